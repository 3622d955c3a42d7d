import { type SourceProfile, sourceProfile } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { columnsOf, namesIn, usesOf, withField, withoutRecord, withRecord, withRules } from '../../frontend/src/features/import-wizard/draft';
import { partOf, wordsAfter } from '../../frontend/src/features/import-wizard/field-way';
import { gapsOf } from '../../frontend/src/features/import-wizard/gaps';
import { freshWork, keepWork, keptWork, type Work } from '../../frontend/src/features/import-wizard/kept-work';
import { namedProfile } from '../../frontend/src/features/import-wizard/named-profile';
import { placedPath, previewable } from '../../frontend/src/features/import-wizard/previewable';
import { nameFor, titleOf } from '../../frontend/src/features/import-wizard/source-name';

const aProfile = (): SourceProfile => sourceProfile.parse({
  version: 1, kind: 'upload', name: 'grants', title: { zh: '拨款明细' },
  columns: [{ name: 'code', head: '编号' }, { name: 'name', head: '名称', required: false }, { name: 'unit', head: '单位', required: false }],
  records: [{ record: 'consortium', once: ['code'], fields: { code: { column: 'code' }, status: { value: '运行' } } }],
});

describe('a field', () => {
  it('takes a source, and the column it reads becomes one the file must have', () => {
    const next = withField(aProfile(), { record: 0, field: 'name' }, { column: 'name', unreadable: 'row' });
    expect(next.records[0]?.fields['name']).toEqual({ column: 'name', unreadable: 'row' });
    expect(next.columns.map(({ name, required }) => [name, required])).toEqual([['code', true], ['name', true], ['unit', false]]);
    expect(next.records[0]?.fields['code']).toEqual(aProfile().records[0]?.fields['code']);
  });

  it('loses its source and nothing else', () => {
    const next = withField(aProfile(), { record: 0, field: 'status' }, null);
    expect(Object.keys(next.records[0]?.fields ?? {})).toEqual(['code']);
    expect(next.columns).toEqual(aProfile().columns);
  });

  it('says which columns it reads, also inside an expression and for its unit', () => {
    expect(namesIn('code + " name " + upper(unit)')).toEqual(['code', 'upper', 'unit']);
    expect(columnsOf({ column: 'amount', unreadable: 'row', unit: { from: 'column', column: 'unit' } })).toEqual(['amount', 'unit']);
    const draft = withField(aProfile(), { record: 0, field: 'name' }, { expression: "unit + ' name'", unreadable: 'row' });
    expect(usesOf(draft).get('unit')).toEqual([{ record: 'consortium', field: 'name' }]);
    expect(usesOf(draft).has('name')).toBe(false);
  });
});

describe('a record', () => {
  it('is added without sources, and its needs are told with what can be done', () => {
    const draft = withRecord(aProfile(), { record: 'membership', fields: {} });
    const told = gapsOf(draft).filter(({ record }) => record === 1);
    expect(told.map(({ field, advice }) => [field, advice])).toEqual([['consortium', 'any'], ['uscc', 'code'], ['tier', 'choice'], ['joined', 'date']]);
    expect(withoutRecord(draft, 1)).toEqual(aProfile());
  });

  it('brings what was found of it, and what it reads is needed', () => {
    const draft = withRecord(aProfile(), { record: 'organisation', fields: { name: { column: 'unit', unreadable: 'row' } } });
    expect(gapsOf(draft).some(({ record, field }) => record === 1 && field === 'name')).toBe(false);
    expect(draft.columns.find(({ name }) => name === 'unit')?.required).toBe(true);
  });

  it('keeps its fields when its rules change, and an empty rule is left out', () => {
    const ruled = withRules(aProfile(), 0, { when: ' code != "" ', once: ['code', 'name'], spread: { column: 'unit', by: '、' } });
    expect(ruled.records[0]).toEqual({ record: 'consortium', when: 'code != ""', once: ['code', 'name'], spread: { column: 'unit', by: '、' }, fields: aProfile().records[0]?.fields });
    expect(Object.keys(withRules(ruled, 0, { when: '', once: [] }).records[0] ?? {})).toEqual(['record', 'fields']);
  });
});

describe('a source is named', () => {
  it.each([
    { title: 'Citizen science', file: 'cordis.csv', taken: [], name: 'citizen-science' },
    { title: '拨款明细', file: 'cordis-2024.csv', taken: [], name: 'cordis-2024' },
    { title: '拨款明细', file: '拨款明细.xlsx', taken: [], name: 'source' },
    { title: '拨款明细', file: '拨款明细.xlsx', taken: ['source', 'source-2'], name: 'source-3' },
    { title: 'Folder', file: '1.csv', taken: ['folder-2'], name: 'source' },
    { title: 'Crédits 2024', file: 'x', taken: [], name: 'credits-2024' },
  ])('“$title” of $file is $name', ({ title, file, taken, name }) => expect(nameFor(title, file, taken)).toBe(name));

  it('with a title from the file', () => expect(titleOf('cordis_citizen science.CSV')).toBe('cordis citizen science'));
});

describe('the work on a file', () => {
  const shelf = () => {
    const held = new Map<string, string>();
    return { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, text: string) => void held.set(key, text) };
  };
  const work: Work = { ...freshWork('拨款明细'), profile: aProfile(), saved: { name: 'grants', sha256: 'ab' } };

  it('is there again after a reload, each file for itself', () => {
    const store = shelf();
    keepWork(store, '7', work);
    expect(keptWork(store, '7')).toEqual(work);
    expect(keptWork(store, '8')).toBeNull();
  });

  it('is not taken from a program that wrote another form', () => {
    const store = shelf();
    store.setItem('import:7', '{"profile":{"version":2}}');
    store.setItem('import:8', 'no JSON');
    expect([keptWork(store, '7'), keptWork(store, '8')]).toEqual([null, null]);
  });
});

describe('what is saved', () => {
  const naming = { ...freshWork(' 拨款明细 ').naming, name: 'grants', owner: ' 财务处 ' };

  it('is an upload with its name, and the mapping as it was made', () => {
    const saved = namedProfile(aProfile(), naming, 'grants');
    expect(saved).toMatchObject({ kind: 'upload', name: 'grants', title: { zh: '拨款明细' }, owner: '财务处', contract: 'freeze', records: aProfile().records });
    expect(sourceProfile.safeParse(saved).success).toBe(true);
    expect(saved).not.toHaveProperty('schedule');
  });

  it('is a folder when its files come from one, with the days it is read', () => {
    const saved = namedProfile(aProfile(), { ...naming, place: 'folder', path: ' /data/finance ', schedule: '0 6 * * *' }, 'grants');
    expect(saved).toMatchObject({ kind: 'folder', folder: { path: '/data/finance' }, schedule: '0 6 * * *' });
    expect(saved).not.toHaveProperty('upload');
    expect(sourceProfile.safeParse(saved).success).toBe(true);
  });
});

describe('a dictionary', () => {
  const words = [{ text: 'ACME           Spain', times: 3 }, { text: 'Beta  GmbH           Germany', times: 2 }, { text: 'Gamma           Spain', times: 1 }];
  it('meets the words of the column', () => expect(wordsAfter(words, undefined)).toEqual(words));
  it('or their parts, counted together', () => expect(wordsAfter(words, { spaces: 5, part: -1 })).toEqual([{ text: 'Spain', times: 4 }, { text: 'Germany', times: 2 }]));
  it('and finds no part where there is none', () => expect([partOf('a;b', { by: ';', part: 2 }), partOf('a', { by: ';', part: 2 })]).toEqual(['b', '']));
});

describe('a preview', () => {
  const banned = { record: 'ban', fields: { uscc: { column: 'code', unreadable: 'row' as const }, decided: { value: '2025-01-01' }, case_number: { value: '1' } } };

  it('reads the records that are whole, while others still lack a source', () => {
    const part = previewable({ ...aProfile(), ...withRecord(aProfile(), banned) });
    expect(part?.places).toEqual([1]);
    expect(part?.profile.records.map(({ record }) => record)).toEqual(['ban']);
    expect(placedPath('records.0.fields.uscc.column', part?.places ?? [])).toBe('records.1.fields.uscc.column');
    expect(placedPath('format.encoding', part?.places ?? [])).toBe('format.encoding');
  });

  it('is not asked for when none is', () => expect(previewable(aProfile())).toBeNull());
});
