import { Inject, Injectable } from '@nestjs/common';
import { documentName, type Filters, type Jurisdiction, namedPolicies, type Policy, type PolicyBook, policyOf, readPolicyBook, type Viewer } from '@monitor/domain';
import type { Edition, Query, Reader, Store } from '@monitor/store';
import { ProblemError } from '../server/problem-error.js';
import { JURISDICTION, STORE } from '../server/tokens.js';
import { EditionBasis } from './edition-basis.js';
import { timeQuestion } from './question-time.js';

/** The page's filters as the queries bind them: an empty list restricts nothing. */
export interface FilterParams {
  year: number;
  all_sectors: boolean;
  sectors: string[];
  all_districts: boolean;
  districts: string[];
  all_statuses: boolean;
  statuses: string[];
}

export interface Basis {
  edition: string;
  publishedAt: string;
  year: number;
  years: number[];
  scheme: string;
  ruleSet: string;
  asOf: string;
  reportsDue: number;
  reportsIn: number;
}

/** One edition before one asker, whatever years it judged, if any. */
export interface OpenEdition {
  readonly edition: string;
  readonly publishedAt: string;
  readonly ask: <P, R>(query: Query<P, R>, params: P) => Promise<R[]>;
}

interface Shown {
  readonly basis: Basis;
  /** Every document the edition was judged by. */
  readonly policies: PolicyBook;
}

/** One asker before one edition and one year; every question of a reply is put here, so a reply never mixes editions. */
export class Sitting {
  constructor(
    private readonly reader: Reader,
    private readonly viewer: Viewer,
    private readonly shown: Shown,
  ) {}

  get basis(): Basis {
    return this.shown.basis;
  }

  get jurisdiction(): Jurisdiction {
    return this.shown.policies.jurisdiction;
  }

  get policies(): PolicyBook {
    return this.shown.policies;
  }

  /** What the year was judged by. */
  policy(): Policy {
    return policyOf(this.policies, this.year);
  }

  ask<P, R>(query: Query<P, R>, params: P): Promise<R[]> {
    return timeQuestion(() => this.reader.ask(query, params, this.viewer));
  }

  get year(): number {
    return this.basis.year;
  }

  filters({ sector, district, status }: Filters): FilterParams {
    return {
      year: this.year,
      all_sectors: sector.length === 0,
      sectors: sector,
      all_districts: district.length === 0,
      districts: district,
      all_statuses: status.length === 0,
      statuses: status,
    };
  }
}

const chosenYear = (years: readonly number[], wanted: number | undefined): number => {
  const latest = years.at(-1);
  if (latest === undefined) throw new ProblemError('no_data', '当前数据中没有可评价的年度：还没有适用的评价方案与规则，或还没有年度报告。已载入的记录可在“台账浏览”查看，载入情况见“数据与质量”。');
  if (wanted !== undefined && !years.includes(wanted)) {
    throw new ProblemError('not_found', `没有 ${wanted} 年度的评价。可选年度：${years.join('、')}。`);
  }
  return wanted ?? latest;
};

/** Where every question starts: which edition is published, and what the asker may see of it. */
@Injectable()
export class Desk {
  #judged: { readonly edition: string; readonly policies: PolicyBook } | null = null;
  #basis: EditionBasis | null = null;

  constructor(@Inject(STORE) private readonly store: Store, @Inject(JURISDICTION) readonly jurisdiction: Jurisdiction) {}

  /** Changes when another edition is published; `null` before the first. */
  async tag(): Promise<string | null> {
    const edition = await this.store.ledger.published();
    return edition === null ? null : `${edition.id}-${edition.verdictHash?.slice(0, 8) ?? ''}`;
  }

  /** @throws ProblemError `no_data` before the first publication, `not_found` for a year that was not judged. */
  async sit(viewer: Viewer, wanted?: number): Promise<Sitting> {
    const edition = await this.published();
    const reader = this.store.warehouse.reader(edition.id);
    const restsOn = this.basisOf(edition.id, reader);
    const years = [...(await restsOn.years(viewer))];
    const year = chosenYear(years, wanted);
    const row = await restsOn.ofYear(year, viewer);
    if (row === undefined) throw new ProblemError('not_found', `没有 ${year} 年度的评价。`);
    const { id, publishedAt } = edition;
    const policies = await this.policiesOf(edition);
    const { scheme, ruleSet } = policyOf(policies, year);
    const basis: Basis = {
      edition: id, publishedAt: publishedAt ?? '', year, years,
      scheme: documentName(scheme), ruleSet: documentName(ruleSet),
      asOf: row.as_of, reportsDue: row.due, reportsIn: row.received,
    };
    return new Sitting(reader, viewer, { basis, policies });
  }

  /** The published edition for questions that concern no year. @throws ProblemError `no_data` before the first publication */
  async open(viewer: Viewer): Promise<OpenEdition> {
    const { id, publishedAt } = await this.published();
    const reader = this.store.warehouse.reader(id);
    return { edition: id, publishedAt: publishedAt ?? '', ask: (query, params) => timeQuestion(() => reader.ask(query, params, viewer)) };
  }

  /** The years the published edition judged, oldest first; none before the first publication. */
  async years(viewer: Viewer): Promise<readonly number[]> {
    const edition = await this.store.ledger.published();
    return edition === null ? [] : this.basisOf(edition.id, this.store.warehouse.reader(edition.id)).years(viewer);
  }

  private basisOf(edition: string, reader: Reader): EditionBasis {
    if (this.#basis?.edition !== edition) this.#basis = new EditionBasis(edition, reader);
    return this.#basis;
  }

  /** The documents an edition names; they never change, so they are read once. */
  private async policiesOf({ id, scheme, ruleSet }: Edition): Promise<PolicyBook> {
    if (this.#judged?.edition === id) return this.#judged.policies;
    const book = readPolicyBook(this.jurisdiction, await this.store.ledger.publishedPolicies());
    const policies = namedPolicies(book, scheme, ruleSet);
    if (policies.schemes.length === 0 || policies.ruleSets.length === 0) {
      throw new ProblemError('no_data', `当前数据由 ${scheme}、${ruleSet} 评价，账本中没有这些文件。请重新载入数据（npm run load）。`);
    }
    this.#judged = { edition: id, policies };
    return policies;
  }

  private async published(): Promise<Edition> {
    const rebuilding = await this.store.ledger.rebuilding();
    if (rebuilding !== null) throw new ProblemError('unavailable', `数据正在从存档重建（运行 #${rebuilding.id}），为避免显示不完整的数字，暂不提供查询。请过几分钟再看。`);
    const edition = await this.store.ledger.published();
    if (edition === null) throw new ProblemError('no_data', '还没有发布任何数据。请先在“数据与质量”页载入，或运行 npm run load。');
    return edition;
  }
}
