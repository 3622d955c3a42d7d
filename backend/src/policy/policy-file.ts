import { Inject, Injectable } from '@nestjs/common';
import {
  defineScheme, type FieldProblem, type Jurisdiction, type PolicyBook, readPolicyBook, type ReplyOf, type onePolicyDocument, ruleSetDocumentSchema, ruleSetProblems,
  type Scheme, schemeProblems, type Viewer,
} from '@monitor/domain';
import type { PolicyDocument, PolicyKind, PolicyName, Store } from '@monitor/store';
import { ProblemError } from '../server/problem-error.js';
import { JUDGE, JURISDICTION, STORE } from '../server/tokens.js';
import type { DraftDocument, Judge } from './judge.js';
import { rightsOn } from './policy-rights.js';

type Row = ReplyOf<typeof onePolicyDocument>['row'];
type Text = PolicyDocument['document'];

/** What tells whether documents may be published. */
interface Circumstances {
  readonly book: PolicyBook;
  readonly frozenYears: readonly number[];
  /** Fingerprints of the texts that were simulated, once per simulation. */
  readonly simulated: readonly string[];
}

const nameOf = (document: Text, field: 'zh' | 'en'): string => {
  const value = document[field];
  return typeof value === 'string' ? value : '';
};

/** The scheme that a rule set of these years will stand beside. */
const besideScheme = ({ schemes }: PolicyBook, from: unknown): Scheme => {
  const found = schemes.findLast(({ years }) => typeof from === 'number' && years.from <= from && from <= years.to) ?? schemes.at(-1);
  if (found === undefined) throw new ProblemError('no_data', '还没有已发布的评价方案，请先发布评价方案。');
  return found;
};

const firstYear = ({ years }: Text): unknown => (typeof years === 'object' && years !== null && 'from' in years ? years.from : null);

/** The documents of the ledger as the screens need them: with their problems, their simulations and what may be done with them. */
@Injectable()
export class PolicyFile {
  constructor(@Inject(STORE) private readonly store: Store, @Inject(JUDGE) private readonly judge: Judge, @Inject(JURISDICTION) private readonly jurisdiction: Jurisdiction) {}

  async circumstances(): Promise<Circumstances> {
    const { ledger } = this.store;
    const [published, evaluations, simulations] = [await ledger.publishedPolicies(), await ledger.evaluations(), await ledger.simulations()];
    return { book: readPolicyBook(this.jurisdiction, published), frozenYears: evaluations.map(({ year }) => year), simulated: simulations.map(({ sha256 }) => sha256) };
  }

  /** Every problem of a text, by its field. */
  problemsOf(kind: PolicyKind, text: Text, book: PolicyBook): readonly FieldProblem[] {
    return kind === 'scheme' ? schemeProblems(text, this.judge.measured) : ruleSetProblems(text, { scheme: besideScheme(book, firstYear(text)), jurisdiction: this.jurisdiction });
  }

  rowOf(kept: PolicyDocument, viewer: Viewer, { book, frozenYears, simulated }: Circumstances): Row {
    const { kind, id, version, state, sha256, basedOn, draftedBy, draftedAt, changedAt, publishedBy, publishedAt, signOff, document } = kept;
    const simulations = simulated.filter((each) => each === sha256).length;
    const problems = state === 'draft' ? this.problemsOf(kind, document, book).length : 0;
    return {
      kind, id, version, state, sha256, basedOn, draftedBy, draftedAt, changedAt, publishedBy, publishedAt, signOff, simulations,
      name: { zh: nameOf(document, 'zh'), en: nameOf(document, 'en') },
      years: { from: kept.yearsFrom, to: kept.yearsTo },
      may: rightsOn(kept, viewer, { problems, simulations, frozenYears }),
    };
  }

  /** A document with its row and problems. @throws NotFound, PolicyDamaged */
  async told(name: PolicyName, viewer: Viewer): Promise<ReplyOf<typeof onePolicyDocument>> {
    const [kept, around] = [await this.store.ledger.policyDocument(name), await this.circumstances()];
    const problems = kept.state === 'draft' ? this.problemsOf(kept.kind, kept.document, around.book) : [];
    return { row: this.rowOf(kept, viewer, around), document: { ...kept.document }, problems: [...problems] };
  }

  /** A text that can be judged by. @throws ProblemError `bad_request` with every problem */
  async usable({ kind, document }: PolicyDocument): Promise<DraftDocument> {
    const problems = this.problemsOf(kind, document, (await this.circumstances()).book);
    if (problems.length > 0) throw new ProblemError('bad_request', `内容有 ${problems.length} 处问题，请先改正：${problems[0]?.message ?? ''}。`, problems);
    return kind === 'scheme' ? { kind, document: defineScheme(document) } : { kind, document: ruleSetDocumentSchema.parse(document) };
  }
}
