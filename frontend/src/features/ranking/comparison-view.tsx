import { comparison, MOST_COMPARED, type ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { CompareDimensions } from './compare-dimensions';
import { CompareIndicators } from './compare-indicators';
import { CompareSize } from './compare-size';
import { CompareVerdict } from './compare-verdict';
import styles from './comparison.module.css';
import { chosenOf } from './picks';

type Comparison = ReplyOf<typeof comparison>;

const Notes = ({ over, absent }: { over: number; absent: readonly string[] }) => {
  const { comparison: words } = useMessages();
  return (
    <div role="status" className={styles.notes}>
      {over > 0 && <p>{words.over(over, MOST_COMPARED)}</p>}
      {absent.length > 0 && <p>{words.absent(absent.join('、'))}</p>}
    </div>
  );
};

/** Up to five consortia of the year side by side. */
export const ComparisonView = ({ compare }: { compare: readonly string[] }) => {
  const { comparison: words } = useMessages();
  const { filters: { year } } = useFilters();
  const { codes, over } = chosenOf(compare);
  const asked = useEndpoint(comparison, { consortia: [...codes], ...(year === undefined ? {} : { year }) });
  const empty = ({ units }: Comparison) => (units.length === 0 ? words.none : null);
  const units = asked.data?.units.length ?? 0;
  return (
    <div className={styles.page}>
      <Link to="/consortia" search={(before) => ({ ...before, compare: undefined })} className={styles.back ?? ''}>← {words.back}</Link>
      <PageHead title={words.title} />
      <Notes over={over} absent={asked.data?.absent ?? []} />
      {units === 1 && <p className={styles.notes}>{words.one}</p>}
      <Panel title={words.verdict.title} asked={asked} empty={empty} height={320} source={words.source}>{({ units: each }) => <CompareVerdict units={each} />}</Panel>
      {units > 0 && (
        <>
          <CompareDimensions asked={asked} />
          <Panel title={words.indicators.title} unit={words.indicators.unit} asked={asked} empty={({ units: each }) => (each.every(({ indicators }) => indicators.length === 0) ? words.indicators.empty : null)}>{({ units: each }) => <CompareIndicators units={each} />}</Panel>
          <Panel title={words.size.title} asked={asked} source={words.size.note}>{({ units: each }) => <CompareSize units={each} />}</Panel>
        </>
      )}
    </div>
  );
};
