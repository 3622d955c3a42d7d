import { changchun2025 as scheme, indicatorOf, schemeSchema, unchanged, whatIfAddress } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { parseWhatIfAddress } from '../../frontend/src/address/what-if-address';
import { draftDocument, freeVersion } from '../../frontend/src/features/what-if/draft-document';
import { figuresWith, loadedYear, modelOf } from '../../frontend/src/features/what-if/loaded-model';
import { moveIndicator } from '../../frontend/src/features/what-if/move-weight';
import { shownRows } from '../../frontend/src/features/what-if/rank-rows';
import { resultRow } from '../../frontend/src/features/what-if/result-row';
import { whatIfCsv, whatIfFileName } from '../../frontend/src/features/what-if/what-if-csv';
import { zh } from '../../frontend/src/messages/zh';
import { aWhatIfReply, documents } from './what-if-reply';

const { reply } = aWhatIfReply(23);
const loaded = modelOf(reply, documents);
const year = loadedYear(loaded, reply);
const change = moveIndicator(scheme, unchanged, { code: 'P4', value: 20, locks: new Set() });
const after = figuresWith(loaded, change);
const all = { sector: [], district: [], status: [] };
const wanted = { before: year.official, after, order: 'after' as const, changedOnly: false, find: '', filters: all };
const wording = { language: 'zh' as const, messages: zh };

describe('the list of a trial', () => {
  it('stands by the new rank, those without one last', () => {
    const ranks = shownRows(year.units, wanted).map((row) => after.ranks[row] ?? 0);
    const placed = ranks.filter((rank) => rank > 0);
    expect(ranks).toEqual([...placed.toSorted((one, other) => one - other), ...ranks.filter((rank) => rank === 0)]);
    expect(ranks).toHaveLength(year.units.length);
  });

  it('stands by the old rank or by the move where asked for', () => {
    const moves = shownRows(year.units, { ...wanted, order: 'moved' }).map((row) => Math.abs(resultRow(year, after, row).moved));
    expect(moves).toEqual(moves.toSorted((one, other) => other - one));
    const [first] = shownRows(year.units, { ...wanted, order: 'before' });
    expect(resultRow(year, after, first ?? -1).before.rank).toBe(1);
  });

  it('keeps to the changed ones, the words and the filters', () => {
    const changed = shownRows(year.units, { ...wanted, changedOnly: true });
    const rows = [...year.units.keys()].map((row) => resultRow(year, after, row));
    const differing = rows.filter(({ before, after: now, raised, gone }) => before.rank !== now.rank || before.grade !== now.grade || raised.length + gone.length > 0);
    expect(changed).toHaveLength(differing.length);
    expect(changed.length).toBeGreaterThan(0);
    expect(shownRows(year.units, { ...wanted, find: ' cc30 ' }).map((row) => year.units[row]?.consortium)).toEqual(['CC30']);
    const nev = shownRows(year.units, { ...wanted, filters: { ...all, sector: ['nev'] } });
    expect(nev.map((row) => year.units[row]?.sector)).toEqual(nev.map(() => 'nev'));
  });
});

describe('what leaves the page', () => {
  const rows = shownRows(year.units, wanted).map((row) => resultRow(year, after, row));
  const text = whatIfCsv({ basis: year.basis, scheme, change, rows }, wording);

  it('says in its name and first line that it is unofficial', () => {
    expect(whatIfFileName(year.basis, wording)).toBe('非正式_权重试算_2025年度.csv');
    expect(text.split('\r\n')[0]).toBe('\uFEFF"非正式试算，不得作为评价结果使用"');
  });

  it('has a line per consortium, and every change with its official value', () => {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line.includes('创新联合体"'))).toHaveLength(rows.length);
    const { zh: name, weight } = indicatorOf(scheme, 'P4');
    expect(text).toContain(`${name}权重：${weight} → 20`);
    expect(text).toContain(year.basis.scheme);
  });
});

describe('a draft from a trial', () => {
  it('is a whole scheme for the years after, under a version that nobody took', () => {
    const version = freeVersion(scheme, [{ id: scheme.id, version: '1.1.0' }, { id: scheme.id, version: `${scheme.version}-t1` }, { id: 'other', version: '1.1.0-t2' }]);
    expect(version).toBe(`${scheme.version}-t2`);
    const document = schemeSchema.parse(draftDocument(scheme, change, { version, after: 2025 }));
    expect(document).toMatchObject({ id: scheme.id, version, years: { from: 2026, to: 2027 } });
    expect(document.indicators.find(({ code }) => code === 'P4')?.weight).toBe(20);
    expect(schemeSchema.parse(draftDocument(scheme, change, { version, after: 2029 })).years).toEqual({ from: 2030, to: 2030 });
  });
});

describe('the address of a trial', () => {
  it('keeps what is known and drops the rest', () => {
    const address = { try: whatIfAddress(scheme, change), lock: 'C,P1', sliders: 'posts', order: 'moved', find: '电池', changed: 'yes', around: 'current', settled: 'yes' };
    expect(parseWhatIfAddress(address)).toEqual(address);
    expect(parseWhatIfAddress({ try: '', sliders: 'weights', order: 'sideways', changed: 'no', around: 'nobody', find: 5 })).toEqual({});
  });
});
