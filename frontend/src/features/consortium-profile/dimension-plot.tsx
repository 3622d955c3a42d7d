import { MISSING, numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Score } from '../../ui/figures';
import styles from './dimension-plot.module.css';
import { DotLegend, DotScale } from './dot-scale';
import type { Profile } from './profile';

type Dimension = Profile['dimensions'][number];

const shown = (value: number | null): string => (value === null ? MISSING : numberText(value, 1));

const Against = ({ own, median }: { own: number | null; median: number | null }) => {
  const { dimensions } = useMessages().consortium;
  if (own === null || median === null) return null;
  const size = numberText(Math.abs(own - median), 1);
  if (/^[0.]+$/u.test(size)) return dimensions.equal;
  return own > median ? dimensions.above(size) : dimensions.below(size);
};

const Row = ({ dimension: { code, score, previous, sectorMedian } }: { dimension: Dimension }) => {
  const { dimensions } = useMessages().consortium;
  const { scheme } = usePolicy();
  const name = useName()(dimensionName(scheme, code));
  const weight = scheme.dimensions.find((each) => each.code === code)?.weight;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}<span className={styles.weight}>{dimensions.weight} {weight}</span></span>
      <DotScale own={score} previous={previous} median={sectorMedian} label={dimensions.told({ name, own: shown(score), median: shown(sectorMedian), previous: shown(previous) })} />
      <span className={styles.score}><Score value={score} reason={dimensions.noOwn} /><span className={styles.against}><Against own={score} median={sectorMedian} /></span></span>
    </li>
  );
};

/** The four dimensions against the sector's median and the year before. */
export const DimensionPlot = ({ dimensions }: { dimensions: readonly Dimension[] }) => {
  const { consortium: { dimensions: words } } = useMessages();
  const ordered = usePolicy().scheme.dimensions.flatMap(({ code }) => dimensions.filter((each) => each.code === code));
  return (
    <>
      <ul className={styles.plot} aria-label={words.caption}>{ordered.map((dimension) => <Row key={dimension.code} dimension={dimension} />)}</ul>
      <DotLegend own={words.own} previous={words.previous} median={words.median} />
    </>
  );
};
