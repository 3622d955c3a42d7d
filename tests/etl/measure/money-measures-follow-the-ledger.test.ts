import { afterAll, beforeAll, expect, it } from 'vitest';
import { aConsortium, aFundEntry, anEvaluationYear } from '../builders/facts.js';
import { evidenceOf, measured, valueOf, valuesOf } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const around = { consortium: [aConsortium()], evaluation_year: [anEvaluationYear(2024), anEvaluationYear(2025)] };

it('sums spending, leverage, execution and finance to the cent, by calendar year', async () => {
  const writer = await measured(warehouse, {
    ...around,
    fund_entry: [
      aFundEntry({ source: 'city', kind: 'spent', amount: '100.01', booked: '2025-01-01' }),
      aFundEntry({ source: 'own', kind: 'spent', amount: '300.02', booked: '2025-12-31' }),
      aFundEntry({ source: 'equity', kind: 'spent', amount: '0.01' }),
      aFundEntry({ source: 'compensation', kind: 'spent', amount: '7.00' }),
      aFundEntry({ source: 'city', kind: 'refunded', amount: '20.00' }),
      aFundEntry({ source: 'city', kind: 'planned', amount: '200.00' }),
      aFundEntry({ source: 'own', kind: 'planned', amount: '400.00' }),
      aFundEntry({ source: 'loan', kind: 'allocated', amount: '50.00' }),
      aFundEntry({ source: 'equity', kind: 'allocated', amount: '5.50' }),
      aFundEntry({ source: 'city', kind: 'allocated', amount: '9.00' }),
      aFundEntry({ source: 'city', kind: 'spent', amount: '999.00', booked: '2024-12-31' }),
    ],
  });
  expect(await valueOf(writer, 'R1')).toEqual([387.04, 0, 5]);
  expect(await valueOf(writer, 'R2')).toEqual([300.03, 100.01, 3]);
  expect(await valueOf(writer, 'R3')).toEqual([407.04, 600, 6]);
  expect(await valueOf(writer, 'R7')).toEqual([55.5, 0, 2]);
  expect(await valueOf(writer, 'F1')).toEqual([80.01, 200, 3]);
  expect((await valuesOf(writer, 'R1')).map(({ year, numerator }) => [year, numerator])).toEqual([[2024, 999], [2025, 387.04]]);
  const [row] = await evidenceOf(writer, 'R7');
  expect(row).toMatchObject({ entity: 'fund_entry', label: '2025-06-30 贷款 设备费 拨付', numerator: '50.000000', source_path: 'fund_entry.csv', source_cell: 'A2' });
});

it('counts money only while the consortium bears its title', async () => {
  const writer = await measured(warehouse, {
    evaluation_year: around.evaluation_year,
    consortium: [
      aConsortium({ code: 'LHT-2', recognised: '2025-07-01' }),
      aConsortium({ code: 'LHT-3', status: 'revoked', status_since: '2024-12-31' }),
      aConsortium({ code: 'LHT-4', status: 'revoked', status_since: '2025-01-01' }),
    ],
    fund_entry: ['LHT-2', 'LHT-3', 'LHT-4'].flatMap((consortium) => [aFundEntry({ consortium, booked: '2024-05-01' }), aFundEntry({ consortium, booked: '2025-05-01' })]),
  });
  const years = (await valuesOf(writer, 'R1')).map(({ consortium, year }) => `${consortium} ${year}`);
  expect(years).toEqual(['LHT-2 2025', 'LHT-3 2024', 'LHT-4 2024', 'LHT-4 2025']);
  expect((await valuesOf(writer, 'N')).map(({ consortium, year }) => `${consortium} ${year}`)).toEqual(['LHT-2 2025', 'LHT-4 2024']);
});
