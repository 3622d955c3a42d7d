import { AlignmentType, Footer, HeadingLevel, type IParagraphOptions, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { cleanText } from './clean-text.js';
import { bodyLine, faces, firstLine, sizes } from './page-style.js';

export const titleParagraph = (lines: readonly string[]): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: lines.map((text, place) => new TextRun({ text: cleanText(text), ...(place === 0 ? {} : { break: 1 }) })) });

/** Below the title, centred, in 楷体. */
export const underTitle = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...bodyLine, after: 280 }, children: [new TextRun({ text: cleanText(text), font: faces.second })] });

export const headingParagraph = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [new TextRun(cleanText(text))] });

export const bodyParagraph = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.BOTH, spacing: bodyLine, indent: firstLine, children: [new TextRun(cleanText(text))] });

/** Above a table or below a chart; a table's stays with its table. */
export const captionParagraph = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER, keepNext, spacing: { line: 400, lineRule: LineRuleType.EXACT, before: keepNext ? 160 : 40, after: keepNext ? 40 : 160 },
    children: [new TextRun({ text: cleanText(text), font: faces.heading, size: 24 })],
  });

export const smallParagraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { line: 300, lineRule: LineRuleType.EXACT }, ...options, children: [new TextRun({ text: cleanText(text), font: faces.small, size: sizes.small })] });

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
  new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.small, size: sizes.page })] });

/** 「— 1 —」 at the outer side, and below it what the file rests on. */
export const pageFooter = (mark: string, side: 'odd' | 'even'): Footer =>
  new Footer({ children: [pageNumber(side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT), smallParagraph(mark, { alignment: AlignmentType.CENTER })] });
