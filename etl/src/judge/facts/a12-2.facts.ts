import type { RuleFacts } from '../define-facts.js';

export const markedSuccess: RuleFacts = {
  rule: 'A12.2',
  gather: async ({ scored, day }) =>
    scored.map(({ unit: { consortium }, graded: { total, grade, limitedByCap } }) => ({
      subject: consortium, total, grade, limitedByCap, evidence: [`score:${consortium}/${day.year}`],
    })),
};
