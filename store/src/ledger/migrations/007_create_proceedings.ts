import type { Migration } from '../migration.js';

/** What officials did on flags, step by step, and the flags as they stood: the only source of a legal status. */
export const createProceedings: Migration = {
  number: 7,
  name: 'create_proceedings',
  statements: (schema) => [
    schema
      .createTable('frozen_flag')
      .addColumn('basis', 'text', (column) => column.primaryKey())
      .addColumn('flag_text', 'text', (column) => column.notNull()),
    schema
      .createTable('proceeding')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('flag_key', 'text', (column) => column.notNull())
      .addColumn('consortium', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('terms_json', 'text', (column) => column.notNull())
      .addColumn('opened_at', 'text', (column) => column.notNull()),
    schema.createIndex('proceeding_by_consortium').on('proceeding').column('consortium'),
    schema
      .createTable('proceeding_event')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('proceeding_id', 'integer', (column) => column.notNull().references('proceeding.id'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('basis', 'text', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('verdict_hash', 'text', (column) => column.notNull())
      .addColumn('previous_hash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('audit_seq', 'integer', (column) => column.notNull().references('audit.seq'))
      .addUniqueConstraint('proceeding_event_place', ['proceeding_id', 'seq']),
  ],
  guards: [
    { table: 'frozen_flag', when: 'true' },
    { table: 'proceeding', when: 'true' },
    { table: 'proceeding_event', when: 'true' },
  ],
};
