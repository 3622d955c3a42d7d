import type { Migration } from '../migration.js';

/** What people keep for themselves and for each other: views saved by name, and events that charts over time show. */
export const createNotes: Migration = {
  number: 8,
  name: 'create_notes',
  statements: (schema) => [
    schema
      .createTable('saved_view')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addUniqueConstraint('saved_view_of_account', ['account', 'name']),
    schema
      .createTable('annotation')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('happened', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('made_by', 'text', (column) => column.notNull())
      .addColumn('made_at', 'text', (column) => column.notNull())
      .addColumn('withdrawn_by', 'text')
      .addColumn('withdrawn_at', 'text'),
  ],
  guards: [{ table: 'annotation', when: 'old.withdrawn_at is not null' }],
};
