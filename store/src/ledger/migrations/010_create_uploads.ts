import { sql } from 'kysely';
import type { Migration } from '../migration.js';

/** Files that people hand in: who, when, which bytes, and for which source they count. */
export const createUploads: Migration = {
  number: 10,
  name: 'create_uploads',
  statements: (schema) => [
    schema
      .createTable('upload')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('size', 'integer', (column) => column.notNull())
      .addColumn('uploaded_by', 'text', (column) => column.notNull())
      .addColumn('uploaded_at', 'text', (column) => column.notNull())
      .addColumn('produced_at', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('source', 'text')
      .addColumn('delivered_as', 'text')
      .addColumn('decided_by', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('reason', 'text')
      .addCheckConstraint('upload_state', sql`state in ('staged', 'in_force', 'replaced', 'withdrawn')`),
    schema.createIndex('upload_by_source').on('upload').columns(['source', 'state']),
    schema.createIndex('upload_by_content').on('upload').column('sha256'),
  ],
};
