import { pipelineStages } from '@monitor/domain';
import { defineQuery } from '@monitor/store';
import { z } from 'zod';
import { count, filterParams } from '../desk/row-shapes.js';

/** Projects of the year by the stage they reached. */
export const projectsByStage = defineQuery({
  name: 'projects-by-stage',
  params: z.object(filterParams),
  row: z.object({ stage: z.enum(pipelineStages), reached: count, alone: count }),
  sql: `
    SELECT s.stage AS stage, sum(s.reached) AS reached, sum(s.alone) AS alone
    FROM stage_year AS s
    INNER JOIN consortium AS u ON u.code = s.consortium
    WHERE s.year = {year:UInt16}
      AND ({viewer_all:Bool} OR u.district IN {viewer_districts:Array(String)})
      AND ({all_sectors:Bool} OR u.sector IN {sectors:Array(String)})
      AND ({all_districts:Bool} OR u.district IN {districts:Array(String)})
      AND ({all_statuses:Bool} OR u.status IN {statuses:Array(String)})
    GROUP BY stage`,
});
