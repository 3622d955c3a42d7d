import { defineStatement, type Writer } from '@monitor/store';
import { z } from 'zod';

const registered = `('patent', 'software', 'contract')`;

const claims = (select: string): string => `INSERT INTO repeated_claim (ground, kind, claim, shared, code, consortium, achieved)
    SELECT ground, kind, claim, shared, each.1, each.2, each.3 FROM (${select}) ARRAY JOIN rows AS each`;

/** One registration number under several codes; compared without spaces and in one case. */
const byNumber = defineStatement({
  name: 'fill repeated_claim by number',
  params: z.object({}),
  sql: claims(`SELECT 'registration' AS ground, o.kind AS kind, upper(replaceAll(assumeNotNull(o.registration), ' ', '')) AS claim, claim AS shared,
      groupArray((o.code, o.consortium, o.achieved)) AS rows
    FROM outcome AS o
    WHERE o.kind IN ${registered} AND notEmpty(ifNull(o.registration, ''))
    GROUP BY kind, claim
    HAVING count() > 1`),
});

/** One title, first owner, day and amount under several codes, where no two registration numbers tell the claims apart. */
const byTitle = defineStatement({
  name: 'fill repeated_claim by title',
  params: z.object({}),
  sql: claims(`SELECT 'title' AS ground, o.kind AS kind,
      concat(lowerUTF8(replaceAll(o.title, ' ', '')), '|', o.owners[1], '|', toString(o.achieved), '|', ifNull(toString(o.amount), '')) AS claim,
      any(o.title) AS shared, groupArray((o.code, o.consortium, o.achieved)) AS rows
    FROM outcome AS o
    GROUP BY kind, claim
    HAVING count() > 1 AND uniqExact(nullIf(o.registration, '')) <= 1
      AND NOT (kind IN ${registered} AND countIf(notEmpty(ifNull(o.registration, ''))) > 1)`),
});

/** Results claimed more than once in all years, made anew: a claim of this year may repeat one of another. */
export const fillRepeatedClaims = async (writer: Writer): Promise<void> => {
  await writer.replaceTable('repeated_claim');
  await writer.execute(byNumber, {});
  await writer.execute(byTitle, {});
};
