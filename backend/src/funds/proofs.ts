import type { fundAnomalies, ReplyOf } from '@monitor/domain';
import type { Sitting } from '../desk/desk.js';
import { proofPlaces } from './proof-rows.query.js';

type Proof = ReplyOf<typeof fundAnomalies>['rows'][number]['evidence'][number];

/** A finding with the keys of its rows, `<record>:<key>`, and whose rows they are. */
interface Named {
  readonly finding: string;
  readonly consortia: readonly string[];
  readonly evidence: readonly string[];
}

const entityOf = (evidence: string): string => evidence.slice(0, evidence.indexOf(':'));
const keyOf = (evidence: string): string => evidence.slice(evidence.indexOf(':') + 1);

const placesOf = async (sitting: Sitting, named: readonly Named[]): Promise<ReadonlyMap<string, Proof>> => {
  const consortia = [...new Set(named.flatMap((each) => each.consortia))];
  const evidence = [...new Set(named.flatMap((each) => each.evidence))];
  const found = await Promise.all(
    Object.entries(proofPlaces).map(async ([entity, places]) => {
      const keys = evidence.filter((each) => entityOf(each) === entity).map(keyOf);
      const rows = keys.length === 0 ? [] : await sitting.ask(places, { consortia, keys });
      return rows.map(({ key, ...source }): [string, Proof] => [`${entity}:${key}`, { entity, key, source }]);
    }),
  );
  return new Map(found.flat());
};

/** The rows of each finding with the cells they were read from, all looked up at once; rows that the viewer may not see are left out. */
export const proofsOf = async (sitting: Sitting, named: readonly Named[]): Promise<ReadonlyMap<string, Proof[]>> => {
  const places = await placesOf(sitting, named);
  return new Map(named.map(({ finding, evidence }) => [finding, evidence.flatMap((key) => places.get(key) ?? [])]));
};
