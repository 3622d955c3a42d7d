/** SQL over `u`, a `unit_year`: a report is owed unless less than a quarter of the year was left at recognition, or the consortium ended before the due day. */
export const reportOwed = `(u.recognised < makeDate32({year:UInt16}, 10, 1) AND NOT (u.status IN ('revoked', 'dissolved') AND u.status_since <= {report_due:Date32}))`;
