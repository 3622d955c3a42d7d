import { banOn, isWithin, type organisationProfile, type ReplyOf, type RuleSet, ruleOf } from '@monitor/domain';
import { z } from 'zod';

type Reply = ReplyOf<typeof organisationProfile>;

const banTerms = z.object({ years: z.number().int(), follows: z.array(z.string()) });

/** What the rule set of the year says of bans (Art. 12): how long they last, and which changes of a unit they follow. */
export const banTermsOf = (ruleSet: RuleSet): z.infer<typeof banTerms> => banTerms.parse(ruleOf(ruleSet, 'A12.5').params);

interface BanRow {
  readonly barred: string;
  readonly barred_name: string;
  readonly case: string;
  readonly decided: string;
  readonly lifted: string | null;
  readonly changes: readonly { readonly kind: string; readonly since: string }[];
  readonly key: string;
}

interface Reading {
  readonly years: number;
  readonly follows: readonly string[];
  readonly asOf: string;
}

/** The bans that bind the unit, with their days; one whose way leads over a change that no ban follows binds it not. */
export const bansOf = (rows: readonly BanRow[], { years, follows, asOf }: Reading): Reply['bans'] =>
  rows
    .filter(({ changes }) => changes.every(({ kind }) => follows.includes(kind)))
    .map(({ barred, barred_name, case: number, decided, lifted, changes, key }) => {
      const days = banOn({ decidedOn: decided, liftedOn: lifted, succeededOn: changes.map(({ since }) => since) }, years);
      return { barred: { uscc: barred, name: barred_name }, case: number, decided, lifted, ...days, through: changes.map((each) => ({ ...each })), inForce: isWithin(asOf, days), key };
    })
    .filter(({ from, until }) => from < until);

const measuredShape = z.array(z.object({ label: z.string(), value: z.string(), threshold: z.string() }));

interface ConflictRow {
  readonly consortium: string;
  readonly name: string;
  readonly result: Reply['conflicts'][number]['result'];
  readonly article: string;
  readonly note: string;
  readonly measured: string;
}

/** Findings of the ban rule that name this unit. */
export const conflictsOf = (rows: readonly ConflictRow[], uscc: string): Reply['conflicts'] =>
  rows.flatMap(({ measured, ...rest }) =>
    measuredShape.parse(JSON.parse(measured)).filter(({ label }) => label === uscc).map(({ value, threshold }) => ({ ...rest, entered: value, barred: threshold })),
  );
