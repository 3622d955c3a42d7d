import type { OpenEdition } from '../desk/desk.js';
import type { FoundQuarantine, QuarantineAsked } from './found-quarantine.js';
import { quarantinedByState, quarantinedGroups, quarantinedMended, quarantinedRows } from './quarantine.query.js';

const bound = ({ filter: { source = '', path = '', record = '', code = '', owner = '', q = '' }, waived }: QuarantineAsked) => ({
  any_source: source === '', source, any_source_path: path === '', source_path: path, any_record: record === '', record,
  any_code: code === '', code, any_owner: owner === '', owner, any_text: q.trim() === '', text: q.trim(), waived: [...waived],
});

/** Asks the published edition. */
export const presentQuarantine = async ({ ask }: Pick<OpenEdition, 'ask'>, asked: QuarantineAsked): Promise<FoundQuarantine> => {
  const { filter: { state }, offset, limit } = asked;
  const chosen = bound(asked);
  const inState = { ...chosen, any_state: state === undefined, state: state ?? '' };
  const [states, groups, mended, rows] = await Promise.all([
    ask(quarantinedByState, chosen), ask(quarantinedGroups, inState), ask(quarantinedMended, chosen), ask(quarantinedRows, { ...inState, offset, limit }),
  ]);
  const of = (name: string) => groups.filter(({ group }) => group === name).map(({ value, count }) => ({ value, count }));
  return {
    total: states.filter((each) => state === undefined || each.state === state).reduce((sum, { count }) => sum + count, 0),
    rows, mended,
    byState: states.map(({ state: value, count }) => ({ value, count })),
    byCode: of('code'), bySource: of('source'), byRecord: of('record'), byOwner: of('owner'), byPath: of('path'),
  };
};
