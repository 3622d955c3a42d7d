import { type Report, type ReportColumn, sentenceText } from '@monitor/domain';

const BEIJING = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** A moment as the office reads it: 「2026-11-23 13:05:09（北京时间）」. */
const momentText = (iso: string): string => (iso === '' ? '—' : `${BEIJING.format(new Date(iso))}（北京时间）`);

/** 口径: what a report rests on, line by line. */
export const basisLines = (report: Report, hash: string): readonly (readonly [string, string])[] => {
  const { basis, subject, filters, address, made } = report;
  return [
    ['领域', subject.zh],
    ['年度', `${basis.year}年度`],
    ['筛选条件', filters],
    ['数据截至', basis.asOf],
    ['数据版本', basis.edition],
    ['发布时间', momentText(basis.publishedAt)],
    ['评价方案', basis.scheme],
    ['规则集', basis.ruleSet],
    ['生成时间', momentText(made.at)],
    ['生成账号', made.by],
    ['内容校验码', hash],
    ['页面地址', address],
  ];
};

/** The unit a reader sees: amounts are kept in 元 and shown in 万元. */
export const unitText = ({ type, unit }: ReportColumn): string => (type === 'money' ? '万元（另列元）' : unit);

/** Findings in words, section by section. */
export const findings = ({ sections }: Report): readonly string[] => sections.flatMap(({ sentences }) => sentences.map((sentence) => sentenceText(sentence, 'zh')));
