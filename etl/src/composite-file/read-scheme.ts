import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CompositeFault, type CompositeScheme, defineCompositeScheme } from '@monitor/domain';
import { LineCounter, parseDocument } from 'yaml';
import { refuseFile } from './file-fault.js';

const LONGEST = 1_000_000;
const MOST_ALIASES = 100;

const unreadable = (zh: string, en: string): CompositeFault => new CompositeFault('file_unreadable', { zh, en });

/** YAML 1.2, of which JSON is a part; a key written twice is an error. */
const documentOf = (text: string, file: string): unknown => {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false });
  const [problem] = [...parsed.errors, ...parsed.warnings];
  if (problem === undefined) return toPlain(() => parsed.toJS({ maxAliasCount: MOST_ALIASES }), file);
  const { line } = lineCounter.linePos(problem.pos[0]);
  return refuseFile(unreadable(`不是正确的 YAML 或 JSON（${problem.message}），请改正后重试。`, `not valid YAML or JSON (${problem.message}); mend it and try again.`), { file, row: line });
};

const toPlain = (read: () => unknown, file: string): unknown => {
  try {
    return read();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuseFile(unreadable(`引用（&、*）无法展开（${detail}），请直接写出内容。`, `its aliases cannot be resolved (${detail}); write the values out.`), { file });
  }
};

const textOf = async (path: string, file: string): Promise<string> => {
  const bytes = await readFile(path);
  if (bytes.length > LONGEST) return refuseFile(unreadable('文件超过 1 MB，不像方案文件，请核对路径。', 'larger than 1 MB, which no scheme is; check the path.'), { file });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? refuseFile(unreadable('文件是空的，请写入评价方案。', 'is empty; write the scheme into it.'), { file }) : text;
  } catch (error) {
    if (error instanceof TypeError) return refuseFile(unreadable('文字编码不是 UTF-8，请另存为 UTF-8。', 'is not UTF-8; save it as UTF-8.'), { file });
    throw error;
  }
};

/** Reads a scheme of a composite index from YAML or JSON. Throws FileFault naming line or field. */
export const readSchemeFile = async (path: string): Promise<CompositeScheme> => {
  const file = basename(path);
  const document = documentOf(await textOf(path, file), file);
  try {
    return defineCompositeScheme(document);
  } catch (error) {
    if (error instanceof CompositeFault) return refuseFile(error, { file, field: error.place.field });
    throw error;
  }
};
