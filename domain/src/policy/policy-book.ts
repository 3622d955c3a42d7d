import { changchun } from '../jurisdiction/changchun.js';
import type { Jurisdiction } from '../jurisdiction/jurisdiction.js';
import { changchunTrial2025Document } from '../rules/changchun-trial-2025.js';
import { bindRuleSet, type RuleSet } from '../rules/rule-set.js';
import type { RuleSetDocument } from '../rules/rule-set-document.js';
import { changchun2025 } from '../scheme/changchun-2025.js';
import type { Scheme } from '../scheme/scheme.js';

/** All published documents of one city, oldest first. */
export interface PolicyBook {
  readonly jurisdiction: Jurisdiction;
  readonly schemes: readonly Scheme[];
  readonly ruleSets: readonly RuleSetDocument[];
}

/** What one year is judged by. */
export interface Policy {
  readonly scheme: Scheme;
  readonly ruleSet: RuleSet;
}

interface Versioned {
  readonly id: string;
  readonly version: string;
  readonly years: { readonly from: number; readonly to: number };
}

/** `<id>@<version>`, as results name a document. */
export const documentName = ({ id, version }: Pick<Versioned, 'id' | 'version'>): string => `${id}@${version}`;

const lastFor = <Document extends Versioned>(documents: readonly Document[], year: number): Document | undefined =>
  documents.findLast(({ years }) => years.from <= year && year <= years.to);

const needed = <Document extends Versioned>(documents: readonly Document[], year: number, zh: string): Document => {
  const found = lastFor(documents, year);
  if (found === undefined) throw new RangeError(`没有适用于 ${year} 年的${zh}，请先发布适用该年度的${zh}`);
  return found;
};

/** The last published documents that cover the year, bound to each other. Throws RangeError when there is no scheme or no rule set for it. */
export const policyOf = ({ jurisdiction, schemes, ruleSets }: PolicyBook, year: number): Policy => {
  const scheme = needed(schemes, year, '评价方案');
  return { scheme, ruleSet: bindRuleSet(needed(ruleSets, year, '规则集'), { scheme, jurisdiction }) };
};

/** The years that both a scheme and a rule set cover, ascending. */
export const policyYears = ({ schemes, ruleSets }: PolicyBook): readonly number[] => {
  const covered = schemes.flatMap(({ years }) => Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index));
  return [...new Set(covered)].filter((year) => lastFor(ruleSets, year) !== undefined).sort((left, right) => left - right);
};

/** The names of all documents of one kind, as an edition remembers them. */
export const documentNames = (documents: readonly Pick<Versioned, 'id' | 'version'>[]): string => documents.map(documentName).join(', ');

/** The documents of a book that an edition names, in the book's order. */
export const namedPolicies = (book: PolicyBook, schemes: string, ruleSets: string): PolicyBook => {
  const [ofSchemes, ofRuleSets] = [schemes.split(', '), ruleSets.split(', ')];
  return {
    ...book,
    schemes: book.schemes.filter((scheme) => ofSchemes.includes(documentName(scheme))),
    ruleSets: book.ruleSets.filter((ruleSet) => ofRuleSets.includes(documentName(ruleSet))),
  };
};

/** The documents that came with the program. */
export const builtInPolicies: PolicyBook = { jurisdiction: changchun, schemes: [changchun2025], ruleSets: [changchunTrial2025Document] };
