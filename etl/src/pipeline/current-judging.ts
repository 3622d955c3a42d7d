import { type Jurisdiction, type PolicyBook, readPolicyBook } from '@monitor/domain';
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

/** Every published document of the ledger, oldest first. @throws PolicyDamaged, PipelineError */
export const publishedBook = async (ledger: Pick<Ledger, 'publishedPolicies'>, jurisdiction: Jurisdiction): Promise<PolicyBook> => {
  const published = await ledger.publishedPolicies();
  try {
    return readPolicyBook(jurisdiction, published);
  } catch (error) {
    if (error instanceof RangeError) throw new PipelineError('policy-unusable', error.message);
    throw error;
  }
};

/** What is judged by now: the published documents, those of the program registered first. @throws PolicyDamaged, PipelineError */
export const currentJudging = async (ledger: Policies, { jurisdiction, policies }: Judging): Promise<Judging> => {
  await ensurePolicies(ledger, policies);
  return { jurisdiction, policies: await publishedBook(ledger, jurisdiction) };
};
