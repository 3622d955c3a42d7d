import { type CheckFinding, findingChecks, type findings, findingSeverities, type QueryOf, type ReplyOf } from '@monitor/domain';

type Chosen = Pick<QueryOf<typeof findings>, 'code' | 'consortium' | 'state'>;
type Counts = Pick<ReplyOf<typeof findings>, 'byState' | 'byCode' | 'byConsortium'>;

// Of equal weight in the order of the checks.
const inOrder = findingSeverities.flatMap((severity) => findingChecks.filter((check) => check.severity === severity)).map(({ code }) => code);

/** What weighs most is told first. */
export const weightiestFirst = (all: readonly CheckFinding[]): CheckFinding[] => [...all].sort((one, other) => inOrder.indexOf(one.code) - inOrder.indexOf(other.code));

const stateOf = ({ note }: CheckFinding): 'open' | 'noted' => (note === null ? 'open' : 'noted');

/** Those that meet every condition given. */
export const chosenOf = (all: readonly CheckFinding[], { code, consortium, state }: Chosen): CheckFinding[] =>
  all.filter((each) => (code === undefined || each.code === code) && (consortium === undefined || each.consortium === consortium) && (state === undefined || stateOf(each) === state));

/** How many another choice of one condition would show while the others stay as they are. */
export const countedBy = (all: readonly CheckFinding[], { code, consortium, state }: Chosen): Counts => {
  const [states, codes, holders] = [chosenOf(all, { code, consortium }), chosenOf(all, { consortium, state }), chosenOf(all, { code, state })];
  const names = new Map(holders.filter((each) => each.consortium !== '').map((each) => [each.consortium, each.consortiumName]));
  return {
    byState: (['open', 'noted'] as const).map((value) => ({ value, count: states.filter((each) => stateOf(each) === value).length })),
    byCode: inOrder.map((value) => ({ value, count: codes.filter((each) => each.code === value).length })).filter(({ count }) => count > 0),
    byConsortium: [...names].map(([value, name]) => ({ value, name, count: holders.filter((each) => each.consortium === value).length })).sort((one, other) => (one.value < other.value ? -1 : 1)),
  };
};
