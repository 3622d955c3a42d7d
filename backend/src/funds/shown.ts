const ofYear = (sums: string, year: string): string => `(${sums}.year = ${year} AND ${sums}.consortium IN (
      SELECT u.consortium FROM consortium_year AS u
      WHERE u.year = ${year}
        AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
        AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
        AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
        AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    ))`;

const THIS = '{year:UInt16}';

/**
 * SQL that keeps the sums of the consortia which the viewer and the page's filters show in the year.
 * A set of codes is looked up eight times faster than a join of the half million sums of a nation.
 */
export const shownOfYear = (sums: string): string => ofYear(sums, THIS);

/** The same for the year shown and the one before, each by its own consortia. */
export const shownOfTwoYears = (sums: string): string => `(${ofYear(sums, THIS)} OR ${ofYear(sums, `${THIS} - 1`)})`;
