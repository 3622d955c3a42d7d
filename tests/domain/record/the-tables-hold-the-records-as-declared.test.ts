import { readFileSync } from 'node:fs';
import { recordKinds } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const sql = readFileSync(new URL('../../../store/src/warehouse/migrations/001_create_facts.sql', import.meta.url), 'utf8');
const provenance = ['source_path', 'source_sheet', 'source_row', 'source_cell'];

const columnsOf = (table: string): [string, string][] => {
  const body = new RegExp(`CREATE TABLE ${table} \\(\\n([\\s\\S]*?)\\n\\) ENGINE`, 'u').exec(sql)?.[1] ?? '';
  return body.split(',\n').map((line) => {
    const [name = '', ...type] = line.trim().split(' ');
    return [name, type.join(' ')];
  });
};

describe.each(recordKinds)('table $name', (kind) => {
  it('has the columns of the record, in order, then where each row came from', () => {
    const declared = Object.entries(kind.fields).map(([name, field]) => [name, field.column]);
    const found = columnsOf(kind.name);
    expect(found.slice(0, declared.length)).toEqual(declared);
    expect(found.slice(declared.length).map(([name]) => name)).toEqual(provenance);
  });

  it('is keyed, anchored and bound to kinds that come before it', () => {
    const fields = Object.keys(kind.fields);
    expect(fields).toEqual(expect.arrayContaining([...kind.key, kind.anchor, ...kind.references.map(({ field }) => field)]));
    const before = recordKinds.slice(0, recordKinds.indexOf(kind)).map(({ name }) => String(name));
    expect(before).toEqual(expect.arrayContaining(kind.references.map(({ record }) => record)));
  });
});
