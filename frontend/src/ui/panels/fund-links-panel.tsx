import { type Filters, fundLinks, type ReplyOf } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { type FundBand, fundLinksOption } from '../../charts/fund-links.option';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { sectorColour } from '../../theme/sector-colour';
import { ChartPanel } from '../chart-panel';
import { Amount } from '../figures';
import { consortiumOfNode, linkBands, linkNodes } from './fund-link-bands';
import { useVisit } from './use-visit';

type Links = ReplyOf<typeof fundLinks>;

const HEIGHT_OF_A_NODE = 32;

/** Where the money came from, who spent it, on what: for exploring. */
export const FundLinksPanel = ({ filters }: { filters: Filters }) => {
  const { funds, codes, figures } = useMessages();
  const { links: words, ledger } = funds;
  const visit = useVisit();
  const asked = useEndpoint(fundLinks, filters);
  const bands = asked.data === undefined ? [] : linkBands(asked.data);
  const scale = useMoneyScale(bands.map(({ amount }) => amount));
  const unit = figures.units[scale];
  const nodesOf = (reply: Links) => linkNodes(reply, { words: { sources: codes.fundSource, categories: funds.categories, gathered: words.gathered }, colourOf: sectorColour });
  const drawnNodes = (reply: Links) => {
    const used = new Set(bands.filter(({ amount }) => Number(amount) > 0).flatMap(({ from, to }) => [from, to]));
    return nodesOf(reply).filter(({ id }) => used.has(id));
  };
  const nameIn = (reply: Links) => {
    const names = new Map(nodesOf(reply).map(({ id, name }) => [id, name]));
    return (id: string) => names.get(id) ?? id;
  };
  const middle = ({ from, to }: FundBand): string => (from.startsWith('c:') ? from : to);
  return (
    <ChartPanel
      slug="fund-links" title={words.title} unit={words.unit(unit)} asked={asked} height={Math.max(360, (asked.data?.consortia.length ?? 0) * HEIGHT_OF_A_NODE)}
      empty={() => (bands.some(({ amount }) => Number(amount) > 0) ? null : words.empty)}
      option={(reply) => fundLinksOption(nodesOf(reply), bands, { scale, words: { amount: words.amount, unit } })}
      told={({ consortia, gathered }) => words.told(consortia.filter(({ consortium }) => consortium !== '').length, gathered)}
      table={(reply) => ({
        head: [{ name: words.from }, { name: words.to, align: 'start' }, { name: words.amount, unit }],
        rows: bands.map((band) => ({ key: `${band.from}>${band.to}`, cells: [nameIn(reply)(band.from), nameIn(reply)(band.to), <Amount key="amount" yuan={band.amount} scale={scale} />] })),
      })}
      points={(reply) => {
        const places = new Map(drawnNodes(reply).map(({ id }, index) => [id, index]));
        return bands.map((band) => ({ series: 0, index: places.get(middle(band)) ?? 0 }));
      }}
      about={{ formula: words.formula, source: ledger, note: words.note }}
      onPick={(place) => visit(asked.data === undefined ? null : consortiumOfNode(drawnNodes(asked.data)[place]?.id ?? ''))}
    />
  );
};
