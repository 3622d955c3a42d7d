import * as z from 'zod/mini';

import { addMonths, type CalendarDate } from '../calendar/calendar-date.js';
import { countFact, dateFact, defineRule, evidenceFact, type Judgement } from './define-rule.js';

const facts = z.object({
  asOf: dateFact,
  /** Orders to rectify up to the as-of date; a second one before the case is passed prolongs it. */
  orders: z.array(z.object({ event: z.string(), orderedOn: dateFact, deadline: z.nullable(dateFact) })),
  /** Days on which a rectification was passed, up to the as-of date. */
  passedOn: z.array(dateFact),
  evidence: evidenceFact,
});
const params = z.object({ rectificationMonths: z.int().check(z.positive()), maximumExtensions: countFact });
type Facts = z.infer<typeof facts>;
type Order = Facts['orders'][number];

interface Case {
  readonly first: Order;
  readonly extensions: readonly Order[];
  readonly passedOn: CalendarDate | null;
}

/** The latest case: orders after the last day a case was passed before the newest order. */
const latestCase = ({ orders, passedOn }: Facts): Case | null => {
  const sorted = [...orders].sort((left, right) => (left.orderedOn < right.orderedOn ? -1 : 1));
  const newest = sorted.at(-1);
  if (newest === undefined) return null;
  const closed = passedOn.filter((day) => day < newest.orderedOn).reduce((last, day) => (day > last ? day : last), '');
  const [first = newest, ...extensions] = sorted.filter(({ orderedOn }) => orderedOn > closed);
  const passes = passedOn.filter((day) => day >= newest.orderedOn).sort();
  return { first, extensions, passedOn: passes[0] ?? null };
};

const judge = (given: Facts, { rectificationMonths, maximumExtensions }: z.infer<typeof params>): Judgement => {
  const { asOf, evidence } = given;
  const standing = latestCase(given);
  if (standing === null) return { result: 'NA', measured: [], note: '没有责令整改', evidence };
  const { first, extensions, passedOn } = standing;
  const deciding = [first, ...extensions.slice(0, maximumExtensions)].at(-1) ?? first;
  const deadline = deciding.deadline ?? addMonths(deciding.orderedOn, rectificationMonths);
  const told = { measured: [{ label: '整改完成', value: passedOn ?? '未通过', threshold: deadline, unit: '' }], evidence };
  const beyond = extensions.length > maximumExtensions ? `（延期 ${extensions.length} 次，规则集只认 ${maximumExtensions} 次）` : '';
  if (passedOn !== null) return { ...told, result: 'PASS', note: passedOn <= deadline ? `${passedOn} 整改通过` : `${passedOn} 整改通过，晚于期限 ${deadline}，但在决定取消称号之前，视为通过` };
  if (asOf <= deadline) return { ...told, result: 'WARN', note: `整改期限 ${deadline}${beyond}，尚未通过，请按期完成并报送整改报告` };
  return { ...told, result: 'FAIL', note: `整改期限 ${deadline}${beyond} 已过仍未通过，属整改不到位，请提请决定是否取消称号` };
};

export const rectificationDone = defineRule({
  id: 'A12.4',
  article: '第十二条',
  title: { zh: '整改到位', en: 'Rectification done' },
  clause: '整改不到位的，取消其联合体称号',
  severity: 'hard',
  subject: 'consortium',
  version: '1',
  params,
  facts,
  judge,
});
