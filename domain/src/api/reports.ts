import * as z from 'zod/mini';
import { defineDownload } from './define-download.js';
import { filters } from './shared-shapes.js';

export const reportFormats = [
  { code: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { code: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const;
export type ReportFormat = (typeof reportFormats)[number]['code'];

/** 领域报告 as a file, with the filters of the page and in the scope of the asker. */
export const sectorReportFile = defineDownload({
  name: 'sector-report',
  method: 'GET',
  path: '/reports/sector',
  summary: 'The report of one sector and year as a document or a workbook, with the numbers of its page',
  query: z.extend(filters, { sector: z.string(), format: z.enum(['docx', 'xlsx']) }),
  types: reportFormats.map(({ type }) => type),
});
