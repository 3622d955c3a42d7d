import { documentText, signOff as signOffShape } from '@monitor/domain';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { NotFound, PolicyDamaged } from '../store-error.js';
import type { LedgerHandle } from './handle.js';
import { sha256Of } from './random.js';
import type { PolicyKind, PolicyTable } from './tables.js';

type Row = Selectable<PolicyTable>;

const textShape = z.record(z.string(), z.unknown());
const headShape = z.looseObject({ id: z.string().min(1), version: z.string().min(1), years: z.object({ from: z.int(), to: z.int() }) });

/** Who answers for a document outside this system. */
export type SignOff = z.infer<typeof signOffShape>;

export interface PolicyName {
  readonly kind: PolicyKind;
  readonly id: string;
  readonly version: string;
}

/** A scheme or rule set as it is kept. Once published or withdrawn it never changes. */
export type PolicyDocument = Omit<Row, 'documentJson' | 'signOffJson' | 'seal'> & {
  /** Plain JSON; its meaning is checked where it is used. */
  document: Readonly<Record<string, unknown>>;
  signOff: SignOff | null;
};

const zh = { scheme: '评价方案', rule_set: '规则集' } as const;

/** The document in words for a person. */
export const toldPolicy = ({ kind, id, version }: PolicyName): string => `${zh[kind]} ${id} ${version}`;

/** The columns that follow from the text alone. @throws ZodError when the document names no id, version or years */
export const textColumns = (document: Readonly<Record<string, unknown>>) => {
  const { id, version, years } = headShape.parse(document);
  const documentJson = documentText(document);
  return { id, version, yearsFrom: years.from, yearsTo: years.to, documentJson, sha256: sha256Of(documentJson) };
};

/** What a published row is known by: every column, so that none can be changed behind the ledger's back. */
export const sealOf = (row: Omit<Row, 'seal'>): string =>
  sha256Of(JSON.stringify(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1))));

/** @throws NotFound, PolicyDamaged */
export const findPolicy = async ({ db }: LedgerHandle, name: PolicyName): Promise<PolicyDocument> => asPolicy(await rowOf(db, name));

const rowOf = async (db: LedgerHandle['db'], name: PolicyName): Promise<Row> => {
  const row = await db
    .selectFrom('policyDocument')
    .selectAll()
    .where('kind', '=', name.kind)
    .where('id', '=', name.id)
    .where('version', '=', name.version)
    .executeTakeFirst();
  if (row === undefined) throw new NotFound(`没有${toldPolicy(name)}。请从列表中选择。`);
  return row;
};

/** Published ones in the order of publication, then the others by name. @throws PolicyDamaged */
export const listPolicies = async ({ db }: LedgerHandle): Promise<PolicyDocument[]> => {
  const rows = await db.selectFrom('policyDocument').selectAll().orderBy('kind').orderBy('id').orderBy('version').execute();
  const order = ({ number }: Row): number => number ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((left, right) => order(left) - order(right)).map(asPolicy);
};

const isSound = ({ seal, ...row }: Row): boolean => sha256Of(row.documentJson) === row.sha256 && (row.state !== 'published' || seal === sealOf(row));

export const asPolicy = (row: Row): PolicyDocument => {
  if (!isSound(row)) throw new PolicyDamaged(`账本中的${toldPolicy(row)}与登记的指纹不符，内容被改动或损坏。请停止评价，从备份恢复账本，并查看审计记录。`);
  const { documentJson, signOffJson, seal: _, ...rest } = row;
  return { ...rest, document: textShape.parse(JSON.parse(documentJson)), signOff: signOffJson === null ? null : signOffShape.parse(JSON.parse(signOffJson)) };
};
