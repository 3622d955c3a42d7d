import { defineMeasure, type Measure } from './define-measure.js';

/**
 * A measure that only the consortium itself can tell: its two numbers as declared in the annual report,
 * `<code>.numerator` and `<code>.denominator`. Two evidence rows, or the cell counts as missing.
 */
export const declaredMeasure = ({ code, numerator, denominator }: { code: string; numerator: string; denominator: string }): Measure =>
  defineMeasure({
    code,
    record: 'report_item',
    sql: `SELECT i.consortium AS consortium, u.year AS year, 'report_item' AS entity,
      concat(i.consortium, '/', toString(i.year), '/', i.item) AS entity_key,
      if(i.item = '${code}.numerator', '${numerator}', '${denominator}') AS label,
      if(i.item = '${code}.numerator', toDecimal128(i.value, 6), toDecimal128(0, 6)) AS numerator,
      if(i.item = '${code}.denominator', toDecimal128(i.value, 6), toDecimal128(0, 6)) AS denominator,
      i.source_path AS source_path, i.source_sheet AS source_sheet, i.source_row AS source_row, i.source_cell AS source_cell
    FROM report_item AS i
    INNER JOIN unit_year AS u ON u.consortium = i.consortium AND u.year = i.year
    WHERE i.item IN ('${code}.numerator', '${code}.denominator')`,
  });
