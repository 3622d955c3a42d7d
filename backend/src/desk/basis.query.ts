import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count } from './row-shapes.js';

/** The years this edition judged, oldest first. */
export const evaluatedYears = defineQuery({
  name: 'evaluated-years',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ year: z.number() }),
  sql: `SELECT year FROM evaluation_year ORDER BY year`,
});

/** As-of date, and how many of the viewer's consortia owe and have sent the year's report. */
export const basisOfYear = defineQuery({
  name: 'basis-of-year',
  params: z.object({ year: z.number() }),
  row: z.object({ as_of: z.string(), due: count, received: count }),
  sql: `
    SELECT
      (SELECT toString(as_of) FROM evaluation_year WHERE year = {year:UInt16}) AS as_of,
      count() AS due,
      countIf(consortium IN (SELECT consortium FROM report WHERE year = {year:UInt16})) AS received
    FROM consortium_year
    WHERE year = {year:UInt16} AND ({viewer_all:Bool} OR district IN {viewer_districts:Array(String)})`,
});
