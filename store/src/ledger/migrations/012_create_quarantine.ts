import type { Migration } from '../migration.js';

/** What each run refused, as a file of the archive with its counts; what people waived of it, and what they said to findings. */
export const createQuarantine: Migration = {
  number: 12,
  name: 'create_quarantine',
  statements: (schema) => [
    schema
      .createTable('run_quarantine')
      .addColumn('run_id', 'integer', (column) => column.primaryKey())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('size', 'double precision', (column) => column.notNull())
      .addColumn('rows', 'integer', (column) => column.notNull())
      .addColumn('by_code_json', 'text', (column) => column.notNull())
      .addColumn('kept_at', 'text', (column) => column.notNull()),
    schema
      .createTable('quarantine_waiver')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('identity_json', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('waived_by', 'text', (column) => column.notNull())
      .addColumn('waived_at', 'text', (column) => column.notNull())
      .addColumn('undone_by', 'text')
      .addColumn('undone_at', 'text')
      .addColumn('undone_reason', 'text'),
    schema.createIndex('quarantine_waiver_by_key').on('quarantine_waiver').columns(['key', 'undone_at']),
    schema
      .createTable('finding_note')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('noted_by', 'text', (column) => column.notNull())
      .addColumn('noted_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn_by', 'text')
      .addColumn('withdrawn_at', 'text'),
    schema.createIndex('finding_note_by_key').on('finding_note').columns(['key', 'withdrawn_at']),
  ],
};
