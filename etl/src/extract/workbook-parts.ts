import { posix } from 'node:path';
import { ExtractFailure } from './extract-problem.js';
import { localAttributes, readXml } from './xml-events.js';
import type { ZipPackage } from './zip-package.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Follows the relations from the package root, since neither names nor folders of parts are fixed. */
export async function readWorkbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  refuseActiveContent(zip.names);
  const root = (await readRelations(zip, '')).find((relation) => relation.type === 'officeDocument');
  if (!root || !zip.has(root.target)) throw new ExtractFailure('not_a_workbook');
  const relations = await readRelations(zip, root.target);
  const { date1904, found } = await readSheetList(zip, root.target);
  return {
    date1904,
    sheets: found.map((sheet) => ({ ...sheet, part: targetOf(relations, sheet) })).filter((sheet) => isWorksheet(relations, sheet)),
    sharedStrings: relations.find((relation) => relation.type === 'sharedStrings')?.target ?? null,
    styles: relations.find((relation) => relation.type === 'styles')?.target ?? null,
  };
}

function refuseActiveContent(names: readonly string[]): void {
  const any = (pattern: RegExp) => names.find((name) => pattern.test(name));
  const macro = any(/vbaproject\.bin$|\/macrosheets\//);
  if (macro) throw new ExtractFailure('macros', { original: macro });
  const link = any(/\/externallinks\/[^/]+\.xml$/);
  if (link) throw new ExtractFailure('external_link', { original: link });
  const object = any(/\/embeddings\/|\/activex\//);
  if (object) throw new ExtractFailure('embedded_object', { original: object });
}

async function readRelations(zip: ZipPackage, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!zip.has(name)) return relations;
  await readXml(await zip.open(name), {
    open: (element, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      relations.push({ id: Id, type: posix.basename(Type), target: posix.resolve('/', folder, Target) });
    },
  });
  return relations;
}

type ListedSheet = Omit<SheetPart, 'part'> & { readonly id: string };

async function readSheetList(zip: ZipPackage, part: string): Promise<{ date1904: boolean; found: ListedSheet[] }> {
  const found: ListedSheet[] = [];
  let date1904 = false;
  let root = '';
  await readXml(await zip.open(part), {
    open: (element, attributes) => {
      root ||= element;
      if (element === 'workbookPr') date1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '');
      if (element === 'sheet') found.push(listedSheet(localAttributes(attributes)));
      if (found.length > zip.limits.sheets) throw new ExtractFailure('too_big', { detail: `工作表超过 ${zip.limits.sheets} 张` });
    },
  });
  if (root !== 'workbook') throw new ExtractFailure('not_a_workbook');
  if (found.length === 0) throw new ExtractFailure('damaged', { detail: '工作簿里没有工作表' });
  return { date1904, found };
}

const listedSheet = ({ name = '', state = 'visible', id = '' }: Readonly<Record<string, string>>): ListedSheet => ({
  name,
  hidden: state !== 'visible',
  id,
});

function targetOf(relations: readonly Relation[], sheet: ListedSheet): string {
  const relation = relations.find((candidate) => candidate.id === sheet.id);
  if (!relation) throw new ExtractFailure('damaged', { detail: '工作表在文件中不存在', sheet: sheet.name });
  return relation.target;
}

/** Chart sheets are listed beside worksheets but hold no cells. */
const isWorksheet = (relations: readonly Relation[], sheet: SheetPart): boolean =>
  relations.some((relation) => relation.target === sheet.part && relation.type === 'worksheet');
