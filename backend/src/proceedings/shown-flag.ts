import { flagBasisSchema, type FrozenFlag, type ProceedingKind, restsOnDoubt, termsOf } from '@monitor/domain';
import type { ShownFlag } from '@monitor/store';
import type { Sitting } from '../desk/desk.js';
import { type ExplainedUnit, explainedUnit } from '../explanation/explained-unit.js';
import { flagToExplain } from '../explanation/flag.query.js';
import { flagOf } from '../flags/flag-row.js';
import { flaggedUnit } from './shown-flag.query.js';

export interface FlagName {
  readonly key: string;
  readonly consortium: string;
  readonly year: number;
  readonly kind: ProceedingKind;
}

type FlagRow = Parameters<typeof flagOf>[0] & { readonly needs_second: boolean | null };
type UnitRow = Awaited<ReturnType<typeof unitOf>>;

const unitOf = async (sitting: Sitting, { consortium, year }: FlagName) => (await sitting.ask(flaggedUnit, { consortium, year }))[0] ?? null;

const frozenOf = (flag: FlagRow, unit: NonNullable<UnitRow>, { graded }: ExplainedUnit): FrozenFlag => {
  const { consortium, year, name, district, lead, input } = unit;
  const { key, kind, article, headline, reasons, evidence, scheme, rule_set } = flag;
  const circumstances = input ?? '';
  return {
    ...flagOf({ key, kind, article, headline, reasons, evidence, scheme, rule_set }), consortium, name, district, lead, year, total: graded.total, grade: graded.grade,
    needsSecond: flag.needs_second === true, circumstances,
    caseOrderedOn: circumstances === '' ? null : (flagBasisSchema.parse(JSON.parse(circumstances)).rectification?.orderedOn ?? null),
  };
};

/** 不可评: data that may not be used, or a flag that only missing or disputed cells bring about. */
const isEvaluable = ({ kind }: FlagName, input: string | null | undefined, explained: ExplainedUnit): boolean => {
  const barred = explained.obstacles.some(({ code }) => code !== 'data_missing');
  if (barred || typeof input !== 'string' || input === '') return false;
  return !restsOnDoubt(kind, flagBasisSchema.parse(JSON.parse(input)), { judged: explained, basis: explained.policy });
};

/** What the published edition says of a flag now; `null` when its consortium is not in it or outside the viewer's districts. */
export const shownFlag = async (sitting: Sitting, name: FlagName): Promise<ShownFlag | null> => {
  const [unit, explained, [row]] = await Promise.all([unitOf(sitting, name), explainedUnit(sitting, name), sitting.ask(flagToExplain, { key: name.key })]);
  if (unit === null || explained === null) return null;
  const flag = row === undefined ? null : frozenOf(row, unit, explained);
  return { edition: sitting.basis.edition, flag, evaluable: isEvaluable(name, unit.input, explained), terms: termsOf(explained.policy.ruleSet) };
};
