import type { Migration } from '../migration.js';

/** Published evaluations with their inputs and results for good, and what each year of an edition comes to. */
export const createEvaluations: Migration = {
  number: 6,
  name: 'create_evaluations',
  statements: (schema) => [
    schema.alterTable('edition').addColumn('year_hashes_json', 'text'),
    schema
      .createTable('evaluation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('edition', 'text', (column) => column.notNull())
      .addColumn('edition_created_at', 'text', (column) => column.notNull())
      .addColumn('manifest_json', 'text', (column) => column.notNull())
      .addColumn('scheme', 'text', (column) => column.notNull())
      .addColumn('rule_set', 'text', (column) => column.notNull())
      .addColumn('documents_json', 'text', (column) => column.notNull())
      .addColumn('jurisdiction', 'text', (column) => column.notNull())
      .addColumn('code_version', 'text', (column) => column.notNull())
      .addColumn('inputs_hash', 'text', (column) => column.notNull())
      .addColumn('results_hash', 'text', (column) => column.notNull())
      .addColumn('year_hash', 'text', (column) => column.notNull())
      .addColumn('frozen_by', 'text', (column) => column.notNull())
      .addColumn('frozen_at', 'text', (column) => column.notNull())
      .addColumn('supersedes', 'text', (column) => column.references('evaluation.id'))
      .addColumn('basis_changed', 'integer', (column) => column.notNull())
      .addColumn('seal', 'text', (column) => column.notNull())
      .addUniqueConstraint('evaluation_of_year', ['year', 'number']),
    schema
      .createTable('evaluation_part')
      .addColumn('evaluation_id', 'text', (column) => column.notNull().references('evaluation.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('evaluation_part_place', ['evaluation_id', 'kind', 'seq']),
  ],
  guards: [
    { table: 'evaluation', when: 'true' },
    { table: 'evaluation_part', when: 'true' },
  ],
};
