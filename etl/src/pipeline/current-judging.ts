import { defineScheme, type Jurisdiction, type PolicyBook, ruleSetDocumentSchema } from '@monitor/domain';
import type { Ledger, PolicyDocument, PolicyKind } from '@monitor/store';
import { PipelineError } from './pipeline-error.js';
import type { Judging } from './run-order.js';

type Policies = Pick<Ledger, 'keepBuiltIn' | 'publishedPolicies'>;

const BUILT_IN = 'built-in';

const decidedHere = (published: readonly PolicyDocument[], kind: PolicyKind): boolean =>
  published.some((each) => each.kind === kind && each.publishedBy !== BUILT_IN);

/**
 * Registers the documents that came with the program as published. Once people have published one of a kind, later ones of that
 * kind from the program are left out: they would silently replace what was decided.
 * @throws PolicyDamaged when a registered version has another text
 */
export const ensurePolicies = async (ledger: Policies, { schemes, ruleSets }: PolicyBook): Promise<void> => {
  const published = await ledger.publishedPolicies();
  const known = new Set(published.map(({ kind, id, version }) => `${kind}:${id}@${version}`));
  const offered = [...schemes.map((document) => ({ kind: 'scheme' as const, document })), ...ruleSets.map((document) => ({ kind: 'rule_set' as const, document }))];
  for (const { kind, document } of offered) {
    const isKnown = known.has(`${kind}:${document.id}@${document.version}`);
    if (isKnown || !decidedHere(published, kind)) await ledger.keepBuiltIn(kind, document);
  }
};

const read = <Document>({ kind, id, version, document }: PolicyDocument, parse: (document: unknown) => Document): Document => {
  try {
    return parse(document);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PipelineError('policy-unusable', `已发布的${kind === 'scheme' ? '评价方案' : '规则集'} ${id}@${version} 不能被现在的程序使用（${why}）。请改用发布它时的程序版本。`);
  }
};

/** Every published document of the ledger, oldest first. @throws PolicyDamaged, PipelineError */
export const publishedBook = async (ledger: Pick<Ledger, 'publishedPolicies'>, jurisdiction: Jurisdiction): Promise<PolicyBook> => {
  const published = await ledger.publishedPolicies();
  return {
    jurisdiction,
    schemes: published.filter(({ kind }) => kind === 'scheme').map((each) => read(each, defineScheme)),
    ruleSets: published.filter(({ kind }) => kind === 'rule_set').map((each) => read(each, (document) => ruleSetDocumentSchema.parse(document))),
  };
};

/** What is judged by now: the published documents, those of the program registered first. @throws PolicyDamaged, PipelineError */
export const currentJudging = async (ledger: Policies, { jurisdiction, policies }: Judging): Promise<Judging> => {
  await ensurePolicies(ledger, policies);
  return { jurisdiction, policies: await publishedBook(ledger, jurisdiction) };
};
