import { defineQuery } from '@monitor/store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { pinyinInitials } from '../../../etl/src/measure/figures/pinyin-initials.js';
import { aConsortium, anOrganisation, aProject, creditCodeOf } from '../builders/facts.js';
import { figured } from '../builders/measured.js';
import { openTinyWarehouse, type TinyWarehouse } from '../builders/tiny-edition.js';

let warehouse: TinyWarehouse;
beforeAll(async () => void (warehouse = await openTinyWarehouse()));
afterAll(() => warehouse.close());

const names = defineQuery({
  name: 'names',
  scope: 'everyone',
  params: z.object({}),
  row: z.object({ told: z.string() }),
  sql: "SELECT concat(n.entity, ' ', n.key, ' ', n.initials, ' ', n.other_initials, ' ', n.consortium, ' ', n.district) AS told FROM name_index AS n ORDER BY n.entity, n.key",
});

it('of consortia, organisations and projects, with the other reading of characters that have two', async () => {
  const writer = await figured(warehouse, {
    consortium: [aConsortium({ code: 'LHT-1', name: '长春市重型装备创新联合体' })],
    organisation: [anOrganisation({ uscc: creditCodeOf(1), name: '长春ＡＢ-7 银行（测试）', district: '220104' })],
    project: [aProject({ code: 'XM-1', name: '行业大模型3.0' })],
  });
  expect((await writer.ask(names, {})).map(({ told }) => told)).toEqual([
    'consortium LHT-1 ccszxzbcxlht zcscxzbcxlgt LHT-1 220103',
    `organisation ${creditCodeOf(1)} ccab7yhcs zcab7yxcs  220104`,
    'project XM-1 hydmx30 xydmx30 LHT-1 220103',
  ]);
});

it('of every character in the table exactly one letter', () => {
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const { han, letters, others } = pinyinInitials(all);
  expect([...han]).toHaveLength(letters.length);
  expect(others).toHaveLength(letters.length);
  expect(`${letters}${others}`).toMatch(/^[a-z]+$/u);
  expect(letters.length).toBeGreaterThan(20_000);
});

it('of none but the characters asked for, each once', () => {
  expect(pinyinInitials('长春 A-7 长，')).toEqual({ han: '长春', letters: 'cc', others: 'zc' });
  expect(pinyinInitials('')).toEqual({ han: '', letters: '', others: '' });
});
