import { ruleEntryOf } from '@monitor/domain';
import { wordOf } from '../../messages/word-of';
import { type JsonObject, valueAt } from './document-path';
import { isSettingPath } from './setting-fields';
import type { Wording } from './value-text';

const leafName = (leaf: string, { messages: { rules: { csv, scheme, editor } } }: Wording): string => {
  const words: Readonly<Record<string, string>> = {
    weight: csv.weight, goalposts: scheme.heads.posts, 'goalposts.lo': editor.posts.lo, 'goalposts.hi': editor.posts.hi, 'goalposts.lb': editor.posts.lb, 'goalposts.ub': editor.posts.ub,
    whenEmpty: scheme.heads.empty, direction: scheme.heads.direction, definition: csv.more, unit: scheme.heads.unit,
  };
  return wordOf(words, leaf);
};

const member = (document: JsonObject, list: string, wording: Wording): ((at: string, leaf: string) => string) => (at, leaf) => {
  const each = valueAt(document, `${list}.${at}`);
  return `${String(valueAt(each, 'code'))} ${String(valueAt(each, wording.language))} · ${leafName(leaf, wording)}`;
};

const ruleValue = (document: JsonObject, [at = '', ...rest]: readonly string[], { language, messages: { ruleNames } }: Wording): string => {
  const rule = String(valueAt(document, `rules.${at}.rule`));
  const title = ruleEntryOf(rule)?.definition.title[language] ?? '';
  return `${rule} ${title} · ${wordOf(ruleNames.params, rest.slice(1).join('.'))}`;
};

/** The place of a value in words: 「C4 成员到会率 · 权重」, 「优秀线」. */
export const pathName = (document: JsonObject, path: string, wording: Wording): string => {
  const { rules: { editor }, ruleNames } = wording.messages;
  if (isSettingPath(path)) return ruleNames.settings[path];
  const [list = '', at = '', ...rest] = path.split('.');
  if (list === 'dimensions' || list === 'indicators') return member(document, list, wording)(at, rest.join('.'));
  if (list === 'adjustments') return `${editor.adjustments} · ${String(valueAt(document, `adjustments.${at}.${wording.language}`))}`;
  if (list === 'rules') return ruleValue(document, [at, ...rest], wording);
  const heads: Readonly<Record<string, string>> = {
    zh: editor.zh, en: editor.en, 'years.from': editor.from, 'years.to': editor.to, note: editor.note, 'note.zh': editor.noteZh, 'note.en': editor.noteEn, version: editor.version, id: editor.id,
    'flagReadings.missingReport': ruleNames.flagReadings.missingReport, 'flagReadings.rectificationMonths': ruleNames.flagReadings.rectificationMonths,
  };
  return wordOf(heads, path);
};
