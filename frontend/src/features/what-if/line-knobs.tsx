import { lineOf, type MovableLine, movableLines, type Scheme } from '@monitor/domain';
import { useMessages } from '../../messages/language';
import styles from './controls.module.css';
import { Knob } from './knob';
import type { ControlsProps } from './weight-knobs';

/** Grade lines keep their order and at least this distance. */
const APART = 0.5;
const WHOLE = 100;

type Lines = Readonly<Record<MovableLine, number>>;

const bounds = (line: MovableLine, { excellentFrom, goodFrom, passFrom }: Lines): readonly [least: number, most: number] => {
  if (line === 'excellentFrom') return [goodFrom + APART, WHOLE];
  if (line === 'goodFrom') return [passFrom + APART, excellentFrom - APART];
  return line === 'passFrom' ? [0, goodFrom - APART] : [0, WHOLE];
};

const linesNow = (scheme: Scheme, lines: Partial<Lines>): Lines => {
  const at = (line: MovableLine): number => lines[line] ?? lineOf(scheme, line);
  return { excellentFrom: at('excellentFrom'), goodFrom: at('goodFrom'), passFrom: at('passFrom'), sharePercent: at('sharePercent'), watchBelow: at('watchBelow'), dropPoints: at('dropPoints') };
};

const LineKnob = ({ scheme, changes, line }: Omit<ControlsProps, 'locks'> & { line: MovableLine }) => {
  const { whatIf, figures } = useMessages();
  const now = linesNow(scheme, changes.change.lines);
  const [least, most] = bounds(line, now);
  const name = whatIf.lines[line];
  const set = (value: number) => changes.edit(`g${line}`, (from) => ({ ...from, lines: { ...from.lines, [line]: value } }));
  return (
    <Knob
      name={name} label={name} value={now[line]} official={lineOf(scheme, line)} slide={{ min: least, max: most, step: APART }} least={least} most={most} press={1} set={set}
      unit={line === 'sharePercent' ? figures.percent : whatIf.points} problem={changes.problem?.key === `g${line}` ? changes.problem.text : null}
    />
  );
};

/** Where grades and flags begin, and how many may be 优秀. */
export const LineKnobs = ({ scheme, changes }: Omit<ControlsProps, 'locks'>) => {
  const { whatIf } = useMessages();
  return (
    <>
      <p className={styles.told}>{whatIf.linesTold}</p>
      {movableLines.map((line) => <LineKnob key={line} scheme={scheme} changes={changes} line={line} />)}
    </>
  );
};
