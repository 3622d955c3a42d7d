import { EXCHANGE_UPLOADS, sourceProfile } from '@monitor/domain';
import { parse } from 'zod/mini';
import { fileKindOf, folderProfile, knownPatterns } from '../mapping/folder-profile.js';
import { FileRefused } from './file-refused.js';
import { saveProfile, savedProfile } from './profile-folder.js';

const EXCHANGE_DRAFT = { version: 1, name: EXCHANGE_UPLOADS, title: { zh: '页面上传的交换格式文件', en: 'Files in exchange formats handed in on the page' }, kind: 'upload', exchange: true };

/**
 * Makes sure that a source takes files handed in and will know this one by its name. The source of exchange files is made on first use.
 * @throws FileRefused
 */
export const assertTakesUpload = async (folder: string, { source, name }: { readonly source: string; readonly name: string }): Promise<void> => {
  const found = (await savedProfile(folder, source)) ?? (source === EXCHANGE_UPLOADS ? await saveProfile(folder, EXCHANGE_DRAFT, null) : null);
  if (found === null) throw new FileRefused(`没有名为“${source}”的来源。请先保存它的配置。`);
  if (found.profile === null) throw new FileRefused(`来源“${source}”的配置有问题，不能接收文件：${found.faults[0]?.message ?? ''}`);
  const profile = parse(sourceProfile, found.profile);
  if (profile.kind !== 'upload') throw new FileRefused(`来源“${source}”不接收上传的文件（它自己去取）。请另选一个上传类型的来源。`);
  if (profile.exchange && fileKindOf(folderProfile, name) === null) throw new FileRefused(`按文件名“${name}”认不出内容。请把文件命名为其中一种：${knownPatterns(folderProfile)}。`);
};
