import { Controller } from '@nestjs/common';
import { fundLinks, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { sumOf } from './amounts.js';
import { fundLinkConsortia, fundLinkSums } from './fund-links.query.js';

type Sum = ReturnType<typeof fundLinkSums.read>;

const grouped = (sums: readonly Sum[], by: 'source' | 'category'): ReadonlyMap<string, readonly Sum[]> => {
  const groups = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = JSON.stringify([sum.consortium, sum[by]]);
    groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return groups;
};

const linksBy = (sums: readonly Sum[], by: 'source' | 'category') =>
  [...grouped(sums, by).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ consortium: first.consortium, source: first.source, category: first.category, amount: sumOf(own) }];
  });

@Controller()
export class FundLinksController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundLinks)
  async links(@Asked(fundLinks) query: QueryOf<typeof fundLinks>, @Asking() viewer: Viewer): Promise<ReplyOf<typeof fundLinks>> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const told = await sitting.ask(fundLinkConsortia, params);
    const sums = await sitting.ask(fundLinkSums, { ...params, told: told.map(({ consortium }) => consortium) });
    return {
      basis: sitting.basis,
      consortia: told.map(({ consortium, name, sector }) => ({ consortium, name, sector })),
      gathered: (told[0]?.all ?? 0) - told.length,
      fromSources: linksBy(sums, 'source').map(({ source, consortium, amount }) => ({ source, consortium, amount })),
      toCategories: linksBy(sums, 'category').map(({ consortium, category, amount }) => ({ consortium, category, amount })),
    };
  }
}
