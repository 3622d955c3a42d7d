import type { Indicator as Definition } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { groupDigits } from '../../format/group-digits';
import { MISSING, numberText } from '../../format/number-text';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { dimensionName } from '../../messages/names';
import { usePolicy } from '../../policy/use-policy';
import { Missing, Score } from '../../ui/figures';
import { StatusMark } from '../../ui/status-mark';
import { Term } from '../../ui/term';
import { DotScale } from './dot-scale';
import { indicatorValueText } from '../../format/indicator-value';
import styles from './profile-table.module.css';
import type { Indicator, Profile } from './profile';

interface RowProps {
  readonly indicator: Indicator;
  readonly definition: Definition;
  readonly consortium: string;
}

const Value = ({ indicator, definition, consortium }: RowProps) => {
  const { language, messages } = useLanguage();
  if (indicator.value === null) return <Missing reason={messages.consortium.indicators.noValue[indicator.state]} />;
  return (
    <Link to="." search={evidenceSearch(indicator.code, consortium)} resetScroll={false} title={messages.evidence.open(definition[language])}>
      {indicatorValueText(indicator.value, definition.unit.zh)}<span className={styles.unit}>{definition.unit[language]}</span>
    </Link>
  );
};

const states = { reported: 'normal', missing: 'watch', not_applicable: 'none' } as const;

const shown = (value: number | null): string => (value === null ? MISSING : numberText(value, 1));

const Row = (props: RowProps) => {
  const { indicator, definition, consortium } = props;
  const { consortium: { indicators: words, dimensions }, evidence, status } = useMessages();
  const name = useName()(definition);
  const { score, previousScore, sectorMedian } = indicator;
  return (
    <tr>
      <th scope="row"><Term code={indicator.code} /> <span className={styles.code}>{indicator.code}</span></th>
      <td className={styles.number}><Value {...props} /></td>
      <td className={styles.number}><Score value={score} reason={words.noValue[indicator.state]} /></td>
      <td><DotScale own={score} previous={previousScore} median={sectorMedian} label={dimensions.told({ name, own: shown(score), median: shown(sectorMedian), previous: shown(previousScore) })} /></td>
      <td className={styles.quiet}><Score value={previousScore} reason={words.noPrevious} /></td>
      <td className={styles.quiet}><Score value={sectorMedian} reason={words.noMedian} /></td>
      <td className={styles.quiet}>{definition.weight}</td>
      <td className={styles.number}>{numberText(indicator.contribution, 2)}</td>
      <td><StatusMark status={states[indicator.state]} word={status.cell[indicator.state]} /></td>
      <td className={styles.quiet}>{indicator.evidence === 0 ? MISSING : <Link to="." search={evidenceSearch(indicator.code, consortium)} resetScroll={false} title={evidence.open(name)}>{words.rows(groupDigits(String(indicator.evidence)))}</Link>}</td>
    </tr>
  );
};

const Head = () => {
  const { indicators: words } = useMessages().consortium;
  return (
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col" className={styles.number}>{words.value}</th>
        <th scope="col" className={styles.number}>{words.score}</th>
        <th scope="col" className={styles.plotHead}><span>0</span><span>50</span><span>100</span></th>
        <th scope="col" className={styles.quiet}>{words.previous}</th>
        <th scope="col" className={styles.quiet}>{words.median}</th>
        <th scope="col" className={styles.quiet}>{words.weight}</th>
        <th scope="col" className={styles.number}>{words.contribution}</th>
        <th scope="col">{words.state}</th>
        <th scope="col" className={styles.quiet}>{words.evidence}</th>
      </tr>
    </thead>
  );
};

const widths = [236, 128, 60, 180, 60, 76, 56, 64, 92, 80];

/** The indicators by dimension: value, score, where it lies, what it brings; each value opens its rows. */
export const IndicatorTable = ({ profile }: { profile: Profile }) => {
  const { indicators: words } = useMessages().consortium;
  const name = useName();
  const { scheme } = usePolicy();
  return (
    <div className={styles.scroll} role="region" aria-label={words.title} tabIndex={0}>
      <table className={styles.table} style={{ minWidth: widths.reduce((sum, width) => sum + width, 0) }}>
        <colgroup>{widths.map((width, place) => <col key={words.name + String(place)} style={{ width }} />)}</colgroup>
        <Head />
        {scheme.dimensions.map(({ code, weight }) => (
          <tbody key={code}>
            <tr className={styles.group}><th scope="rowgroup" colSpan={widths.length}>{words.of(name(dimensionName(scheme, code)), String(weight))}</th></tr>
            {scheme.indicators.filter(({ dimension }) => dimension === code).flatMap((definition) => profile.indicators
              .filter((indicator) => indicator.code === definition.code)
              .map((indicator) => <Row key={indicator.code} indicator={indicator} definition={definition} consortium={profile.consortium} />))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
