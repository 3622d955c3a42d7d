export { type ReportSubject, type ReportValues, writeTemplate } from './template/write-template.js';
export { basics, itemCode, type ItemPart, itemColumns, reportLayout } from './template/report-layout.js';
