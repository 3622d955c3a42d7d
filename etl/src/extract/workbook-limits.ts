/** What a workbook may be; beyond its limits it is refused. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly unpackedBytes: number;
  readonly unpackedRatio: number;
  readonly partBytes: number;
  readonly sheets: number;
  /** Of one sheet. */
  readonly rows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  readonly sharedStrings: number;
}

/** One workbook of one consortium and year is small; whatever is beyond these limits is no report. */
const report: WorkbookLimits = {
  fileBytes: 20 << 20,
  entries: 200,
  unpackedBytes: 200 << 20,
  unpackedRatio: 100,
  partBytes: 150 << 20,
  sheets: 30,
  rows: 50_000,
  columns: 256,
  cellCharacters: 32_767,
  sharedStrings: 1_000_000,
};

/** An export of a whole system. */
const table: WorkbookLimits = { ...report, fileBytes: 64 << 20, unpackedBytes: 1 << 30, partBytes: 768 << 20, sheets: 100, rows: 200_000 };

export const workbookLimits = { report, table } as const;

/** What a workbook is read for. */
export type Purpose = keyof typeof workbookLimits;

/** What a process that reads strangers' files may take. */
export const processLimits = {
  seconds: 60,
  heapMegabytes: 512,
  residentMegabytes: 1100,
} as const;

export const inMegabytes = (bytes: number): string => `${Math.round(bytes / (1 << 20))} MB`;
