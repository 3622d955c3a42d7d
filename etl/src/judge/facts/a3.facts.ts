import type { RuleFacts } from '../define-facts.js';

export const yearlyEvaluation: RuleFacts = {
  rule: 'A3',
  gather: async ({ scored, day }) =>
    scored.map(({ unit, score, graded }) => ({
      subject: unit.consortium,
      yearEndedBefore: `${day.year + 1}-01-01`,
      recognised: unit.recognised,
      status: unit.status_since <= day.as_of ? unit.status : 'active',
      total: graded.total,
      coverage: score.coverage,
      evidence: [`consortium:${unit.consortium}`, `score:${unit.consortium}/${day.year}`],
    })),
};
