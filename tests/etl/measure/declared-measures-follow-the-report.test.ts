import { afterAll, beforeAll, expect, it } from 'vitest';
import { aConsortium, anEvaluationYear, aReportItem } from '../builders/facts.js';
import { evidenceOf, measured, valueOf } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

it.each(['C2', 'C4', 'R4', 'R6'])('takes both parts of %s from the report, each with its cell', async (code) => {
  const writer = await measured(warehouse, {
    consortium: [aConsortium()],
    evaluation_year: [anEvaluationYear(2025)],
    report_item: [
      aReportItem({ item: `${code}.numerator`, value: '2.5', source_cell: 'E3' }),
      aReportItem({ item: `${code}.denominator`, value: '4', source_cell: 'F3' }),
      aReportItem({ item: `${code}.confirmed`, value: '99' }),
      aReportItem({ item: `${code}.numerator`, value: '7', year: 2024 }),
    ],
  });
  expect(await valueOf(writer, code)).toEqual([2.5, 4, 2]);
  const rows = await evidenceOf(writer, code);
  expect(rows.map(({ entity_key, source_cell }) => `${entity_key} ${source_cell}`)).toEqual([`LHT-1/2025/${code}.denominator F3`, `LHT-1/2025/${code}.numerator E3`]);
});
