import type { JsonObject } from './document-path';
import { valueAt } from './document-path';
import type { Setting } from './setting-fields';
import { valueText, type Wording } from './value-text';

const dimensionText = (document: JsonObject, code: unknown, { language }: Wording): string => {
  const list = valueAt(document, 'dimensions');
  const found = Array.isArray(list) ? list.find((each) => valueAt(each, 'code') === code) : undefined;
  const name = valueAt(found, language);
  return typeof name === 'string' ? name : String(code);
};

/** The value of a setting with its unit. */
export const settingText = (document: JsonObject, { path, entry, unit }: Setting, wording: Wording): string => {
  const { rules, ruleNames } = wording.messages;
  const value = valueAt(document, path);
  if (entry.kind === 'rounding') return value === 'ceil' ? rules.rounding.ceil : rules.rounding.floor;
  if (entry.kind === 'order') return Array.isArray(value) ? value.map((code) => dimensionText(document, code, wording)).join(' → ') : valueText(value, wording);
  const text = valueText(value, wording);
  return unit === 'none' || unit === 'monthDay' ? text : `${text} ${ruleNames.units[unit]}`;
};
