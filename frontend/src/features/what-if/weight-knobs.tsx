import type { Dimension, Indicator, Scheme } from '@monitor/domain';
import { useMessages, useName } from '../../messages/language';
import { LockButton } from '../../ui/lock-button';
import styles from './controls.module.css';
import { Knob } from './knob';
import { dimensionWeight, moveDimension, moveIndicator, weightsOf } from './move-weight';
import type { Changes } from './use-changes';
import type { LocksKept } from './use-look';

export interface ControlsProps {
  readonly scheme: Scheme;
  readonly changes: Changes;
  readonly locks: LocksKept;
}

const LEAST = 0.01;
const MOST = 100;
const PRESS = 0.5;
const slides = { indicator: { min: 0, max: 25, step: 0.1 }, dimension: { min: 0, max: 60, step: 0.5 } };

const IndicatorKnob = ({ scheme, changes, locks, indicator }: ControlsProps & { indicator: Indicator }) => {
  const { whatIf } = useMessages();
  const name = useName()(indicator);
  const { code, weight } = indicator;
  const key = `w${code}`;
  const set = (value: number) => changes.edit(key, (from) => moveIndicator(scheme, from, { code, value, locks: locks.locked }));
  return (
    <Knob
      name={whatIf.csv.weight(name)} label={<span title={`${code} ${name}`}>{name}</span>} value={changes.change.weights[code] ?? weight} official={weight}
      slide={slides.indicator} least={LEAST} most={MOST} press={PRESS} set={set} isHeld={locks.locked.has(code)} problem={changes.problem?.key === key ? changes.problem.text : null}
    >
      <LockButton name={name} isLocked={locks.locked.has(code)} toggle={() => locks.toggle(code)} />
    </Knob>
  );
};

const DimensionKnob = ({ scheme, changes, locks, dimension }: ControlsProps & { dimension: Dimension }) => {
  const { whatIf } = useMessages();
  const name = useName()(dimension);
  const { code, weight } = dimension;
  const set = (value: number) => changes.edit(`d${code}`, (from) => moveDimension(scheme, from, { code, value, locks: locks.locked }));
  return (
    <Knob
      isStrong name={whatIf.csv.weight(name)} label={name} value={dimensionWeight(scheme, weightsOf(scheme, changes.change), code)} official={weight}
      slide={slides.dimension} least={LEAST} most={MOST} press={PRESS} set={set} isHeld={locks.locked.has(code)}
    >
      <LockButton name={name} isLocked={locks.locked.has(code)} toggle={() => locks.toggle(code)} />
    </Knob>
  );
};

/** Weights of dimensions and of their indicators. */
export const WeightKnobs = (props: ControlsProps) => {
  const { whatIf } = useMessages();
  const name = useName();
  const { dimensions, indicators } = props.scheme;
  return (
    <>
      <p className={styles.told}>{whatIf.sumHeld}</p>
      {dimensions.map((dimension) => (
        <section key={dimension.code} className={styles.group} aria-label={whatIf.indicators(name(dimension))}>
          <DimensionKnob {...props} dimension={dimension} />
          {indicators.filter((each) => each.dimension === dimension.code).map((indicator) => <IndicatorKnob key={indicator.code} {...props} indicator={indicator} />)}
        </section>
      ))}
    </>
  );
};
