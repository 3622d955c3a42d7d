import { sql } from 'kysely';
import type { Migration } from '../migration.js';

/** Annual reports that were handed in, what was found in them, and who decided what. */
export const createAnnualReports: Migration = {
  number: 11,
  name: 'create_annual_reports',
  statements: (schema) => [
    schema
      .createTable('report_submission')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('consortium', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('upload_id', 'integer', (column) => column.notNull().references('upload.id'))
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('findings_json', 'text', (column) => column.notNull())
      .addColumn('cells_json', 'text', (column) => column.notNull())
      .addUniqueConstraint('report_submission_version', ['consortium', 'year', 'version']),
    schema
      .createTable('report_event')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('consortium', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('submission_id', 'integer', (column) => column.notNull().references('report_submission.id'))
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('changes_json', 'text', (column) => column.notNull())
      .addUniqueConstraint('report_event_place', ['consortium', 'year', 'seq'])
      .addCheckConstraint('report_event_act', sql`act in ('submit', 'return', 'approve', 'withdraw')`),
  ],
  guards: [
    { table: 'report_submission', when: 'true' },
    { table: 'report_event', when: 'true' },
  ],
};
