import type { RejectionCode } from '@monitor/domain';
import { encodeText } from './tab-separated.js';

/** A cell, row, sheet or file that was not taken; `record` and `field` are '' where none is meant. */
export interface Rejection {
  readonly path: string;
  readonly sheet: string;
  /** 1-based; 0 when the whole file or sheet is meant. */
  readonly row: number;
  readonly cell: string;
  readonly record: string;
  readonly field: string;
  readonly code: RejectionCode;
  readonly message: string;
  readonly original: string;
}

/** Codes that only the whole table can tell; they are written by the cross checks. */
export const crossRowCodes: readonly RejectionCode[] = ['duplicate_key', 'unknown_reference'];

/** Codes about the folder, told anew by every load. */
export const folderCodes: readonly RejectionCode[] = ['missing_file', 'unrecognised_file', 'duplicate_file', 'older_version'];

export const rejectionColumns = ['source_path', 'source_sheet', 'source_row', 'source_cell', 'record', 'field', 'code', 'message', 'original'] as const;

const ORIGINAL_LIMIT = 500;

export const rejectionLine = (rejection: Rejection): string => {
  const { path, sheet, row, cell, record, field, code, message, original } = rejection;
  const texts = [path, sheet, String(row), cell, record, field, code, message, original.slice(0, ORIGINAL_LIMIT)];
  return `${texts.map(encodeText).join('\t')}\n`;
};

/** About a file as a whole. */
export const aboutFile = (path: string, code: RejectionCode, message: string): Rejection => ({ path, sheet: '', row: 0, cell: '', record: '', field: '', code, message, original: '' });
