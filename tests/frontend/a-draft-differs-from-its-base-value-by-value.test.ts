import { changchun2025, changchunTrial2025Document, defineScheme } from '@monitor/domain';
import { describe, expect, it } from 'vitest';
import { documentAddress, parseRulesAddress, readDocumentAddress } from '../../frontend/src/address/rules-address';
import { pathName } from '../../frontend/src/features/rules/change-names';
import { changesBetween, type JsonObject, valueAt, withChanges, withValueAt } from '../../frontend/src/features/rules/document-path';
import { readLoosely } from '../../frontend/src/features/rules/loose-scheme';
import { paramChoices } from '../../frontend/src/features/rules/param-choices';
import { draftOf, nameParts, nextVersion } from '../../frontend/src/features/rules/new-draft';
import { withWeight } from '../../frontend/src/features/rules/weighed-draft';
import { zh } from '../../frontend/src/messages/zh';

const base: JsonObject = { ...changchun2025 };
interface Wanted {
  readonly code: string;
  readonly value: number;
  readonly locks?: ReadonlySet<string>;
}

const weighed = (text: JsonObject, { locks = new Set(), ...move }: Wanted): JsonObject => {
  const scheme = readLoosely(text);
  if (scheme === null) throw new Error('The scheme cannot be read');
  return withWeight(text, scheme, { ...move, locks });
};

const weightOf = (text: JsonObject, list: 'dimensions' | 'indicators', code: string) => readLoosely(text)?.[list].find((each) => each.code === code)?.weight;

describe('a value of a document', () => {
  it('is read and set by its path, and the given text stays as it was', () => {
    const changed = withValueAt(base, 'grading.share.percent', 15);
    expect(valueAt(changed, 'grading.share.percent')).toBe(15);
    expect(valueAt(base, 'grading.share.percent')).toBe(20);
    expect(valueAt(withValueAt(base, 'indicators.3.weight', 2.5), 'indicators.3.weight')).toBe(2.5);
    expect(valueAt(base, 'grading.nothing.here')).toBeUndefined();
  });

  it('that differs is told with both sides, a plain list as a whole', () => {
    const changed = withValueAt(withValueAt(base, 'grading.tieBreak', ['T']), 'indicators.0.goalposts.hi', 95);
    expect(changesBetween(base, changed)).toEqual([
      { path: 'indicators.0.goalposts.hi', before: 100, after: 95 },
      { path: 'grading.tieBreak', before: ['P', 'T'], after: ['T'] },
    ]);
    expect(changesBetween(base, { ...base })).toEqual([]);
  });

  it('is named in words', () => {
    const wording = { language: 'zh', messages: zh } as const;
    expect(pathName(base, 'indicators.0.weight', wording)).toBe('C1 协议签署完备率 · 权重');
    expect(pathName(base, 'grading.share.percent', wording)).toBe('优秀比例上限');
    expect(pathName({ rules: [{ rule: 'A6.1', params: {} }] }, 'rules.0.params.minimum', wording)).toMatch(/^A6\.1 .+ · 最少$/u);
  });
});

describe('changes made to a text that was changed meanwhile', () => {
  it('are made to the latest text, and both people’s changes stand', () => {
    const mine = withValueAt(base, 'grading.passFrom', 58);
    const theirs = withValueAt(base, 'calendar.graceDays', 45);
    const joined = withChanges(theirs, changesBetween(base, mine));
    expect(valueAt(joined, 'grading.passFrom')).toBe(58);
    expect(valueAt(joined, 'calendar.graceDays')).toBe(45);
  });
});

describe('a weight that is moved', () => {
  it('leaves a scheme that holds: 100 together, dimensions as their indicators', () => {
    const moved = defineScheme(weighed(base, { code: 'C1', value: 12.34 }));
    expect(moved.indicators.find(({ code }) => code === 'C1')?.weight).toBe(12.34);
    expect(defineScheme(weighed(base, { code: 'T', value: 40 })).dimensions.find(({ code }) => code === 'T')?.weight).toBe(40);
  });

  it('does not touch what is locked', () => {
    const moved = weighed(base, { code: 'C1', value: 8, locks: new Set(['P', 'R1']) });
    expect(weightOf(moved, 'dimensions', 'P')).toBe(30);
    expect(weightOf(moved, 'indicators', 'R1')).toBe(weightOf(base, 'indicators', 'R1'));
    expect(weightOf(weighed(base, { code: 'C', value: 30, locks: new Set(['C1']) }), 'indicators', 'C1')).toBe(3);
  });
});

describe('a new draft', () => {
  it('takes the first free version and years that nobody has published', () => {
    expect(nextVersion({ id: 's', version: '1.1.0' }, [{ id: 's', version: '1.1.0' }, { id: 's', version: '1.1.0-d1' }, { id: 'other', version: '1.1.0-d2' }])).toBe('1.1.0-d2');
    expect(nextVersion({ id: 's', version: '1.1.0-t3' }, [{ id: 's', version: '1.1.0-t3' }])).toBe('1.1.0-d1');
    expect(draftOf(base, { years: { from: 2021, to: 2027 }, version: '2' }, 2025)).toMatchObject({ version: '2', years: { from: 2026, to: 2027 } });
    expect(draftOf(base, { years: { from: 2021, to: 2024 }, version: '2' }, 2025)).toMatchObject({ years: { from: 2026, to: 2026 } });
  });

  it('is named in an address and read from it', () => {
    const name = { kind: 'rule_set', id: 'a/b', version: '1.0 草' } as const;
    expect(readDocumentAddress(documentAddress(name))).toEqual(name);
    expect(readDocumentAddress('scheme/only')).toBeNull();
    expect(readDocumentAddress('other/a/1')).toBeNull();
    expect(nameParts('changchun-2025@1.1.0')).toEqual({ id: 'changchun-2025', version: '1.1.0' });
    expect(nameParts('no-version')).toBeNull();
    expect(parseRulesAddress({ view: 'simulate', doc: 'scheme/a/1', sim: '7', part: 'weights', more: 'x' })).toEqual({ view: 'simulate', doc: 'scheme/a/1', sim: 7, part: 'weights' });
    expect(parseRulesAddress({ view: 'nowhere', doc: 'nothing', sim: '-1' })).toEqual({});
  });
});

describe('a parameter of a rule', () => {
  it('is chosen from the codes its rule knows, and entered freely where the rule names none', () => {
    expect(paramChoices('A5.2', 'undesignated')).toMatchObject({ kind: 'one', codes: expect.arrayContaining(['FAIL', 'WARN']) });
    expect(paramChoices('A5.3', 'levels')).toMatchObject({ kind: 'several', codes: expect.arrayContaining(['national', 'provincial', 'city']) });
    expect(paramChoices('A6.1', 'minimum').kind).toBe('free');
    expect(paramChoices('A7.2', 'required').kind).toBe('free');
    expect(paramChoices('no such rule', 'minimum').kind).toBe('free');
  });

  it('has choices or a free entry for every rule of the program', () => {
    const kinds = changchunTrial2025Document.rules.flatMap(({ rule, params }) => Object.entries(params).map(([param, value]) => [paramChoices(rule, param).kind, Array.isArray(value)] as const));
    expect(kinds.filter(([kind, isList]) => kind === 'several' && !isList)).toEqual([]);
    expect(kinds.filter(([kind]) => kind !== 'free').length).toBeGreaterThan(10);
  });
});
