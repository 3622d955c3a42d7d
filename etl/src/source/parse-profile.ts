import { readSourceProfile, type SourceProfile } from '@monitor/domain';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { languageFaults } from '../mapping/language-faults.js';

/** What is wrong with a profile's file; `line` is 1-based and absent where the whole file is meant. */
export interface ProfileFileFault {
  readonly file: string;
  readonly line?: number;
  /** Keys from the root, such as `records.0.fields.amount`; '' for the whole file. */
  readonly path: string;
  readonly message: string;
}

export interface ParsedProfile {
  readonly profile: SourceProfile | null;
  readonly faults: readonly ProfileFileFault[];
}

const MOST_ALIASES = 100;

type Path = readonly (string | number)[];

/** A profile from a value that is no text yet; places are told as paths. */
export const checkProfile = (document: unknown): { readonly profile: SourceProfile | null; readonly faults: readonly { readonly path: Path; readonly message: string }[] } => {
  const { profile, faults } = readSourceProfile(document);
  if (profile === null) return { profile, faults };
  const spoken = languageFaults(profile);
  return spoken.length === 0 ? { profile, faults: [] } : { profile: null, faults: spoken };
};

/** Reads the text of a profile: YAML 1.2, of which JSON is a part. Every fault is told with its line. */
export const parseProfile = (text: string, file: string): ParsedProfile => {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const broken = [...yaml.errors, ...yaml.warnings];
  if (broken.length > 0) return { profile: null, faults: broken.map(({ pos, message }) => ({ file, line: lines.linePos(pos[0]).line, path: '', message: `不是正确的 YAML（${message}）。请改正后重试。` })) };
  const value = plainValue(yaml);
  if (value === undefined) return { profile: null, faults: [{ file, path: '', message: 'YAML 的引用（&、*）无法展开。请直接写出内容。' }] };
  const { profile, faults } = checkProfile(value);
  return { profile, faults: faults.map(({ path, message }) => ({ file, ...lineOf(yaml, lines, path), path: path.join('.'), message })) };
};

const plainValue = (yaml: Document): unknown => {
  try {
    const value: unknown = yaml.toJS({ maxAliasCount: MOST_ALIASES });
    return value;
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
};

/** Where in a profile's text a fault stands; nothing where it is about the whole. */
export const lineOfFault = (text: string, path: Path): { line?: number } => {
  const lines = new LineCounter();
  return lineOf(parseDocument(text, { lineCounter: lines }), lines, path);
};

/** The line of the nearest node that is there: what is missing is told at its parent. */
const lineOf = (yaml: Document, lines: LineCounter, path: Path): { line?: number } => {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = yaml.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) continue;
    const start: unknown = node.range[0];
    if (typeof start === 'number') return { line: lines.linePos(start).line };
  }
  return {};
};
