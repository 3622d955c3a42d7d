import type { Migration } from '../migration.js';

/** Runs tell what they are at and can be asked to stop; what each source delivered, and when its loads were due. */
export const createArrivals: Migration = {
  number: 9,
  name: 'create_arrivals',
  statements: (schema) => [
    schema.alterTable('run').addColumn('kind', 'text', (column) => column.notNull().defaultTo('load')),
    schema.alterTable('run').addColumn('progress_json', 'text'),
    schema.alterTable('run').addColumn('note', 'text'),
    schema.alterTable('run').addColumn('cancel_by', 'text'),
    schema.alterTable('run').addColumn('cancel_at', 'text'),
    schema.alterTable('run').addColumn('cancelled', 'integer', (column) => column.notNull().defaultTo(0)),
    schema.createIndex('run_by_source').on('run').columns(['source', 'id']),
    schema
      .createTable('delivery')
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('size', 'double precision', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('first_run', 'integer', (column) => column.notNull())
      .addColumn('first_at', 'text', (column) => column.notNull())
      .addColumn('last_run', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .addColumn('accepted_by', 'text')
      .addColumn('accepted_at', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('delivery_once', ['origin', 'path', 'sha256']),
    schema.createIndex('delivery_by_source').on('delivery').columns(['source', 'state']),
    schema
      .createTable('due')
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text', (column) => column.notNull())
      .addColumn('claimed_at', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('tried_at', 'text')
      .addColumn('run_id', 'integer')
      .addPrimaryKeyConstraint('due_once', ['source', 'due_at']),
  ],
};
