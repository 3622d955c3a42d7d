import { sql } from 'kysely';
import type { Migration } from '../migration.js';

/** Editions and the one row that says which of them is published. */
export const createEditions: Migration = {
  number: 2,
  name: 'create_editions',
  statements: (schema) => [
    schema
      .createTable('edition')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('number', 'integer', (column) => column.notNull().unique())
      .addColumn('run_id', 'integer', (column) => column.notNull().references('run.id'))
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('scheme', 'text', (column) => column.notNull())
      .addColumn('rule_set', 'text', (column) => column.notNull())
      .addColumn('code_version', 'text', (column) => column.notNull())
      .addColumn('manifest_json', 'text', (column) => column.notNull())
      .addColumn('totals_json', 'text')
      .addColumn('verdict_hash', 'text')
      .addCheckConstraint('edition_state', sql`state in ('draft', 'published', 'retired')`)
      .addCheckConstraint('edition_checked', sql`state = 'draft' or (published_at is not null and totals_json is not null and verdict_hash is not null)`),
    schema
      .createTable('published_edition')
      .addColumn('only', 'integer', (column) => column.primaryKey())
      .addColumn('edition_id', 'text', (column) => column.notNull().references('edition.id'))
      .addCheckConstraint('published_edition_is_one', sql`"only" = 1`),
  ],
};
