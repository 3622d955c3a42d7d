/** One workbook of one consortium and year is small; whatever is beyond these limits is no report. */
export const workbookLimits = {
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
  seconds: 60,
  heapMegabytes: 512,
} as const;
