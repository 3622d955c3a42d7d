import { compareNumbers, textBeside } from '../number/round.js';
import { condition, type FlagDefinition } from './flag.js';
import { deadlineOf, openBreaches, overdueCase, points } from './shared-conditions.js';

export const revoke: FlagDefinition = {
  kind: 'revoke',
  zh: '建议取消称号',
  en: 'Proposed revocation',
  article: '第十二条',
  conditions: (input, basis) => {
    const standing = overdueCase(input, basis);
    if (standing === null) return [condition('overdue', false, { text: '没有超过期限且未通过的整改' })];
    const line = basis.scheme.grading.passFrom;
    const total = standing.reEvaluationTotal;
    const low = total !== null && compareNumbers(total, line) < 0;
    const open = openBreaches(input);
    const unreported = standing.reportedOn === null || standing.reportedOn > input.asOf;
    return [
      condition('overdue', true, { text: '整改期限已过且未通过', value: input.asOf, threshold: deadlineOf(standing, basis), evidence: [standing.event] }),
      condition('still_poor', low, {
        text: low ? '复评仍低于合格线' : '复评未低于合格线或尚未复评',
        value: total === null ? '未复评' : `${textBeside(total, line)} 分`,
        threshold: points(line),
        gap: low ? `${textBeside(line - total, 0)} 分` : null,
      }),
      condition('still_in_breach', open.length > 0, { text: open.length > 0 ? '违约仍未纠正' : '没有未纠正的违约', value: `${open.length} 起`, threshold: '0 起', evidence: open.map(({ event }) => event) }),
      condition('no_rectification_report', unreported, { text: unreported ? '未提交整改报告' : '已提交整改报告', value: standing.reportedOn ?? '未提交' }),
    ];
  },
  isRaised: (met) => met.has('overdue') && ['still_poor', 'still_in_breach', 'no_rectification_report'].some((code) => met.has(code)),
};
