import { type Report, type ReportSection, type ReportTable, sentenceText } from '@monitor/domain';
import { Document, type FileChild, Packer, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import { basisLines } from '../basis-lines.js';
import { documentChart } from './document-chart.js';
import { documentTable, MOST_ROWS, pairTable } from './document-table.js';
import { chineseNumeral } from './numerals.js';
import { faces, page, sizes, styles } from './page-style.js';
import { bodyParagraph, captionParagraph, headingParagraph, pageFooter, smallParagraph, titleParagraph, underTitle } from './paragraphs.js';

/** Numbers tables and charts through the whole document. */
interface Counter {
  table: number;
  chart: number;
}

const dateText = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const tableNote = ({ rows, sheet, missing }: ReportTable): string => {
  const cut = rows.length > MOST_ROWS ? `表中列前${MOST_ROWS}行，共${rows.length}行，全部见Excel版“${sheet}”表；合计为全部行。` : '';
  return `注：“—”表示${missing}。${cut}`;
};

const hasAbsent = ({ rows, columns }: ReportTable): boolean => rows.some((row) => row.some((cell, place) => cell === null && columns[place]?.width !== undefined));

const tableBlock = (table: ReportTable, { number }: { number: number }): readonly FileChild[] => {
  if (table.rows.length === 0) return [bodyParagraph(`${table.title}：没有符合条件的记录。`)];
  const noted = hasAbsent(table) || table.rows.length > MOST_ROWS;
  return [captionParagraph(`表${number} ${table.title}`, true), documentTable(table), smallParagraph(noted ? tableNote(table) : '')];
};

const sectionBlock = (section: ReportSection, place: number, counter: Counter): readonly FileChild[] => [
  headingParagraph(`${chineseNumeral(place + 1)}、${section.heading}`, 1),
  ...section.sentences.map((sentence) => bodyParagraph(sentenceText(sentence, 'zh'))),
  ...section.tables.flatMap((table, at) => {
    if (table.rows.length > 0) counter.table += 1;
    const charts = section.charts.filter((chart) => chart.table === table.code && table.rows.length > 0 && chart.first > 0);
    return [
      ...(section.tables.length > 1 ? [headingParagraph(`（${chineseNumeral(at + 1)}）${table.title}`, 2)] : []),
      ...tableBlock(table, { number: counter.table }),
      ...charts.flatMap((chart) => [documentChart(chart, table), captionParagraph(`图${(counter.chart += 1)} ${chart.title}（${chart.unit}）`, false)]),
    ];
  }),
];

const basisBlock = (report: Report, hash: string): readonly FileChild[] => [
  headingParagraph(`${chineseNumeral(report.sections.length + 1)}、数据口径`, 1),
  pairTable(basisLines(report, hash)),
  smallParagraph(''),
  ...report.notes.map((note, place) => bodyParagraph(`${place + 1}. ${note}`)),
];

/** Word fills in the page numbers when it opens the file; laying out the pages here would take seconds and only guess them. */
const contents = (): readonly FileChild[] => [
  new Paragraph({ children: [new TextRun({ text: '目录', font: faces.heading, size: sizes.body })], spacing: { after: 120 } }),
  new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
  new Paragraph({ children: [new PageBreak()] }),
];

/** The report as a Word document in the layout of official papers, with charts that can be edited. */
export const writeDocument = async (report: Report, hash: string): Promise<Uint8Array> => {
  const counter: Counter = { table: 0, chart: 0 };
  const mark = `数据版本 ${report.basis.edition} · 校验码 ${hash} · 本文件如已人工修改请另行核对`;
  const document = new Document({
    title: report.title, creator: report.made.by, description: mark, styles, evenAndOddHeaderAndFooters: true,
    sections: [{
      properties: page,
      footers: { default: pageFooter(mark, 'odd'), even: pageFooter(mark, 'even') },
      children: [
        titleParagraph(report.titleLines), underTitle(`（数据截至${dateText(report.basis.asOf)}）`), ...contents(),
        ...report.sections.flatMap((section, place) => sectionBlock(section, place, counter)), ...basisBlock(report, hash),
      ],
    }],
  });
  return Packer.toBuffer(document);
};
