import { annualReports, oneAnnualReport, submitAnnualReport } from '@monitor/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { sendFile } from '../../api/send-file';
import type { ReportDetail } from './report-looks';

/** One workbook on its way. */
export interface HandIn {
  readonly key: number;
  readonly name: string;
  readonly report: ReportDetail | null;
  readonly error: Error | null;
  readonly state: 'waiting' | 'sending' | 'done' | 'refused';
}

/** For whom the workbooks are meant; absent: as they say themselves. */
export interface HandInFor {
  readonly consortium: string;
  readonly year: number;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** Hands workbooks in one after another; `arrived` hears of each that was read. */
export const useHandingIn = (meant: HandInFor | undefined, arrived: (report: ReportDetail) => void): { handIns: readonly HandIn[]; send: (files: readonly File[]) => void } => {
  const queryClient = useQueryClient();
  const [handIns, setHandIns] = useState<readonly HandIn[]>([]);
  const line = useRef(Promise.resolve());
  const next = useRef(0);
  const set = (key: number, part: Partial<HandIn>) => setHandIns((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const carry = async (key: number, file: File) => {
    set(key, { state: 'sending' });
    try {
      const query = { name: file.name, ...(meant === undefined ? {} : { consortium: meant.consortium, year: String(meant.year) }) };
      const report = await sendFile(submitAnnualReport, file, { query, tell: () => undefined, signal: new AbortController().signal });
      set(key, { state: 'done', report });
      await Promise.all([annualReports, oneAnnualReport].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
      arrived(report);
    } catch (error) {
      set(key, { state: 'refused', error: asError(error) });
    }
  };
  const send = (files: readonly File[]) => {
    const fresh = files.map((file) => ({ key: next.current++, file }));
    setHandIns((before) => [...fresh.map(({ key, file }): HandIn => ({ key, name: file.name, report: null, error: null, state: 'waiting' })), ...before]);
    for (const { key, file } of fresh) line.current = line.current.then(() => carry(key, file));
  };
  return { handIns, send };
};
