/** The consortia of the year that the viewer sees under the page's filters, for `IN (…)`: the facts of the others are never read. */
export const shownConsortia = `SELECT code FROM consortium
      WHERE code IN (SELECT consortium FROM standing WHERE year = {year:UInt16})
        AND ({viewer_all:Bool} OR district IN {viewer_districts:Array(String)})
        AND ({all_sectors:Bool} OR sector IN {sectors:Array(String)})
        AND ({all_districts:Bool} OR district IN {districts:Array(String)})
        AND ({all_statuses:Bool} OR status IN {statuses:Array(String)})`;
