import { basename, join, resolve } from 'node:path';
import type { SourceProfile } from '@monitor/domain';
import { environmentSecret } from '../config.js';
import { WorkbookReaders } from '../extract/extract-workbook.js';
import { PipelineError } from '../pipeline/pipeline-error.js';
import { previewUpload } from '../propose/preview-upload.js';
import { checkProfiles, type CheckedProfiles } from '../source/check-profiles.js';
import { fileGlob } from '../source/folder/file-glob.js';
import { listFolder } from '../source/folder/list-folder.js';
import type { ProfileFileFault } from '../source/parse-profile.js';
import { SCHEMA_FILE, writeSchema } from '../source/profile-schema.js';
import { endCommand, UsageError } from '../terminal/command-end.js';
import { readOptions } from '../terminal/command-options.js';
import { dataJudging } from '../terminal/data-judging.js';
import { loadNow } from '../terminal/load-now.js';
import { dataDirOf } from '../terminal/open-command-store.js';
import { profileFolderOf } from '../terminal/own-sources.js';
import { previewLines } from '../terminal/preview-lines.js';
import { placeLines, recordLines } from '../terminal/record-lines.js';

const table = {
  file: '预览用的样例文件；文件夹类来源默认取其中第一个文件',
  rows: '预览显示的行数，默认 10',
  out: 'schema 写到哪里，默认放在配置文件夹中',
  'data-dir': '数据目录，默认取环境变量 DATA_DIR',
};

const HOW = '用法：npm run sources -- list | check [名称] | preview 名称 [--file 文件] [--rows 行数] | run 名称 | replay 名称 | records [记录] | schema [--out 文件]';

interface Asked {
  readonly name: string | null;
  readonly dataDir: string;
  readonly options: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
}

type Verb = (asked: Asked) => Promise<void>;

const checked = async (dataDir: string): Promise<CheckedProfiles> =>
  checkProfiles(profileFolderOf(dataDir), { jurisdiction: (await dataJudging(dataDir)).jurisdiction, secret: environmentSecret });

const faultLine = ({ file, line, path, message }: ProfileFileFault): string => `  ${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : ` ${path}`}：${message}`;

const isOf = (name: string | null) => ({ file }: ProfileFileFault): boolean => name === null || file.replace(/\.ya?ml$/iu, '') === name;

const tellFaults = (faults: readonly ProfileFileFault[]): void => {
  for (const fault of faults) console.log(faultLine(fault));
};

const check: Verb = async ({ name, dataDir }) => {
  const { profiles, faults } = await checked(dataDir);
  const [meant, wrong] = [profiles.filter(({ profile }) => name === null || profile.name === name), faults.filter(isOf(name))];
  if (name !== null && meant.length + wrong.length === 0) throw unknown(name, profiles.map(({ profile }) => profile));
  const broken = new Set(wrong.map(({ file }) => file));
  for (const { profile } of meant.filter((each) => !broken.has(`${each.profile.name}.yaml`))) console.log(`${profile.name}：可以使用。`);
  tellFaults(wrong);
  if (wrong.length > 0) throw new PipelineError('source-unusable', `发现 ${wrong.length} 处问题，请按上面的行号改正后再检查。`);
  if (meant.length === 0) console.log(`${profileFolderOf(dataDir)} 中没有来源配置。`);
};

const unknown = (name: string, profiles: readonly SourceProfile[]): UsageError =>
  new UsageError(`没有来源“${name}”。已有的来源：${profiles.length === 0 ? '无' : profiles.map((profile) => profile.name).join('、')}。`);

const list: Verb = async ({ dataDir }) => {
  const { profiles, faults } = await checked(dataDir);
  for (const { profile } of profiles) console.log(`${profile.name}  ${profile.title.zh}  ${profile.kind}  ${profile.schedule ?? '只由人启动'}`);
  if (profiles.length === 0) console.log(`${profileFolderOf(dataDir)} 中没有可用的来源配置。`);
  tellFaults(faults);
};

const profileOf = async ({ name, dataDir }: Asked): Promise<SourceProfile> => {
  const { profiles, faults } = await checked(dataDir);
  const found = profiles.find(({ profile }) => profile.name === name);
  if (found !== undefined) return found.profile;
  const wrong = faults.filter(isOf(name));
  tellFaults(wrong);
  throw wrong.length > 0 ? new PipelineError('source-unusable', '配置有误，请按上面的行号改正。') : unknown(name ?? '', profiles.map(({ profile }) => profile));
};

/** The file to look at: the one named, else the first that the source's folder holds. */
const sampleOf = async (profile: SourceProfile, { options, signal }: Asked): Promise<{ name: string; path: string }> => {
  const named = options.get('file');
  if (named !== undefined) return { name: basename(named), path: resolve(named) };
  if (profile.kind !== 'folder') throw new UsageError(`来源“${profile.name}”不是文件夹，请用 --file 给出一份样例文件。`);
  const root = resolve(profile.folder.path);
  const { files } = await listFolder({ root, isMeant: fileGlob(profile.folder.files), settle: 0, signal });
  const [first] = files;
  if (first === undefined) throw new UsageError(`文件夹 ${root} 中没有符合 ${profile.folder.files.join('、')} 的文件。请放入文件或改正 files。`);
  return { name: first.path, path: first.absolute };
};

const preview: Verb = async (asked) => {
  const profile = await profileOf(asked);
  const file = await sampleOf(profile, asked);
  const readers = new WorkbookReaders({ size: 1 });
  try {
    const { jurisdiction } = await dataJudging(asked.dataDir);
    const { faults, found } = await previewUpload(file, profile, { readers, jurisdiction, published: () => Promise.resolve(null) });
    for (const { path, message } of faults) console.log(`  ${path}：${message}`);
    if (found === null) throw new PipelineError('source-unusable', '配置有误，无法预览。请改正后重试。');
    console.log(`预览 ${file.name}（不载入）：`);
    for (const line of previewLines(found, { most: rowsOf(asked), jurisdiction })) console.log(line);
  } finally {
    readers.close();
  }
};

const rowsOf = ({ options }: Asked): number => {
  const text = options.get('rows') ?? '10';
  if (!/^[1-9]\d?$/u.test(text)) throw new UsageError(`--rows 应为 1 至 99 的整数，现为“${text}”。`);
  return Number(text);
};

/** Reads the source anew, or what it had brought once more by its present profile. */
const load = (replay: boolean): Verb => async ({ name, dataDir, signal }) => {
  if (name === null) throw new UsageError(`请写明要载入的来源。${HOW}`);
  await loadNow({ dataDir, source: name, replay, signal });
};

const records: Verb = async ({ name, dataDir }) => {
  const lines = recordLines(name);
  if (lines === null) throw new UsageError(`没有“${name}”这种记录。可用的有：${(recordLines(null) ?? []).join('、')}。`);
  const { jurisdiction } = await dataJudging(dataDir);
  for (const line of [...lines, ...(name === null ? placeLines(jurisdiction) : [])]) console.log(line);
};

/** For editors. */
const schema: Verb = async ({ dataDir, options }) => {
  const path = resolve(options.get('out') ?? join(profileFolderOf(dataDir), SCHEMA_FILE));
  await writeSchema(path);
  console.log(`已写好 ${path}。配置的第一行写“# yaml-language-server: $schema=${SCHEMA_FILE}”，编辑器即会提示和检查。`);
};

const verbs: ReadonlyMap<string, Verb> = new Map([['list', list], ['check', check], ['preview', preview], ['run', load(false)], ['replay', load(true)], ['records', records], ['schema', schema]]);

/** `npm run sources`: what the profiles say, whether they can be used, what they make of a file, and a load now. */
const sources = async (args: readonly string[], signal: AbortSignal): Promise<void> => {
  const words = args.filter((_word, index) => index < 2).filter((word) => !word.startsWith('-'));
  const options = readOptions('sources', table, args.slice(words.length));
  if (options === null) {
    console.log(HOW);
    return;
  }
  const [verb, name] = words;
  const work = verbs.get(verb ?? '');
  if (work === undefined) throw new UsageError(`${verb === undefined ? '' : `不认识“${verb}”。`}${HOW}`);
  if (verb === 'preview' && name === undefined) throw new UsageError(`请写明要预览的来源。${HOW}`);
  await work({ name: name ?? null, dataDir: dataDirOf(options), options, signal });
};

await endCommand((signal) => sources(process.argv.slice(2), signal));
