import { roundHalfUp } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { indicatorValueText } from '../../format/indicator-value';
import { useLanguage } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Missing, Score } from '../../ui/figures';
import { Term } from '../../ui/term';
import { CompareTable, StandingWord } from './compare-table';
import type { CompareUnit } from './compare-unit';
import styles from './comparison.module.css';
import { type Standing, standings } from './standings';

type Cell = CompareUnit['indicators'][number];

const cellOf = ({ indicators }: CompareUnit, code: string): Cell | null => indicators.find((each) => each.code === code) ?? null;

// As shown: what looks equal is not told apart.
const shownScore = (cell: Cell | null): number | null => (typeof cell?.score === 'number' ? Number(roundHalfUp(cell.score, 1)) : null);

interface CellProps {
  readonly unit: CompareUnit;
  readonly code: string;
  readonly standing: Standing;
}

const IndicatorCell = ({ unit, code, standing }: CellProps) => {
  const { language, messages: { consortium: { indicators: words }, evidence } } = useLanguage();
  const definition = usePolicy().scheme.indicators.find((each) => each.code === code);
  const cell = cellOf(unit, code);
  if (cell === null || definition === undefined) return <Missing />;
  const why = words.noValue[cell.state];
  return (
    <span className={styles.indicator}>
      {cell.value === null ? <Missing reason={why} /> : <Link to="." search={evidenceSearch(code, unit.consortium)} resetScroll={false} className={styles.value ?? ''} title={evidence.open(definition[language])}>{indicatorValueText(cell.value, definition.unit.zh)}<span className={styles.unit}>{definition.unit[language]}</span></Link>}
      <span className={styles.score}><Score value={cell.score} reason={why} /><StandingWord standing={standing} /></span>
    </span>
  );
};

/** Every indicator of the scheme: value, score, and who is best and weakest by score. */
export const CompareIndicators = ({ units }: { units: readonly CompareUnit[] }) => {
  const { language, messages: { comparison: { indicators: words } } } = useLanguage();
  const { scheme } = usePolicy();
  const groups = scheme.dimensions.map(({ code: dimension }) => ({
    key: dimension,
    name: dimensionName(scheme, dimension)[language],
    rows: scheme.indicators.filter((each) => each.dimension === dimension).map(({ code }) => {
      const standing = standings(units.map((unit) => shownScore(cellOf(unit, code))));
      return { key: code, name: <><Term code={code} /> <span className={styles.code}>{code}</span></>, cells: units.map((unit, place) => <IndicatorCell key={unit.consortium} unit={unit} code={code} standing={standing[place] ?? null} />) };
    }),
  }));
  return <CompareTable caption={words.caption} first={words.name} units={units} groups={groups} />;
};
