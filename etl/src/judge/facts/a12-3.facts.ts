import { breaches } from '../cases.query.js';
import type { RuleFacts } from '../define-facts.js';

export const poorOrBreach: RuleFacts = {
  rule: 'A12.3',
  gather: async ({ asker, scored, day }) => {
    const known = new Map((await asker.ask(breaches, day)).map((row) => [row.consortium, row.breaches]));
    return scored.map(({ unit: { consortium }, graded }) => {
      const own = known.get(consortium) ?? [];
      return { subject: consortium, total: graded.total, breaches: own, evidence: [`score:${consortium}/${day.year}`, ...own.map(({ event }) => event)] };
    });
  },
};
