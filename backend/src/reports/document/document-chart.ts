import { cellAt, columnAt, formatWanYuan, parseYuan, type ReportCell, type ReportChart, type ReportColumn, type ReportTable, roundTextHalfUp } from '@monitor/domain';
import { AlignmentType, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { seriesColours } from '../series-colours.js';
import { cleanText } from './clean-text.js';
import { faces } from './page-style.js';

const WIDTH = 580;
const [LOW, BAR, FRAME] = [300, 30, 110];

const numberOf = (cell: ReportCell, { type }: ReportColumn): number | null => {
  if (cell === null) return null;
  return type === 'money' ? Number(roundTextHalfUp(formatWanYuan(parseYuan(String(cell))), 2)) : Number(Number(cell).toPrecision(12));
};

const seriesOf = (chart: ReportChart, table: ReportTable, rows: ReportTable['rows']) =>
  chart.series.flatMap((code, place) => {
    const column = table.columns[columnAt(table, code)];
    if (column === undefined) return [];
    const color = seriesColours[place % seriesColours.length] ?? '#000000';
    return [{ name: column.head, values: rows.map((row) => numberOf(cellAt(table, row, code), column)), color: color.slice(1) }];
  });

const common = (chart: ReportChart, table: ReportTable) => {
  const rows = table.rows.slice(0, chart.first);
  const lying = chart.kind === 'bar' || chart.kind === 'stacked-bar';
  const height = lying ? Math.min(820, FRAME + rows.length * BAR) : LOW;
  return {
    categories: rows.map((row) => cleanText(String(cellAt(table, row, chart.category) ?? '—'))),
    series: seriesOf(chart, table, rows),
    font: { name: faces.small.eastAsia },
    legend: chart.series.length > 1 ? ({ position: 'top' } as const) : (false as const),
    transformation: { width: WIDTH, height },
    altText: { name: chart.title, title: chart.title, description: cleanText(chart.told) },
    valueAxis: { title: chart.unit, numberFormat: '#,##0' },
  };
};

/** A chart of the word processor's own, to be edited there, with its data inside. */
export const documentChart = (chart: ReportChart, table: ReportTable): Paragraph => {
  const base = common(chart, table);
  const lying = { ...base, type: 'bar', categoryAxis: { reverseOrder: true, font: { size: 8 } } } as const;
  const runs = {
    column: () => new ChartRun({ ...base, type: 'column' }),
    line: () => new ChartRun({ ...base, type: 'line', markers: true, emptyValues: 'gap' }),
    bar: () => new ChartRun(lying),
    'stacked-bar': () => new ChartRun({ ...lying, stacking: 'stacked' }),
  };
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120 }, children: [runs[chart.kind]()] });
};
