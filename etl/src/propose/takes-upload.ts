import { EXCHANGE_UPLOADS, sourceProfile } from '@monitor/domain';
import { REPORT_SOURCE } from '@monitor/store';
import { parse } from 'zod/mini';
import { fileKindOf, folderProfile, knownPatterns } from '../mapping/folder-profile.js';
import { FileRefused } from './file-refused.js';
import { saveProfile, savedProfile } from './profile-folder.js';

const exchange = (name: string, zh: string, en: string) => ({ version: 1, name, title: { zh, en }, kind: 'upload', exchange: true });

/** Sources that are made when they take their first file. */
const OWN_DRAFTS: ReadonlyMap<string, ReturnType<typeof exchange>> = new Map([
  [EXCHANGE_UPLOADS, exchange(EXCHANGE_UPLOADS, '页面上传的交换格式文件', 'Files in exchange formats handed in on the page')],
  [REPORT_SOURCE, exchange(REPORT_SOURCE, '审核通过的年度报告', 'Annual reports that were approved')],
]);

const madeNow = async (folder: string, source: string) => {
  const draft = OWN_DRAFTS.get(source);
  return draft === undefined ? null : saveProfile(folder, draft, null);
};

/**
 * Makes sure that a source takes files handed in and will know this one by its name. The product's own sources of exchange files are made on first use.
 * @throws FileRefused
 */
export const assertTakesUpload = async (folder: string, { source, name }: { readonly source: string; readonly name: string }): Promise<void> => {
  const found = (await savedProfile(folder, source)) ?? (await madeNow(folder, source));
  if (found === null) throw new FileRefused(`没有名为“${source}”的来源。请先保存它的配置。`);
  if (found.profile === null) throw new FileRefused(`来源“${source}”的配置有问题，不能接收文件：${found.faults[0]?.message ?? ''}`);
  const profile = parse(sourceProfile, found.profile);
  if (profile.kind !== 'upload') throw new FileRefused(`来源“${source}”不接收上传的文件（它自己去取）。请另选一个上传类型的来源。`);
  if (profile.exchange && fileKindOf(folderProfile, name) === null) throw new FileRefused(`按文件名“${name}”认不出内容。请把文件命名为其中一种：${knownPatterns(folderProfile)}。`);
};
