import type { FilledCell, Jurisdiction, PolicyBook, ReportFinding, Scheme } from '@monitor/domain';
import type { Query } from '@monitor/store';

/** What the system counted, in the indicator's unit, and what it rests on in words. */
export interface CountedCell {
  readonly value: string | null;
  readonly basis: string;
}

export interface TemplateOrder {
  readonly scheme: Scheme;
  readonly consortium: string;
  readonly year: number;
  readonly known: { readonly name: string; readonly system: ReadonlyMap<string, CountedCell>; readonly lastYear: ReadonlyMap<string, string> };
}

export interface FiledWorkbook {
  readonly cells: readonly FilledCell[];
  readonly findings: readonly ReportFinding[];
  readonly readable: boolean;
}

/** A measure asked for a year that nobody has judged yet. */
export interface AheadMeasure {
  readonly code: string;
  readonly query: Query<{ year: number; as_of: string; any_consortium: boolean; consortium: string }, { consortium: string; numerator: string; denominator: string; evidence: number }>;
}

/** Who writes, reads and marks the workbooks of annual reports. */
export interface ReportFiles {
  /** What will be counted of a year, from the records that are there before it is judged. */
  readonly ahead: readonly AheadMeasure[];
  template(order: TemplateOrder): Promise<Uint8Array>;
  /** Several files as one. */
  zip(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array;
  /** Reads a workbook as a load would, with nothing loaded. */
  read(content: string, under: { readonly jurisdiction: Jurisdiction; readonly policies: PolicyBook }): Promise<FiledWorkbook>;
  /** @throws ProblemError `bad_request` for a workbook that cannot take marks */
  annotate(content: string, findings: readonly ReportFinding[]): Promise<Uint8Array>;
}
