import { sql } from 'kysely';
import type { Migration } from '../migration.js';

/** Runs of the pipeline, leases between processes, and the series that number things. */
export const createRuns: Migration = {
  number: 1,
  name: 'create_runs',
  statements: (schema) => [
    schema
      .createTable('counter')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'integer', (column) => column.notNull()),
    schema
      .createTable('run')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('trigger', 'text', (column) => column.notNull())
      .addColumn('requested_by', 'text', (column) => column.notNull())
      .addColumn('source', 'text')
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('heard_at', 'text', (column) => column.notNull())
      .addColumn('finished_at', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('error', 'text')
      .addColumn('edition', 'text')
      .addColumn('files_seen', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('files_read', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('rows_accepted', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('rows_rejected', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('phases_json', 'text', (column) => column.notNull().defaultTo('[]'))
      .addCheckConstraint('run_trigger', sql`trigger in ('start', 'schedule', 'page', 'command')`)
      .addCheckConstraint('run_state', sql`state in ('running', 'published', 'unchanged', 'failed')`),
    schema.createIndex('run_by_state').on('run').column('state'),
    schema
      .createTable('lease')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('holder', 'text', (column) => column.notNull())
      .addColumn('token', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull()),
  ],
};
