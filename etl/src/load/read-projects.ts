import { recordNamed, type RecordName } from '@monitor/domain';
import { ExtractFailure } from '../extract/extract-problem.js';
import { extractJson } from '../extract/extract-json.js';
import { readJsonLines } from '../extract/json-lines.js';
import type { DocumentBatch, RawDocument } from '../extract/raw-row.js';
import { detectEncoding } from '../extract/text-encoding.js';
import { inherited, isObject, type JsonObject, jsonText, pointerStep, projectChildren } from '../mapping/project-document.js';
import { type LoadContext, type LoadFile, rejectFaults } from './load-file.js';
import { RecordReader } from './record-reader.js';
import { encodeText } from './tab-separated.js';
import { unreadable } from './unreadable.js';

interface DocumentReader {
  readonly file: LoadFile;
  readonly path: string;
  readonly context: LoadContext;
  readonly readers: ReadonlyMap<RecordName, RecordReader>;
}

/** Where a nested record stands and what it takes from its project. */
interface Spot {
  readonly row: number;
  readonly pointer: string;
  readonly parent: { readonly value: JsonObject; readonly pointer: string } | null;
}

/** Reads project documents with their units, tasks and milestones. */
export const readProjects = async (file: LoadFile, context: LoadContext): Promise<void> => {
  const readers = new Map(file.kind.records.map((name) => [name, readerOf(name, context)]));
  const reader: DocumentReader = { file, path: encodeText(file.path), context, readers };
  for await (const { documents, problems } of documentsOf(file)) {
    for (const problem of problems) context.sink.reject(unreadable(file.path, problem));
    for (const document of documents) readDocument(reader, document);
    await context.sink.settle();
    await context.beat();
  }
};

const readerOf = (name: RecordName, { jurisdiction }: LoadContext): RecordReader => {
  const kind = recordNamed(name);
  return new RecordReader(kind, jurisdiction, Object.keys(kind.fields).map(() => '元' as const));
};

/** The archive keeps bytes without a name, so the source's name says which of the two forms it is. */
const documentsOf = (file: LoadFile): AsyncGenerator<DocumentBatch> => (/\.ndjson$/iu.test(file.path) ? jsonLines(file.content) : extractJson(file.content));

async function* jsonLines(path: string): AsyncGenerator<DocumentBatch> {
  try {
    yield* readJsonLines(path, await detectEncoding(path));
  } catch (error) {
    if (!(error instanceof ExtractFailure)) throw error;
    yield { documents: [], problems: [error.problem] };
  }
}

const readDocument = (reader: DocumentReader, { value, row, pointer }: RawDocument): void => {
  if (!isObject(value)) return rejectShape(reader, { row, pointer, parent: null }, '这里应是一个项目对象（{…}），请按项目记录的格式导出。');
  readRecord(reader, 'project', { value, spot: { row, pointer, parent: null } });
  for (const { key, record } of projectChildren) readList(reader, record, { list: value[key], row, pointer: pointer + pointerStep(key), parent: { value, pointer } });
};

interface Nested {
  readonly list: unknown;
  readonly row: number;
  readonly pointer: string;
  readonly parent: { readonly value: JsonObject; readonly pointer: string };
}

const readList = (reader: DocumentReader, record: RecordName, { list, row, pointer, parent }: Nested): void => {
  if (list === undefined || list === null) return;
  if (!Array.isArray(list)) return rejectShape(reader, { row, pointer, parent: null }, '这里应是一个列表（[…]），请按项目记录的格式导出。');
  for (const [index, value] of list.entries()) {
    const spot: Spot = { row, pointer: `${pointer}/${index}`, parent };
    if (isObject(value)) readRecord(reader, record, { value, spot });
    else rejectShape(reader, spot, '列表的这一项应是对象（{…}），请按项目记录的格式导出。');
  }
};

const readRecord = ({ file, path, context, readers }: DocumentReader, name: RecordName, { value, spot }: { value: JsonObject; spot: Spot }): void => {
  const reader = readers.get(name);
  if (reader === undefined) return;
  const cells = Object.keys(reader.kind.fields).map((field) => cellOf(field, value, spot));
  const place = { sheet: '', row: spot.row };
  if (reader.read(cells.map((cell) => cell.text), cells.map((_cell, index) => index))) {
    context.sink.fact(reader, path, { ...place, cell: encodeText(spot.pointer + pointerStep(reader.kind.anchor)) });
    return;
  }
  const rejections = rejectFaults(reader, { path: file.path, ...place }, ({ index }) => ({ cell: cells[index]?.pointer ?? '', original: cells[index]?.text ?? '' }));
  // A fault in the project's own cell was told with the project.
  context.sink.rejectRow(rejections.filter(({ cell }) => cell.startsWith(`${spot.pointer}/`)));
};

const cellOf = (field: string, value: JsonObject, { pointer, parent }: Spot): { text: string; pointer: string } => {
  const source = parent === null ? undefined : inherited[field];
  if (parent === null || source === undefined) return { text: jsonText(value[field]), pointer: pointer + pointerStep(field) };
  return { text: jsonText(parent.value[source]), pointer: parent.pointer + pointerStep(source) };
};

const rejectShape = ({ file, context }: DocumentReader, { row, pointer }: Spot, message: string): void => {
  context.sink.rejectRow([{ path: file.path, sheet: '', row, cell: pointer, record: file.kind.records[0], field: '', code: 'unreadable', message, original: '' }]);
};
