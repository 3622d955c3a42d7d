import { readdirSync, readFileSync } from 'node:fs';
import { changchun, findingChecks, rejectionRules } from '@monitor/domain';
import { describe, expect, test } from 'vitest';
import { compileProfile } from '../../../etl/src/mapping/compile-profile.js';
import { expressionFault, expressionsOver, textExpression } from '../../../etl/src/mapping/expression.js';
import { parseProfile } from '../../../etl/src/source/parse-profile.js';
import { guideBlocks, guideText, tableRows } from '../../launch/guide.js';

const guides = [{ language: 'zh', text: guideText('sources.zh-CN.md') }, { language: 'en', text: guideText('sources.md') }] as const;
const unquoted = (cell: string | undefined): string => (cell ?? '').replace(/^`|`$/gu, '');

const assertUsable = (text: string, file: string): void => {
  const { profile, faults } = parseProfile(text, file);
  expect(faults, file).toEqual([]);
  if (profile === null) throw new Error(`${file} gives no profile`);
  if (!profile.exchange) compileProfile(profile, changchun);
};

describe.each(guides)('the guide in $language', ({ language, text }) => {
  test('shows profiles that can be used', () => {
    const profiles = guideBlocks(text).filter((block) => block.language === 'yaml');
    expect(profiles.length).toBeGreaterThanOrEqual(4);
    for (const [index, block] of profiles.entries()) assertUsable(block.text, `example ${index + 1}`);
  });

  test('lists every reason of a refusal as the page tells it', () => {
    const rows = new Map(tableRows(text).map(([code, ...rest]) => [unquoted(code), rest]));
    for (const [code, { title, means, mend }] of Object.entries(rejectionRules)) expect(rows.get(code), code).toEqual([title[language], means[language], mend[language]]);
  });

  test('lists every finding as the page tells it', () => {
    const rows = new Map(tableRows(text).map(([code, ...rest]) => [unquoted(code), rest]));
    for (const { code, title, means, mend } of findingChecks) expect(rows.get(code), code).toEqual([title[language], means[language], mend[language]]);
  });

  test('lists every reason for which a run does not succeed', () => {
    const source = readFileSync(new URL('../../../etl/src/pipeline/pipeline-error.ts', import.meta.url), 'utf8').split(';')[0] ?? '';
    const codes = [...source.matchAll(/'([a-z-]+)'/gu)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThanOrEqual(13);
    for (const code of codes) expect(text).toContain(`\`${code}\``);
  });

  test('shows expressions that give what it says', () => {
    const environment = expressionsOver([]);
    const start = text.indexOf('cel.dev');
    const rows = tableRows(text.slice(start, text.indexOf('\n### ', start)));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const [, example, result] of rows) {
      expect(expressionFault(environment, unquoted(example), 'text'), example).toBeNull();
      expect(textExpression(environment, unquoted(example))({}), example).toBe(unquoted(result));
    }
  });
});

test('both languages show the same commands, outputs and profiles, under as many heads and rows', () => {
  const [zh, en] = guides;
  expect(guideBlocks(en.text)).toEqual(guideBlocks(zh.text));
  const shape = (text: string): string[] => text.split('\n').flatMap((line) => (/^(#+) /u.exec(line)?.[1] ?? (line.startsWith('|') ? '|' : [])));
  expect(shape(en.text)).toEqual(shape(zh.text));
  const codes = (text: string): (string | undefined)[] => tableRows(text).map(([first]) => first).filter((cell) => /^`[^`]+`$/u.test(cell ?? ''));
  expect(codes(en.text)).toEqual(codes(zh.text));
});

test('the examples beside the schema can be used', () => {
  const folder = new URL('../../../docs/sources/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  expect(names.length).toBeGreaterThanOrEqual(4);
  for (const name of names) assertUsable(readFileSync(new URL(name, folder), 'utf8'), name);
});
