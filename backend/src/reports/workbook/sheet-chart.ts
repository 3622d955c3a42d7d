import { columnAt, type ReportChart, type ReportTable } from '@monitor/domain';
import { Chart, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartRange, ChartSeries, ChartSolidFill, ChartType, Color, type Worksheet } from 'wasm-xlsxwriter';
import { seriesColours } from '../series-colours.js';
import { placeOf } from './sheet-columns.js';

/** Bars of long names are drawn upright: a spreadsheet would start lying ones from the bottom. */
const TYPES: Readonly<Record<ReportChart['kind'], ChartType>> = { column: ChartType.Column, bar: ChartType.Column, 'stacked-bar': ChartType.ColumnStacked, line: ChartType.Line };

const [WIDTH, HEIGHT] = [960, 400];

const filled = (colour: string, kind: ReportChart['kind']): ChartFormat =>
  kind === 'line' ? new ChartFormat().setLine(new ChartLine().setColor(Color.parse(colour)).setWidth(2)) : new ChartFormat().setSolidFill(new ChartSolidFill().setColor(Color.parse(colour)));

const seriesOf = (chart: ReportChart, table: ReportTable, [code, place]: readonly [string, number]): ChartSeries => {
  const last = Math.min(chart.first, table.rows.length);
  const column = table.columns[columnAt(table, code)];
  const values = placeOf(table, code, column?.type === 'money' ? 'wan' : 'plain');
  const names = placeOf(table, chart.category, 'plain');
  return new ChartSeries()
    .setName(column?.head ?? code)
    .setCategories(ChartRange.newFromRange(table.sheet, 1, names, last, names))
    .setValues(ChartRange.newFromRange(table.sheet, 1, values, last, values))
    .setFormat(filled(seriesColours[place % seriesColours.length] ?? '#000000', chart.kind));
};

/** A chart of the spreadsheet's own below its table, over the table's cells; none over an empty table. */
export const writeSheetChart = (sheet: Worksheet, [chart, table]: readonly [ReportChart, ReportTable], row: number): void => {
  if (table.rows.length === 0 || chart.first === 0) return;
  const drawn = new Chart(TYPES[chart.kind]);
  drawn.title().setName(`${chart.title}（${chart.unit}）`).setFont(new ChartFont().setSize(12).setBold());
  chart.series.forEach((code, place) => drawn.pushSeries(seriesOf(chart, table, [code, place])));
  drawn.yAxis().setName(chart.unit).setNumFormat('#,##0');
  if (chart.kind === 'bar' || chart.kind === 'stacked-bar') drawn.xAxis().setFont(new ChartFont().setSize(8).setRotation(-45));
  if (chart.series.length > 1) drawn.legend().setPosition(ChartLegendPosition.Top);
  else drawn.legend().setHidden();
  drawn.setWidth(WIDTH).setHeight(HEIGHT).setName(chart.title).setAltText(chart.told);
  sheet.insertChart(row, 0, drawn);
};
