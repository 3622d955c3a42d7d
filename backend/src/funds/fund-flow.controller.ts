import { Controller } from '@nestjs/common';
import { fundCategories, fundFlow, fundSources, type QueryOf, type ReplyOf, type Viewer } from '@monitor/domain';
import { Desk } from '../desk/desk.js';
import { Answers, Asked, Asking } from '../server/answers.js';
import { amountsOf, isFiscal, sumOf, sumOfKind } from './amounts.js';
import { fundFlowChannels, fundFlowSums } from './fund-flow.query.js';

type Reply = ReplyOf<typeof fundFlow>;
type Sum = ReturnType<typeof fundFlowSums.read>;
type ChannelSum = ReturnType<typeof fundFlowChannels.read>;

interface TwoYears<Row> {
  readonly now: readonly Row[];
  readonly before: readonly Row[];
}

const split = <Row extends { readonly year: number }>(rows: readonly Row[], year: number): TwoYears<Row> => ({
  now: rows.filter((row) => row.year === year),
  before: rows.filter((row) => row.year !== year),
});

const slicesBy = (by: 'source' | 'category', codes: readonly { readonly code: string }[], { now, before }: TwoYears<Sum>): Reply['sources'] =>
  codes.map(({ code }) => ({
    code,
    ...amountsOf(now.filter((row) => row[by] === code)),
    previousSpent: sumOfKind(before.filter((row) => row[by] === code), 'spent'),
  }));

const wholeOf = ({ now, before }: TwoYears<Sum>): Reply['whole'] => ({
  ...amountsOf(now),
  previousPlanned: sumOfKind(before, 'planned'),
  previousAllocated: sumOfKind(before, 'allocated'),
  previousSpent: sumOfKind(before, 'spent'),
  lines: now.reduce((total, { lines }) => total + lines, 0),
});

const channels = ['research', 'transfer', 'equity', 'compensation'] as const;

const channelsOf = ({ now, before }: TwoYears<ChannelSum>): Reply['channels'] =>
  channels.map((channel) => {
    const own = now.filter((row) => row.channel === channel);
    return { channel, items: own.reduce((total, { items }) => total + items, 0), amount: sumOf(own), previous: sumOf(before.filter((row) => row.channel === channel)) };
  });

@Controller()
export class FundFlowController {
  constructor(private readonly desk: Desk) {}

  @Answers(fundFlow)
  async flow(@Asked(fundFlow) query: QueryOf<typeof fundFlow>, @Asking() viewer: Viewer): Promise<Reply> {
    const sitting = await this.desk.sit(viewer, query.year);
    const params = sitting.filters(query);
    const [sums, support] = await Promise.all([sitting.ask(fundFlowSums, params), sitting.ask(fundFlowChannels, params)]);
    const years = split(sums, sitting.year);
    return {
      basis: sitting.basis,
      whole: wholeOf(years),
      fiscal: amountsOf(years.now.filter(isFiscal)),
      sources: slicesBy('source', fundSources, years),
      categories: slicesBy('category', fundCategories, years),
      channels: channelsOf(split(support, sitting.year)),
    };
  }
}
