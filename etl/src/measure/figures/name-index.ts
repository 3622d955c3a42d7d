import { defineQuery, defineStatement, type Writer } from '@monitor/store';
import { z } from 'zod';
import { pinyinInitials } from './pinyin-initials.js';

const initials = (letters: string): string =>
  `replaceRegexpAll(translateUTF8(lowerUTF8(normalizeUTF8NFKC(n.name)), {han:String}, {${letters}:String}), '[^a-z0-9]', '')`;

const fill = defineStatement({
  name: 'fill name_index',
  params: z.object({ han: z.string(), letters: z.string(), others: z.string() }),
  sql: `INSERT INTO name_index (entity, key, name, initials, other_initials, consortium, district)
    SELECT n.entity, n.key, n.name, ${initials('letters')}, ${initials('others')}, n.consortium, n.district
    FROM (
      SELECT 'consortium' AS entity, c.code AS key, c.name AS name, c.code AS consortium, toString(c.district) AS district FROM consortium AS c
      UNION ALL
      SELECT 'organisation', o.uscc, o.name, '', toString(o.district) FROM organisation AS o
      UNION ALL
      SELECT 'project', p.code, p.name, p.consortium, toString(u.district)
      FROM project AS p
      INNER JOIN consortium AS u ON u.code = p.consortium
    ) AS n`,
});

const written = defineQuery({
  name: 'characters-of-names',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ characters: z.string() }),
  sql: `SELECT arrayStringConcat(arraySort(groupUniqArrayArray(extractAll(normalizeUTF8NFKC(n.name), '[一-鿿]')))) AS characters
    FROM (
      SELECT c.name AS name FROM consortium AS c
      UNION ALL
      SELECT o.name FROM organisation AS o
      UNION ALL
      SELECT p.name FROM project AS p
    ) AS n`,
});

/** The names of all consortia, organisations and projects with their pinyin initials, made anew: they belong to no year. */
export const fillNameIndex = async (writer: Writer): Promise<void> => {
  await writer.replaceTable('name_index');
  const rows = await writer.ask(written, {});
  // All twenty thousand characters would not fit into one value of a request to a server.
  await writer.execute(fill, { ...pinyinInitials(rows.map(({ characters }) => characters).join('')) });
};
