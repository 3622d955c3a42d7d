import type { comparison, ReplyOf } from '@monitor/domain';
import { numberText } from '../../format/number-text';
import { useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { ChartPanel } from '../../ui/chart-panel';
import { Score } from '../../ui/figures';
import type { Asked } from '../../ui/panel';
import { Letter } from './compare-table';
import { type CompareUnit, letterOf } from './compare-unit';
import styles from './comparison.module.css';
import { marksOf, standings } from './standings';

/** Marks nearer than this on 0–100 would hide each other on a small screen. */
const APART = 5;

const scoreOf = ({ dimensions }: CompareUnit, code: string): number | null => dimensions[code] ?? null;

const Row = ({ code, units }: { code: string; units: readonly CompareUnit[] }) => {
  const { dimensions: words } = useMessages().comparison;
  const { scheme } = usePolicy();
  const name = useName()(dimensionName(scheme, code));
  const scores = units.map((unit) => scoreOf(unit, code));
  const marks = marksOf(scores, APART);
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1));
  const told = units.map((unit, place) => `${letterOf(place)} ${unit.name} ${scores[place] === null || scores[place] === undefined ? words.none : numberText(scores[place], 1)}`).join('；');
  return (
    <li className={styles.dimension}>
      <span>{name}</span>
      <span className={styles.scale} style={{ height: lanes * 22 + 4 }} role="img" aria-label={words.row(name, told)}>
        {marks.map(({ of, at, lane }) => <span key={of} className={styles.mark} style={{ insetInlineStart: `${String(at)}%`, top: lane * 22 + 2 }} title={`${units[of]?.name ?? ''} ${numberText(at, 1)}`}><Letter place={of} /></span>)}
      </span>
    </li>
  );
};

const Axis = () => <div className={styles.axis} aria-hidden="true"><span /><span className={styles.ticks}>{[0, 25, 50, 75, 100].map((tick) => <span key={tick} style={{ insetInlineStart: `${String(tick)}%` }}>{tick}</span>)}</span></div>;

/** Each dimension as a scale with a lettered mark for each consortium. */
export const CompareDimensions = ({ asked }: { asked: Asked<ReplyOf<typeof comparison>> }) => {
  const { comparison: { dimensions: words, source } } = useMessages();
  const { scheme } = usePolicy();
  const name = useName();
  const told = ({ units }: { units: readonly CompareUnit[] }) => scheme.dimensions.flatMap(({ code }) => {
    const standing = standings(units.map((unit) => scoreOf(unit, code)));
    const [best, worst] = [units[standing.indexOf('best')], units[standing.indexOf('worst')]];
    return best === undefined || worst === undefined ? [] : [words.told(name(dimensionName(scheme, code)), best.name, worst.name)];
  }).join('');
  return (
    <ChartPanel
      slug="compare-dimensions" title={words.title} unit={words.unit} asked={asked} height={180}
      empty={({ units }) => (units.every(({ dimensions }) => Object.keys(dimensions).length === 0) ? words.empty : null)}
      told={told}
      drawing={({ units }) => (
        <>
          <ul className={styles.legend}>{units.map((unit, place) => <li key={unit.consortium}><Letter place={place} />{unit.name}</li>)}</ul>
          <ul className={styles.dimensions}>{scheme.dimensions.map(({ code }) => <Row key={code} code={code} units={units} />)}</ul>
          <Axis />
        </>
      )}
      table={({ units }) => ({
        head: [{ name: words.title }, ...units.map((unit) => ({ name: unit.name }))],
        rows: scheme.dimensions.map(({ code }) => ({ key: code, cells: [name(dimensionName(scheme, code)), ...units.map((unit) => <Score key={unit.consortium} value={scoreOf(unit, code)} reason={words.none} />)] })),
      })}
      about={{ formula: words.formula, source }}
    />
  );
};
