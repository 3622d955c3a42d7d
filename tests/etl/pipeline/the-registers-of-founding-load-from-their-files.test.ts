import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCreditCode, aFolder, type Folder, lead, soundFiles, supplier } from './a-folder.js';
import { aLoadingBay, everythingOf, rejectionsOf } from './loading.js';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

const registers = {
  '龙头链主名录.csv': lines('信用代码,称号,有效期起,有效期止,认定单位,文号', `${lead},龙头企业,2021-01-01,2025-12-31,长春市工业和信息化局,长工信〔2021〕1号`, `${supplier},链主,2023年6月1日,,吉林省工业和信息化厅,`),
  '协议与章程-2022.csv': lines(
    '联合体编号;协议编号;文件类型;签订日期;载明内容;变更事项;涉及单位;生效日期;报备日期',
    'LHT-001;XY-1;合作协议书;2022-02-01;"组织机构、建设目标、攻关方向、权利责任义务、成果所有权、收益分配";;;;',
    'LHT-001;ZC-1;章程;2022-02-01;宗旨目标、主要任务;;;;',
    `LHT-001;XY-2;补充协议;2022-04-20;;共建单位;${supplier};2022-05-01;2022-05-20`,
  ),
};

let folder: Folder;
let bay: Awaited<ReturnType<typeof aLoadingBay>>;
beforeAll(async () => {
  folder = await aFolder({ ...soundFiles(), ...registers });
  bay = await aLoadingBay();
});
afterAll(async () => {
  await bay.close();
  await folder.remove();
});

it('reads designations and agreements in the words that people write', async () => {
  const loaded = await bay.load(folder.path);
  expect(await rejectionsOf(loaded)).toEqual([]);
  const all = await everythingOf(loaded);
  expect(all['all-designation']).toMatchObject([
    { uscc: lead, kind: 'leading', valid_from: '2021-01-01', valid_until: '2025-12-31', document: '长工信〔2021〕1号' },
    { uscc: supplier, kind: 'chain', valid_from: '2023-06-01', valid_until: null, document: null },
  ]);
  expect(all['all-agreement']).toMatchObject([
    { code: 'XY-1', kind: 'agreement', dated: '2022-02-01', clauses: ['组织机构', '建设目标', '攻关方向', '权利责任义务', '成果所有权', '收益分配'], change_kind: null, units: [], effective: null },
    { code: 'XY-2', kind: 'supplement', clauses: [], change_kind: 'members', units: [supplier], effective: '2022-05-01', filed: '2022-05-20' },
    { code: 'ZC-1', kind: 'articles', clauses: ['宗旨目标', '主要任务'] },
  ]);
});

it('takes a register of units with and without the place where they mainly operate', async () => {
  const before = await everythingOf(await bay.load(folder.path));
  expect(before['all-organisation']).toMatchObject([{ principal_place: null }, { principal_place: null }, { principal_place: null }]);
  await folder.write({ '单位名录-补充.csv': lines('统一社会信用代码,单位名称,单位性质,所在县区,主要经营地', `${aCreditCode(9)},远山公司,企业,市外,朝阳区`) });
  const after = await bay.load(folder.path);
  expect(await rejectionsOf(after)).toEqual([]);
  expect((await everythingOf(after))['all-organisation']).toContainEqual(expect.objectContaining({ uscc: aCreditCode(9), district: '', principal_place: '220104' }));
});

it('refuses with a reason what cannot be, and keeps the rest', async () => {
  await folder.write({
    '单位名录-补充.csv': null,
    '龙头链主名录.csv': lines('信用代码,称号,有效期起,有效期止,认定单位', `${lead},龙头,2021-01-01,2020-12-31,某局`, `${lead},独角兽,2021-01-01,,某局`),
    '协议与章程-2022.csv': lines('联合体编号,协议编号,文件类型,签订日期', 'LHT-404,XY-1,协议书,2022-02-01', 'LHT-001,XY-1,备忘录,2022-02-01', 'LHT-001,XY-3,协议书,2022-02-30'),
  });
  const told = (await rejectionsOf(await bay.load(folder.path))).map(({ record, field, code }) => `${record}.${field} ${code}`).toSorted();
  expect(told).toEqual(['agreement.consortium unknown_reference', 'agreement.dated no_such_date', 'agreement.kind not_in_list', 'designation.kind not_in_list', 'designation.valid_until inconsistent']);
});
