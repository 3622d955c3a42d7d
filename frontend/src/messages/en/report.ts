import type { Messages } from '../zh';

export const report: Messages['report'] = {
  export: 'Export sector report',
  why: 'With the current filters and the numbers of this page; the report is in Chinese',
  wait: 'This page is being updated; export in a moment',
  choose: 'Choose a format',
  formats: { docx: 'Word document', xlsx: 'Excel workbook' },
  formatsWhy: { docx: 'Official layout, charts editable in Word', xlsx: 'Basis on the first sheet, tables that can be reckoned with' },
  writing: 'Writing…',
  writingWhy: 'The report is being written and will download by itself.',
  done: (name: string) => `Downloaded “${name}”`,
};
