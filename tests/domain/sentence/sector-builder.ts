import { changchun, changchun2025, type SectorParts } from '@monitor/domain';

type Row = SectorParts['matrix']['rows'][number];
type Cell = Row['cells'][number];
type Unit = SectorParts['ranking']['rows'][number];

export const aCell = (column: string, value: number | null, more: Partial<Cell> = {}): Cell => ({
  column, value, previous: null, numerator: value === null ? null : value.toFixed(2), denominator: null, status: value === null ? 'none' : 'normal', ...more,
});

const codes = changchun2025.dimensions.map(({ code }) => code);

/** Four dimensions in the scheme's order, then execution and revenue. */
export const cellsOf = (scores: readonly (number | null)[], execution: Cell, revenue: Cell): Cell[] => [...codes.map((code, place) => aCell(code, scores[place] ?? null)), execution, revenue];

export const aUnit = (consortium: string, total: number | null, flags: Unit['flags'] = []): Unit => ({ consortium, name: `${consortium}创新联合体`, total, rank: total === null ? null : 1, flags });

const months = (spent: readonly string[], over = true) => spent.map((amount) => ({ spent: amount, over }));
const revenue = aCell('new-revenue', 321_000_000, { previous: 300_000_000, numerator: '321000000.00' });
const execution = aCell('fiscal-execution', 71.3, { previous: 70.1, status: 'watch' });

const row: Row = { sector: 'materials', consortia: 3, rated: 3, flagged: 1, total: 72.34, previousTotal: 71.1, cells: cellsOf([80, 70, 60, 75], execution, revenue) };

/** A sector's replies; one with a thing changed is `{ ...aSector, matrix: … }`. */
export const aSector: SectorParts = {
  sector: 'materials',
  jurisdiction: changchun,
  scheme: changchun2025,
  matrix: {
    basis: { year: 2025, asOf: '2025-09-30' },
    whole: { consortia: 40, rated: 38, flagged: 5, total: 69.3, previousTotal: 68, cells: cellsOf([75, 70, 63, 75], execution, revenue) },
    rows: [row],
  },
  ranking: { rows: [aUnit('甲', 90.1, ['commend']), aUnit('乙', 72), aUnit('丙', 55, ['rectify'])] },
  flow: { whole: { spent: '5000000.00', refunded: '0.00' }, fiscal: { spent: '2000000.00', refunded: '0.00' } },
  pace: { months: months(['0', '0', '0', '0', '0', '0', '0', '0', '500000.00', '0.00', '250000.00', '250000.00']) },
  outcomes: { kinds: [{ count: 10, withEvidence: 8 }, { count: 2, withEvidence: 1 }] },
  pipeline: { stages: [
    { stage: 'started', reached: 20, alone: 0 }, { stage: 'listed', reached: 18, alone: 0 }, { stage: 'completed', reached: 12, alone: 0 },
    { stage: 'result', reached: 10, alone: 1 }, { stage: 'contract', reached: 3, alone: 2 }, { stage: 'revenue', reached: 2, alone: 1 },
  ] },
};

/** The sector's own line of the matrix with some things other. */
export const withRow = (changed: Partial<Row>): SectorParts => ({ ...aSector, matrix: { ...aSector.matrix, rows: [{ ...row, ...changed }] } });

/** The sector with one cell other. */
export const withCell = (cell: Cell): SectorParts => withRow({ cells: row.cells.map((each) => (each.column === cell.column ? cell : each)) });

export const spentByMonth = (spent: readonly string[], over = true): SectorParts => ({ ...aSector, pace: { months: months(spent, over) } });
