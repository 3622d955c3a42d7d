import * as z from 'zod/mini';

/** A refused row or cell as it is kept for ever, a line of a run's file; `mended_run` is 0 while it is still refused. */
export const quarantined = z.object({
  /** Of source, file, sheet, cell, record, field, code and raw value: the same refusal has the same one in every run. */
  key: z.string(),
  source: z.string(),
  owner: z.string(),
  source_path: z.string(),
  source_sheet: z.string(),
  /** 1-based; 0 when the whole file or sheet is meant. */
  source_row: z.number(),
  source_cell: z.string(),
  record: z.string(),
  field: z.string(),
  code: z.string(),
  message: z.string(),
  original: z.string(),
  first_run: z.number(),
  first_at: z.string(),
  mended_run: z.number(),
  mended_at: z.string(),
  /** What became of it once it was no longer refused: its row was taken, or is not there any more. */
  fate: z.enum(['', 'taken', 'gone']),
});
export type Quarantined = z.output<typeof quarantined>;

export const quarantineStates = ['open', 'waived', 'mended'] as const;
export type QuarantineState = (typeof quarantineStates)[number];

export interface QuarantineFilter {
  readonly source?: string | undefined;
  readonly path?: string | undefined;
  readonly record?: string | undefined;
  readonly code?: string | undefined;
  readonly owner?: string | undefined;
  readonly state?: QuarantineState | undefined;
  readonly q?: string | undefined;
}

/** What it is to people, given the waivers in force. */
export const quarantineState = ({ key, mended_run: mended }: Pick<Quarantined, 'key' | 'mended_run'>, waived: ReadonlySet<string>): QuarantineState =>
  (mended > 0 ? 'mended' : waived.has(key) ? 'waived' : 'open');

const holds = (row: Quarantined, text: string): boolean =>
  [row.source_path, row.source_sheet, row.source_cell, row.field, row.message, row.original].some((part) => part.toLowerCase().includes(text));

/** True for a row that all conditions but that of the state mean; the question to the warehouse says the same. */
export const isMeant = (row: Quarantined, { source, path, record, code, owner, q }: QuarantineFilter): boolean => {
  const wanted: (readonly [string | undefined, string])[] = [[source, row.source], [path, row.source_path], [record, row.record], [code, row.code], [owner, row.owner]];
  return wanted.every(([want, is]) => want === undefined || want === is) && (q === undefined || q.trim() === '' || holds(row, q.trim().toLowerCase()));
};
