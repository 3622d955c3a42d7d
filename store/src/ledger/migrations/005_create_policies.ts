import type { Migration } from '../migration.js';

/** Schemes and rule sets from draft to publication, and the alternatives that were looked at before. */
export const createPolicies: Migration = {
  number: 5,
  name: 'create_policies',
  statements: (schema) => [
    schema
      .createTable('policy_document')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('years_from', 'integer', (column) => column.notNull())
      .addColumn('years_to', 'integer', (column) => column.notNull())
      .addColumn('document_json', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('based_on', 'text')
      .addColumn('drafted_by', 'text', (column) => column.notNull())
      .addColumn('drafted_at', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('sign_off_json', 'text')
      .addColumn('published_by', 'text')
      .addColumn('published_at', 'text')
      .addColumn('number', 'integer', (column) => column.unique())
      .addColumn('seal', 'text')
      .addPrimaryKeyConstraint('policy_document_name', ['kind', 'id', 'version']),
    schema
      .createTable('simulation')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('document_id', 'text', (column) => column.notNull())
      .addColumn('document_version', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('asked_by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('summary_json', 'text', (column) => column.notNull())
      .addColumn('result_json', 'text', (column) => column.notNull())
      .addForeignKeyConstraint('simulation_of_document', ['kind', 'document_id', 'document_version'], 'policy_document', ['kind', 'id', 'version']),
    schema.createIndex('simulation_by_text').on('simulation').column('sha256'),
  ],
  guards: [
    { table: 'policy_document', when: "old.state <> 'draft'" },
    { table: 'simulation', when: 'true' },
  ],
};
