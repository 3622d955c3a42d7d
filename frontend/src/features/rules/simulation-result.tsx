import { oneSimulation } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { FlagChanges } from './flag-changes';
import { MoveTable } from './move-table';
import styles from './simulation.module.css';
import { leadingIndicators, type Simulation } from './slope-lines';
import { SlopeGraph } from './slope-graph';
import { useIndicatorName } from './use-indicator-name';

const SHOWN = 5;

const Counts = ({ counts }: { counts: Simulation['counts'] }) => {
  const { rules: { simulate: { counts: words, units } } } = useMessages();
  const told: readonly (readonly [string, string, string])[] = [
    [words.gradeUp, String(counts.gradeUp), units.households], [words.gradeDown, String(counts.gradeDown), units.households], [words.rankMoved, String(counts.rankMoved), units.households],
    [words.flagsAppear, String(counts.flagsAppear), units.flags], [words.flagsVanish, String(counts.flagsVanish), units.flags],
    [words.meanRankChange, numberText(counts.meanRankChange, 2), units.places], [words.largestTotalChange, numberText(counts.largestTotalChange, 2), units.points], [words.units, String(counts.units), units.households],
  ];
  return <dl className={styles.counts}>{told.map(([name, value, unit]) => <div key={name}><dt>{name}</dt><dd>{value}<span>{unit}</span></dd></div>)}</dl>;
};

const Leading = ({ moves }: { moves: Simulation['moves'] }) => {
  const { rules: { simulate: words } } = useMessages();
  const nameOf = useIndicatorName();
  const leading = leadingIndicators(moves).slice(0, SHOWN);
  if (leading.length === 0) return null;
  return (
    <div className={styles.leading}>
      <p>{words.leading}</p>
      <ol>{leading.map(({ indicator, first, points }) => <li key={indicator}>{words.leadingOf(nameOf(indicator), first, numberText(points, 1))}</li>)}</ol>
    </div>
  );
};

/** What a simulation found: how much moves, who, and because of what. */
export const SimulationResult = ({ id }: { id: number }) => {
  const { rules: { simulate: words } } = useMessages();
  const asked = useEndpoint(oneSimulation, { id });
  const isAsked = asked.data !== undefined && asked.data.id === id;
  const title = isAsked ? words.result(id, asked.data.year) : words.open(id);
  return (
    <Panel title={title} unit={isAsked ? asked.data.document : ''} asked={{ ...asked, data: isAsked ? asked.data : undefined }} height={320}>
      {(found) => (
        <>
          <p className={styles.told}>{words.against(found.comparedWith.scheme, found.comparedWith.ruleSet)} · {words.edition(found.edition)}</p>
          <Counts counts={found.counts} />
          <Leading moves={found.moves} />
          <div className={styles.halves}>
            <SlopeGraph moves={found.moves} />
            <div>
              <FlagChanges flags={found.flags} />
              <MoveTable moves={found.moves} />
            </div>
          </div>
        </>
      )}
    </Panel>
  );
};
