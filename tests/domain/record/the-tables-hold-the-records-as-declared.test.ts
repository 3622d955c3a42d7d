import { readdirSync, readFileSync } from 'node:fs';
import { recordKinds } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../store/src/warehouse/migrations/', import.meta.url);
const sql = readdirSync(folder).toSorted().map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
const provenance = ['source_path', 'source_sheet', 'source_row', 'source_cell'];

const columnsOf = (table: string): [string, string][] => {
  const body = new RegExp(`CREATE TABLE ${table} \\(\\n([\\s\\S]*?)\\n\\) ENGINE`, 'u').exec(sql)?.[1] ?? '';
  const columns = body.split(',\n').map((line): [string, string] => {
    const [name = '', ...type] = line.trim().split(' ');
    return [name, type.join(' ')];
  });
  for (const [, name = '', type = '', after = ''] of sql.matchAll(new RegExp(`ALTER TABLE ${table} ADD COLUMN (\\w+) (\\S+) AFTER (\\w+);`, 'gu'))) {
    columns.splice(columns.findIndex(([column]) => column === after) + 1, 0, [name, type]);
  }
  return columns;
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
