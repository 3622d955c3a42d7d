import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFolder, aFundLine, aProject, type Files, fundHead, lead, soundFiles, supplier } from './a-folder.js';
import { aLoadingBay, everythingOf, type Loaded } from './loading.js';

let bay: Awaited<ReturnType<typeof aLoadingBay>>;
beforeAll(async () => {
  bay = await aLoadingBay();
});
afterAll(() => bay.close());

const consortium = (code: string): string => `${code},长春市动力电池创新联合体,新能源汽车,,朝阳区,评审认定,,2022-03-01,运行,2022-03-01`;
const consortia = (codes: readonly string[]): string => ['联合体编号,联合体名称,主领域,细分赛道,归口县区,认定方式,批建文件,认定日期,状态,状态日期', ...codes.map(consortium)].join('\n');
const file = (lines: readonly string[]): string => `${[fundHead, ...lines].join('\n')}\n`;

const code = fc.constantFrom('LHT-001', 'LHT-002');
const fundLine = fc.record({ entry: fc.integer({ min: 1, max: 6 }), consortium: code, project: fc.constantFrom('XM-001', 'XM-002'), amount: fc.constantFrom('1.10', '2', '坏', '3.33') });
const fundFile = fc.option(fc.array(fundLine, { maxLength: 4 }).map((rows) => file(rows.map(({ entry, ...change }) => aFundLine(`JF-${entry}`, change)))), { nil: null, freq: 4 });
const projectFile = fc.option(fc.uniqueArray(fc.constantFrom('XM-001', 'XM-002'), { maxLength: 2 }).chain((codes) => code.map((owner) => JSON.stringify(codes.map((each) => aProject(each, { consortium: owner }))))), { nil: null, freq: 4 });

/** Any state of the files that hang on each other; `null` means that nobody delivers the file. */
const state: fc.Arbitrary<Files> = fc.record({
  '联合体名录.csv': fc.subarray(['LHT-001', 'LHT-002']).map(consortia),
  '联合体名录-补.csv': fc.option(fc.subarray(['LHT-001', 'LHT-002']).map(consortia), { nil: null }),
  '经费台账-2023.csv': fundFile,
  '经费台账-2024.csv': fundFile,
  '下属/经费台账-2024.csv': fundFile,
  '项目记录-2024.json': projectFile,
  '项目记录-2023.json': projectFile,
  '成员名册.csv': fc.constantFrom(lead, supplier).map((uscc) => `联合体编号,统一社会信用代码,成员层级,加入日期\nLHT-001,${uscc},牵头,2022-03-01\nLHT-002,${uscc},牵头,2022-03-01\n`),
});

const assertEqual = async (incremental: Loaded): Promise<void> => {
  const full = await bay.again(incremental);
  expect(await everythingOf(incremental)).toEqual(await everythingOf(full));
  expect({ accepted: incremental.rowsAccepted, rejected: incremental.rowsRejected }).toEqual({ accepted: full.rowsAccepted, rejected: full.rowsRejected });
};

test('whatever files change, appear or vanish, the result is that of reading everything anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 3 }), async (states) => {
      const folder = await aFolder(soundFiles());
      try {
        let loaded = await bay.load(folder.path);
        for (const files of states) {
          await folder.write(files);
          loaded = await bay.load(folder.path, loaded);
        }
        await assertEqual(loaded);
      } finally {
        await folder.remove();
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);

test('a file of which nothing changed is not read again', async () => {
  const folder = await aFolder(soundFiles());
  const first = await bay.load(folder.path);
  await folder.write({ '经费台账-2025.csv': file([aFundLine('JF-25')]) });
  const second = await bay.load(folder.path, first);
  await folder.remove();
  expect([first.filesRead, second.filesRead]).toEqual([8, 1]);
  await assertEqual(second);
});

test('a file that refused a row because of another is read again when that one is mended', async () => {
  const folder = await aFolder({ ...soundFiles(), '经费台账-2025.csv': file([aFundLine('JF-1', { amount: '9' }), aFundLine('JF-9')]) });
  const first = await bay.load(folder.path);
  expect(first.rowsRejected).toBe(1);
  await folder.write({ '经费台账-2024.csv': file([aFundLine('JF-2')]) });
  const second = await bay.load(folder.path, first);
  await folder.remove();
  expect([second.filesRead, second.rowsRejected]).toEqual([2, 0]);
  await assertEqual(second);
});

test('a file that is gone keeps its rows and is told', async () => {
  const folder = await aFolder(soundFiles());
  const first = await bay.load(folder.path);
  await folder.write({ '经费台账-2024.csv': null });
  const second = await bay.load(folder.path, first);
  await folder.remove();
  expect(second.rowsAccepted).toBe(first.rowsAccepted);
  expect(second.manifest.find(({ path }) => path === '经费台账-2024.csv')?.source).toBe(`retained folder:${folder.path}`);
  await assertEqual(second);
});

test('another folder takes the place of the first: nothing of that one stays', async () => {
  const [demo, real] = [await aFolder({ ...soundFiles(), '经费台账-演示.csv': file([aFundLine('JF-77')]) }), await aFolder({ ...soundFiles(), '成果记录-2024.csv': null })];
  const first = await bay.load(demo.path);
  const second = await bay.load(real.path, first);
  await demo.remove();
  await real.remove();
  expect(second.manifest.map(({ path }) => path)).not.toContain('经费台账-演示.csv');
  expect([first.rowsAccepted, second.rowsAccepted, second.filesRead]).toEqual([21, 18, 0]);
  await assertEqual(second);
});
