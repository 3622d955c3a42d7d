import { defineFacts } from '../define-facts.js';

/** One row for the whole city. */
export const trialPeriod = defineFacts({
  rule: 'A15',
  sql: `SELECT 'city' AS subject, toString({as_of:Date32}) AS asOf, emptyArrayString() AS evidence`,
});
