import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { type RuleSetDocument, ruleSetDocumentSchema } from '../rules/rule-set-document.js';
import { defineScheme, type Scheme } from '../scheme/scheme.js';
import type { PolicyBook } from './policy-book.js';

/** A published document as it is kept. */
export interface KeptPolicy {
  readonly kind: 'scheme' | 'rule_set';
  readonly id: string;
  readonly version: string;
  readonly document: unknown;
}

const parsed = <Document>({ kind, id, version, document }: KeptPolicy, parse: (document: unknown) => Document): Document => {
  try {
    return parse(document);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RangeError(`已发布的${kind === 'scheme' ? '评价方案' : '规则集'} ${id}@${version} 不能被现在的程序使用（${why}）。请改用发布它时的程序版本。`);
  }
};

/** The book of the documents in their order. Throws RangeError naming the one that this program cannot use. */
export const readPolicyBook = (jurisdiction: Jurisdiction, kept: readonly KeptPolicy[]): PolicyBook => ({
  jurisdiction,
  schemes: kept.filter(({ kind }) => kind === 'scheme').map((each): Scheme => parsed(each, defineScheme)),
  ruleSets: kept.filter(({ kind }) => kind === 'rule_set').map((each): RuleSetDocument => parsed(each, (document) => ruleSetDocumentSchema.parse(document))),
});
