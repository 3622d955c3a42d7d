import type { Jurisdiction, PolicyBook } from '@monitor/domain';
import type { WorkbookReaders } from '../extract/extract-workbook.js';
import type { FileKind } from '../mapping/folder-profile.js';
import type { FactSink } from './fact-sink.js';
import type { Fault, RecordReader } from './record-reader.js';
import type { Rejection } from './rejection.js';

/** A file to be read: its name in the source, its bytes in the archive. */
export interface LoadFile {
  readonly path: string;
  readonly content: string;
  readonly kind: FileKind;
}

export interface LoadContext {
  readonly jurisdiction: Jurisdiction;
  readonly policies: PolicyBook;
  readonly sink: FactSink;
  readonly workbooks: WorkbookReaders;
  /** Called after each batch: may throw to stop, and tells how far the load is. */
  readonly beat: () => Promise<void>;
}

/** The faults of one row as rejections; `cellOf` gives the address of a field by its place in the kind. */
export const rejectFaults = (reader: RecordReader, where: { path: string; sheet: string; row: number }, cellOf: (fault: Fault) => { cell: string; original: string }): Rejection[] =>
  reader.faults.map((fault) => ({ ...where, ...cellOf(fault), record: reader.kind.name, field: fault.field, code: fault.code, message: fault.message }));

