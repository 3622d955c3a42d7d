import { AlignmentType, convertMillimetersToTwip, type IPropertiesOptions, type ISectionOptions, LineRuleType } from 'docx';

/** Faces of GB/T 9704 by name only; a machine without them falls back by the face asked for. */
const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });

export const faces = { body: face('仿宋_GB2312'), heading: face('黑体'), second: face('楷体_GB2312'), title: face('方正小标宋简体'), small: face('宋体') } as const;

/** Half-points: 二号, 三号, 四号, 五号, 小五. */
export const sizes = { title: 44, body: 32, page: 28, table: 21, small: 18 } as const;

/** 28 pt, so that 22 lines fill the page. */
export const bodyLine = { line: 560, lineRule: LineRuleType.EXACT } as const;

/** Two signs; in points too, for readers that do not count signs. */
export const firstLine = { firstLine: 640, firstLineChars: 200 } as const;

const outline = (font: ReturnType<typeof face>) => ({ run: { font, size: sizes.body, color: '000000', bold: false }, paragraph: { spacing: { ...bodyLine, before: 0, after: 0 }, keepNext: true, indent: firstLine } });

export const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: faces.body, size: sizes.body }, paragraph: { spacing: bodyLine } },
    title: { run: { font: faces.title, size: sizes.title }, paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 200 } } },
    heading1: outline(faces.heading),
    heading2: outline(faces.second),
  },
  paragraphStyles: [1, 2].map((level) => ({ id: `TOC${level}`, name: `toc ${level}`, basedOn: 'Normal', run: { font: faces.body, size: 24 }, paragraph: { spacing: { line: 420, lineRule: LineRuleType.EXACT }, indent: { left: (level - 1) * 480 } } })),
};

const mm = convertMillimetersToTwip;

/** Width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = mm(156);

/** A4; 天头 37, 订口 28, and a type area of 156 × 225 mm. */
export const page: NonNullable<ISectionOptions['properties']> = {
  page: { size: { width: mm(210), height: mm(297) }, margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), header: mm(15), footer: mm(25) } },
};
