/** SQL that keeps what the viewer and the page's filters show, over the consortia of a year. */
export const shown = (consortia: string): string => `
      AND ({viewer_all:Bool} OR ${consortia}.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR ${consortia}.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR ${consortia}.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR ${consortia}.status IN {statuses:Array(String)})`;

/** SQL that joins a table of sums to the consortia of its year. */
export const ofYear = (sums: string): string => `INNER JOIN consortium_year AS u ON u.consortium = ${sums}.consortium AND u.year = ${sums}.year`;
