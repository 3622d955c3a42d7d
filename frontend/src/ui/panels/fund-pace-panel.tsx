import { type Filters, fundPace } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { fundPaceOption } from '../../charts/fund-pace.option';
import { percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { AnnotationList } from '../annotation-list';
import { ChartPanel } from '../chart-panel';
import { Missing, Percent } from '../figures';
import { latestPace, type PaceReply, pacePoints } from './fund-pace';
import { useYearEvents } from './use-year-events';
import styles from './outlier-list.module.css';

/** Half the width of the band around 序时进度, in percentage points. */
const BAND = 10;

/** Cumulative fiscal spending against the elapsed share of the year, with a band of ten points either way. */
export const FundPacePanel = ({ filters }: { filters: Filters }) => {
  const { funds: { pace, ledger, months }, figures } = useMessages();
  const asked = useEndpoint(fundPace, filters);
  const told = (reply: PaceReply): string => {
    const latest = latestPace(pacePoints(reply));
    if (latest === null) return pace.none;
    const ahead = latest.spent - latest.elapsed;
    const standing = Math.abs(ahead) <= BAND ? pace.within(BAND) : ahead > 0 ? pace.ahead(percentText(ahead)) : pace.behind(percentText(-ahead));
    return pace.told({ month: months(latest.month), spent: percentText(latest.spent), elapsed: percentText(latest.elapsed), standing });
  };
  const words = { ...pace.series, month: months };
  const events = useYearEvents(asked.data?.basis.year);
  return (
    <ChartPanel
      slug="fund-pace" title={pace.title} unit={pace.unit} asked={asked} height={260}
      empty={({ planned }) => (Number(planned) === 0 ? pace.empty : null)}
      option={(reply) => fundPaceOption(pacePoints(reply), { words, band: BAND, events })}
      told={told}
      below={(reply) => <><p className={styles.told}>{told(reply)}</p><AnnotationList notes={events} /></>}
      table={(reply) => ({
        head: [{ name: pace.month }, { name: words.spent, unit: figures.percent }, { name: words.elapsed, unit: figures.percent }, { name: pace.gap, unit: figures.points }, { name: words.previous, unit: figures.percent }],
        rows: pacePoints(reply).map(({ month, spent, elapsed, previous }) => ({
          key: String(month),
          cells: [months(month), spent === null ? <Missing key="spent" reason={pace.notOver} /> : <Percent key="spent" value={spent} sign={false} />, percentText(elapsed), spent === null ? <Missing key="gap" reason={pace.notOver} /> : percentText(spent - elapsed), <Percent key="previous" value={previous} sign={false} reason={figures.noPrevious} />],
        })),
      })}
      about={{ formula: pace.formula, source: ledger, note: pace.note(BAND), proof: { measure: 'spending', slice: 'fiscal:yes' } }}
    />
  );
};
