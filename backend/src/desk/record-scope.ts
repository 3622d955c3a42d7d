import type { RecordDefinition } from '@monitor/domain';

/** The column that says whose a record is; `null` for registers of units, which belong to no consortium. */
export const consortiumColumn = ({ name, fields }: RecordDefinition): 'code' | 'consortium' | null => {
  if (name === 'consortium') return 'code';
  return 'consortium' in fields ? 'consortium' : null;
};

/** The condition under which an asker may see a row `r` of the kind: of its districts' consortia, or any row of a register of units. */
export const recordScope = (kind: RecordDefinition): string => {
  const column = consortiumColumn(kind);
  if (column === null) return `({viewer_all:Bool} OR length({viewer_districts:Array(String)}) > 0)`;
  return `({viewer_all:Bool} OR r.${column} IN (SELECT code FROM consortium WHERE district IN {viewer_districts:Array(String)}))`;
};

/** The business key of a row `r` in one text, its parts in the order of the definition. */
export const recordKey = ({ key }: RecordDefinition): string => `arrayStringConcat([${key.map((field) => `toString(r.${field})`).join(', ')}], '/')`;
