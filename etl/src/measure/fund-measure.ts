import { fundCategories, fundKinds, fundSources } from '@monitor/domain';
import { defineMeasure, type Measure } from './define-measure.js';
import { wordsOf } from './words.js';

/** Sources of the public purse, at every level. */
export const fiscalSources = `('national', 'provincial', 'city', 'district')`;

const label = `concat(toString(f.booked), ' ', ${wordsOf('f.source', fundSources)}, ' ', ${wordsOf('f.category', fundCategories)}, ' ', ${wordsOf('f.kind', fundKinds)})`;

/** A measure over the lines of the ledger booked in the year, in 元. The parts are SQL over `f`, a `fund_entry`. */
export const fundMeasure = ({ code, numerator, denominator, where }: { code: string; numerator: string; denominator: string; where: string }): Measure =>
  defineMeasure({
    code,
    record: 'fund_entry',
    sql: `SELECT f.consortium AS consortium, u.year AS year, 'fund_entry' AS entity, f.entry AS entity_key,
      ${label} AS label,
      toDecimal128(${numerator}, 6) AS numerator,
      toDecimal128(${denominator}, 6) AS denominator,
      f.source_path AS source_path, f.source_sheet AS source_sheet, f.source_row AS source_row, f.source_cell AS source_cell
    FROM fund_entry AS f
    INNER JOIN unit_year AS u ON u.consortium = f.consortium AND u.year = toYear(f.booked)
    WHERE ${where}`,
  });
