import {
  bindRuleSet, changchun, changchun2025 as scheme, changchunTrial2025Document, flagInputAt, gradeAll, raiseFlags, type ReplyOf, type Scheme, scoreConsortium, type whatIf, type WhatIfUnit,
} from '@monitor/domain';
import * as fc from 'fast-check';
import { anyYear } from '../domain/what-if/a-year.js';

type Reply = ReplyOf<typeof whatIf>;
type Unit = Reply['units'][number];

/** The official engine's outcome under a scheme; names nothing of the browser's. */
export const judged = (units: readonly WhatIfUnit[], by: Scheme): readonly Unit['official'][] => {
  const ruleSet = bindRuleSet(changchunTrial2025Document, { scheme: by, jurisdiction: changchun });
  const scored = units.map((unit) => ({ ...unit, score: scoreConsortium(unit.cells, by) }));
  return gradeAll(scored, by).map((graded, at) => {
    const unit = scored[at];
    if (unit === undefined) throw new Error(`no unit at ${at}`);
    const flags = raiseFlags(flagInputAt(unit.circumstances, { score: unit.score, graded }, ruleSet), { scheme: by, ruleSet });
    return { total: graded.total, rank: graded.rank, grade: graded.grade, flags: flags.map(({ kind }) => kind) };
  });
};

const unitOf = ({ consortium, cells, adjustments, due, obstacle, circumstances }: WhatIfUnit, official: Unit['official']): Unit => ({
  consortium, name: `长春市第${consortium}创新联合体`, sector: consortium.endsWith('1') ? 'nev' : 'materials', district: '220174', status: circumstances.status,
  values: cells.map(({ value }) => value), states: cells.map(({ state }) => state),
  adjustments: adjustments.map(({ kind, code, zh, points }) => ({ kind, code, zh, points })), due, obstacle, flagBasis: { ...circumstances }, official,
});

const basis: Reply['basis'] = {
  edition: 'e000001', publishedAt: '2026-07-01T00:00:00.000Z', year: 2025, years: [2025], scheme: `${scheme.id}@${scheme.version}`,
  ruleSet: `${changchunTrial2025Document.id}@${changchunTrial2025Document.version}`, asOf: '2026-06-30', reportsDue: 0, reportsIn: 0,
};

/** A year of consortia with everything that may happen to one, and the official outcome; the same for the same seed. */
export const aWhatIfReply = (seed: number): { readonly reply: Reply; readonly units: readonly WhatIfUnit[] } => {
  const drawn = fc.sample(anyYear(30), { numRuns: 12, seed }).flat().map((unit, at) => {
    const consortium = `CC${at}`;
    return { ...unit, consortium, circumstances: { ...unit.circumstances, consortium } };
  });
  const official = judged(drawn, scheme);
  const nothing = { total: null, rank: null, grade: '', flags: [] };
  return { units: drawn, reply: { basis, indicators: scheme.indicators.map(({ code }) => code), units: drawn.map((unit, at) => unitOf(unit, official[at] ?? nothing)), mayDraft: true } };
};

export const documents = { scheme, ruleSet: { ...changchunTrial2025Document }, jurisdiction: changchun };
