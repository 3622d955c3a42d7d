import type { Place } from '../load/fact-sink.js';
import type { RecordReader } from '../load/record-reader.js';
import type { Rejection } from '../load/rejection.js';

/** Where the records and rejections of a mapped file go: to the tables of an edition, or before a person's eyes. */
export interface MappedOutput {
  /** A record taken; the reader's values stand until the next row. */
  readonly fact: (reader: RecordReader, path: string, place: Place) => void;
  /** One record that was not taken, with all that is wrong in it. */
  readonly rejectRow: (rejections: readonly Rejection[]) => void;
  /** About a cell, a sheet or the file, while the record stands. */
  readonly reject: (rejection: Rejection) => void;
  /** Every row of data before it is mapped: the texts of the profile's columns. */
  readonly onRow?: (row: { readonly sheet: string; readonly row: number; readonly texts: readonly string[] }) => void;
  /** A row left out by a rule of the profile. */
  readonly onSkip?: (why: string) => void;
  /** Every table found to be one of this source: its head and the columns nobody declared. */
  readonly onTable?: (table: { readonly sheet: string; readonly row: number; readonly undeclared: readonly string[] }) => void;
}
