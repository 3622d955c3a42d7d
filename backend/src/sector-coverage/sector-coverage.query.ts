import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count, filterParams } from '../desk/row-shapes.js';

const standing = { running: count, rectifying: count, closed: count };

/** Consortia of the year by sector and standing; `untracked` are open ones without a track. */
export const coveredSectors = defineQuery({
  name: 'covered-sectors',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), ...standing, untracked: count }),
  sql: `
    SELECT u.sector AS sector, countIf(u.status = 'active') AS running, countIf(u.status = 'rectifying') AS rectifying,
      countIf(u.status IN ('revoked', 'dissolved')) AS closed,
      countIf(u.status IN ('active', 'rectifying') AND empty(c.secondary_sectors)) AS untracked
    FROM consortium_year AS u
    INNER JOIN consortium AS c ON c.code = u.consortium
    WHERE u.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY sector`,
});

/** Tracks as consortia have entered them, by sector; those that nobody runs in any more come last. */
export const coveredTracks = defineQuery({
  name: 'covered-tracks',
  params: z.object(filterParams),
  row: z.object({ sector: z.string(), track: z.string(), ...standing, consortia: z.array(z.tuple([z.string(), z.string()])) }),
  sql: `
    SELECT u.sector AS sector, arrayJoin(c.secondary_sectors) AS track, countIf(u.status = 'active') AS running,
      countIf(u.status = 'rectifying') AS rectifying, countIf(u.status IN ('revoked', 'dissolved')) AS closed,
      arrayMap(each -> (each.2, each.3), arraySlice(arraySort(groupArray((u.status IN ('revoked', 'dissolved'), u.consortium, u.name))), 1, 5)) AS consortia
    FROM consortium_year AS u
    INNER JOIN consortium AS c ON c.code = u.consortium
    WHERE u.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY sector, track
    ORDER BY sector, running + rectifying DESC, track`,
});

/** The verdict on the city as a whole: whether its consortia cover the priority sectors. */
export const coverageRuling = defineQuery({
  name: 'coverage-ruling',
  scope: 'everyone',
  params: z.object({ year: z.number() }),
  row: z.object({ article: z.string(), result: z.enum(['PASS', 'FAIL', 'WARN', 'UNKNOWN', 'NA']), note: z.string() }),
  sql: `SELECT article, result, note FROM rule_result WHERE year = {year:UInt16} AND subject = 'city' AND rule = 'A4.2'`,
});
