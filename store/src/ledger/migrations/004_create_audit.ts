import { sql } from 'kysely';
import type { Migration } from '../migration.js';

/** What people did, in a chain of hashes, and what officers decided on flags. */
export const createAudit: Migration = {
  number: 4,
  name: 'create_audit',
  statements: (schema) => [
    schema
      .createTable('audit')
      .addColumn('seq', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('detail_json', 'text', (column) => column.notNull())
      .addColumn('previous_hash', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull().unique()),
    schema
      .createTable('audit_head')
      .addColumn('only', 'integer', (column) => column.primaryKey())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addCheckConstraint('audit_head_is_one', sql`"only" = 1`),
    schema
      .createTable('decision')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('flag_key', 'text', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('consortium', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('decided_by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull()),
    schema.createIndex('decision_by_flag').on('decision').column('flag_key'),
  ],
};
