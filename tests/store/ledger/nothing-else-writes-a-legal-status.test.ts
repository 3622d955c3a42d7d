import { describe, expect, it } from 'vitest';
import { codeOf, filesMatching, type SourceFile } from '../../architecture/source-file.js';

const sources = filesMatching(/^(domain|store|etl|backend|frontend)\/src\/.*\.(ts|tsx|sql)$/u);
const book = /^store\/src\/ledger\/(proceeding[a-z-]*|tables|ledger|migrations\/007_create_proceedings)\.ts$/u;
const pathsWith = (pattern: RegExp, files: readonly SourceFile[] = sources): readonly string[] => files.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path);

/** Kysely by table name, or SQL text. */
const tables = /(insertInto|updateTable|deleteFrom|selectFrom)\(\s*['"`](proceeding|proceedingEvent|frozenFlag)\b|\b(into|update|from|table)\s+(proceeding|proceeding_event|frozen_flag)\b/iu;

describe('the tables of proceedings', () => {
  it('are spoken to by their book alone', () => {
    expect(pathsWith(tables).filter((path) => !book.test(path))).toEqual([]);
    expect(pathsWith(/insertInto\('proceedingEvent'\)/u)).toEqual(['store/src/ledger/proceeding-writing.ts']);
  });
  it('are never updated or cut', () => {
    expect(pathsWith(/(updateTable|deleteFrom)\(\s*['"`](proceeding|proceedingEvent|frozenFlag)\b/u)).toEqual([]);
  });
  it('would be seen written elsewhere', () => {
    const planted = [
      { path: 'etl/src/a.ts', text: "await db.insertInto('proceedingEvent').values(row).execute();" },
      { path: 'etl/src/b.ts', text: 'const sql = `insert into proceeding_event values (1)`;' },
    ];
    expect(pathsWith(tables, planted)).toHaveLength(2);
  });
});

describe('an act', () => {
  it('is kept for officials who ask through their own door, and never by a load or a schedule', () => {
    const callers = pathsWith(/\bappendProceedingEvent\b/u).filter((path) => !book.test(path));
    expect(callers.filter((path) => !path.startsWith('backend/src/proceedings/'))).toEqual([]);
  });
  it('passes the guard of the domain before it is kept', () => {
    expect(pathsWith(/\bkeepEvent\(/u)).toEqual(['store/src/ledger/proceeding.ts']);
    expect(pathsWith(/\brefusalOf\(/u)).toContain('store/src/ledger/proceeding.ts');
  });
});
