import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { creditCodeCheck } from '@monitor/domain';

/** A valid credit code, the same for the same number. */
export const aCreditCode = (number: number): string => {
  const first17 = `91220100${String(number).padStart(9, '0')}`;
  return `${first17}${creditCodeCheck(first17) ?? ''}`;
};

export const lead = aCreditCode(1);
export const university = aCreditCode(2);
export const supplier = aCreditCode(3);

/** Files by their path; `null` takes one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

export const fundHead = '流水号,联合体编号,项目编号,单位信用代码,经费来源,经费科目,类型,日期,金额（元）';
export const aFundLine = (entry: string, change: Partial<Record<'consortium' | 'project' | 'uscc' | 'booked' | 'amount', string>> = {}): string =>
  [entry, change.consortium ?? 'LHT-001', change.project ?? 'XM-001', change.uscc ?? lead, '市财政专项', '设备费', '支出', change.booked ?? '2024-05-06', change.amount ?? '100.00'].join(',');

export const aProject = (code = 'XM-001', change: Readonly<Record<string, unknown>> = {}) => ({
  code, consortium: 'LHT-001', name: '高镍电池研发', level: '市级', lead, started: '2024-01-10', planned_end: '2025-12-31',
  status: '执行', status_since: '2024-01-10', budget: 1200000.5, trl_start: 4, trl_end: null,
  units: [{ uscc: lead, role: '牵头' }, { uscc: university, role: '参与' }],
  tasks: [{ code: `${code}-T1`, title: '电芯', owner: lead, target_name: '能量密度', target_unit: 'Wh/kg', direction: '越大越好', target: 300, actual: 310, due: '2024-06-30', accepted: '2024-06-20' }],
  milestones: [{ code: `${code}-M1`, title: '中期', planned: '2024-06-30', actual: '2024-06-25' }],
  ...change,
});

/** A city of one consortium in which nothing is wrong. */
export const soundFiles = (): Record<string, string | Uint8Array> => ({
  '单位名录.csv': lines('统一社会信用代码,单位名称,单位性质,所在县区', `${lead},启明电池公司,企业,朝阳区`, `${university},吉兴大学,高校,南关区`, `${supplier},远泰材料公司,企业,绿园区`),
  '联合体名录.csv': lines('联合体编号,联合体名称,主领域,细分赛道,归口县区,认定方式,批建文件,认定日期,状态,状态日期', 'LHT-001,长春市动力电池创新联合体,新能源汽车,,朝阳区,评审认定,,2022-03-01,运行,2022-03-01'),
  '成员名册.csv': lines('联合体编号;统一社会信用代码;成员层级;加入日期;退出日期;退出原因', `LHT-001;${lead};牵头;2022-03-01;;`, `LHT-001;${university};核心层;2022-03-01;;`, `LHT-001;${supplier};一般;2022-05-01;;`),
  '项目记录-2024.json': JSON.stringify([aProject()], null, 1),
  '经费台账-2024.csv': lines(fundHead, aFundLine('JF-1'), aFundLine('JF-2', { amount: '"1,234.56"' }), aFundLine('JF-3', { amount: '０.０１' })),
  '成果记录-2024.csv': lines('成果编号,联合体编号,项目编号,成果类型,成果名称,取得日期,级别,金额（万元）,权属单位,成果来源单位,登记号,佐证材料', `CG-1,LHT-001,XM-001,发明专利,"隔膜, 制备\t方法",2024-08-08,,,${lead}、${university},,ZL2024,证书.pdf`, `CG-2,LHT-001,,技术合同,合同一,2024-09-01,,12.5,${lead},${university},HT-1,`),
  '年度报告汇总.csv': lines('联合体编号,报告年度,报送日期,已填部分,负责人', 'LHT-001,2024,2025-03-20,合作机制、资源整合,张三'),
  '年度报告填报项.csv': lines('联合体编号,报告年度,填报项,填报值', 'LHT-001,2024,C2.numerator,8', 'LHT-001,2024,C2.denominator,10'),
});

export interface Folder {
  readonly path: string;
  write(files: Files): Promise<void>;
  remove(): Promise<void>;
}

/** Last touched long ago, so that nobody waits for it to stop growing. */
const settledFile = async (file: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(file, content);
  await utimes(file, 1_700_000_000, 1_700_000_000);
};

/** A folder on disk with these files. */
export const aFolder = async (files: Files = {}): Promise<Folder> => {
  const path = await mkdtemp(join(tmpdir(), 'source-'));
  const write = async (changes: Files): Promise<void> => {
    for (const [name, content] of Object.entries(changes)) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      if (content === null) await rm(file, { force: true });
      else await settledFile(file, content);
    }
  };
  await write(files);
  return { path, write, remove: () => rm(path, { recursive: true, force: true }) };
};
