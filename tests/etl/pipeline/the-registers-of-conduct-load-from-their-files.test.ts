import { afterAll, beforeAll, expect, it } from 'vitest';
import { aFolder, type Folder, lead, soundFiles, supplier, university } from './a-folder.js';
import { aLoadingBay, everythingOf, rejectionsOf } from './loading.js';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

const registers = {
  '成果记录-转化.csv': lines('成果编号,联合体编号,项目编号,成果类型,成果名称,取得日期,级别,金额（万元）,权属单位,成果来源单位,登记号,佐证材料', `CG-9,LHT-001,,成果转化,隔膜转化,2024-08-08,,,${lead},${university},ZH-1,合同.pdf`),
  '单位变更.csv': lines('原信用代码,现信用代码,变更日期,变更类型', `${supplier},${lead},2024-05-01,合并`),
  '申报事项-2022.csv': lines('联合体编号,申报环节,日期,申报单位信用代码,推荐部门所在县区,文号', `LHT-001,企业申报,2021-11-01,${lead},,`, 'LHT-001,归口初审推荐,2021年11月10日,,朝阳区,朝科〔2021〕3号', 'LHT-001,公示开始,2022-01-10,,,'),
  '批建文件.csv': lines('联合体编号;文号;批建层级;批建单位;批建日期;撤销日期', 'LHT-001;吉科发〔2021〕9号;省级;吉林省科学技术厅;2021-12-01;'),
  '转化补助.csv': lines('补助编号,联合体编号,成果编号,支持方式,日期,金额（万元）', 'BZ-1,LHT-001,CG-9,补助,2024-09-01,120.5', 'BZ-2,LHT-001,CG-9,基金,2024-09-01,300'),
  '先投后股.csv': lines('投资编号,联合体编号,被投单位信用代码,投入日期,投入金额（元）,转股条件达成日期,转股日期,转股金额（元）,退出日期,退出金额（元）,结项免责日期', `TZ-1,LHT-001,${lead},2024-01-05,2000000.00,2024-09-30,2024-10-15,1500000.50,,,`),
  '风险补偿.csv': lines('补偿编号,联合体编号,贷款合同号,借款单位信用代码,放款日期,收款机构信用代码,收款机构,机构类型,损失金额（元）,补偿日期,补偿金额（元）', `BC-1,LHT-001,DK-1,${lead},2023-01-05,${university},某银行,银行,1000000,2024-06-30,300000`),
  '禁入名单.csv': lines('统一社会信用代码,决定日期,文号,提前解除日期', `${supplier},2024-02-29,长科取〔2024〕1号,2025-03-01`),
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

it('reads every register whole, in the words and units that people write', async () => {
  const loaded = await bay.load(folder.path);
  expect(await rejectionsOf(loaded)).toEqual([]);
  const all = await everythingOf(loaded);
  expect(all['all-succession']).toMatchObject([{ from_uscc: supplier, to_uscc: lead, since: '2024-05-01', kind: 'merged' }]);
  expect(all['all-application']).toMatchObject([
    { step: 'applied', happened: '2021-11-01', uscc: lead, district: null },
    { step: 'notice_started', happened: '2022-01-10' },
    { step: 'recommended', happened: '2021-11-10', uscc: null, district: '220104', document: '朝科〔2021〕3号' },
  ]);
  expect(all['all-approval']).toMatchObject([{ document: '吉科发〔2021〕9号', level: 'provincial', issued: '2021-12-01', withdrawn: null }]);
  expect(all['all-transfer_grant']).toMatchObject([{ code: 'BZ-1', kind: 'grant', amount: '1205000.00' }, { code: 'BZ-2', kind: 'fund', amount: '3000000.00' }]);
  expect(all['all-equity_investment']).toMatchObject([{ code: 'TZ-1', condition_reached: '2024-09-30', converted: '2024-10-15', converted_amount: '1500000.50', exited: null }]);
  expect(all['all-loan_compensation']).toMatchObject([{ loan: 'DK-1', lender_kind: 'bank', loss: '1000000.00', compensation: '300000.00' }]);
  expect(all['all-ban']).toMatchObject([{ decided: '2024-02-29', lifted: '2025-03-01' }]);
});

it('refuses with a reason what cannot be, and keeps the rest', async () => {
  await folder.write({
    '单位变更.csv': lines('原信用代码,现信用代码,变更日期,变更类型', `${lead},${lead},2024-05-01,更名`),
    '转化补助.csv': lines('补助编号,联合体编号,成果编号,支持方式,日期,金额（万元）', 'BZ-1,LHT-001,CG-NO,补助,2024-09-01,120.5', 'BZ-2,LHT-001,CG-9,补助,2024-09-01,-3'),
    '申报事项-2022.csv': lines('联合体编号,申报环节,日期', 'LHT-404,企业申报,2021-11-01', 'LHT-001,面试,2021-11-02'),
    '禁入名单.csv': lines('统一社会信用代码,决定日期,文号,提前解除日期', `${supplier},2024-02-29,长科取〔2024〕1号,2024-02-01`),
  });
  const loaded = await bay.load(folder.path);
  const told = (await rejectionsOf(loaded)).map(({ record, field, code }) => `${record}.${field} ${code}`).toSorted();
  expect(told).toEqual([
    'application.consortium unknown_reference', 'application.step not_in_list', 'ban.lifted inconsistent', 'succession.to_uscc inconsistent', 'transfer_grant.amount inconsistent', 'transfer_grant.outcome unknown_reference',
  ]);
});
