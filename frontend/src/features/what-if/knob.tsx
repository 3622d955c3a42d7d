import { plainText } from '@monitor/domain';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../messages/language';
import { NumberBox } from '../../ui/number-box';
import styles from './knob.module.css';
import type { Slide } from './post-range';

export interface KnobProps {
  /** Names the number alone, for a screen reader. */
  readonly name: string;
  readonly label: ReactNode;
  readonly value: number;
  readonly official: number;
  readonly slide: Slide;
  /** What may be typed: beyond the slider's ends, not beyond these. */
  readonly least: number;
  readonly most: number;
  /** What one press of − or + takes. */
  readonly press: number;
  readonly set: (value: number) => void;
  readonly unit?: string;
  readonly problem?: string | null;
  readonly isStrong?: boolean;
  readonly isHeld?: boolean;
  readonly children?: ReactNode;
}

const Track = ({ name, value, official, slide, isHeld = false, set }: KnobProps) => {
  const { whatIf } = useMessages();
  const [min, max] = [Math.min(slide.min, value), Math.max(slide.max, value)];
  // The thumb, 16 px wide, never leaves the track.
  const left = `calc(8px + (100% - 16px) * ${(official - min) / (max - min)})`;
  return (
    <span className={styles.track}>
      {official >= min && official <= max && <i className={styles.notch} style={{ left }} />}
      <input type="range" aria-label={name} title={whatIf.official(plainText(official))} min={min} max={max} step={slide.step} value={value} disabled={isHeld} onChange={(event) => set(Number(event.target.value))} />
    </span>
  );
};

/** A number that can be slid, typed, or pressed up and down; a notch on the track marks the official one. */
export const Knob = (props: KnobProps) => {
  const { name, label, value, official, least, most, press, set, unit, problem = null, isStrong = false, isHeld = false, children } = props;
  const told = useId();
  const isChanged = Math.abs(value - official) > 1e-9;
  const look = [styles.knob, isStrong && styles.strong, isChanged && styles.changed].filter(Boolean).join(' ');
  return (
    <div className={look}>
      <span className={styles.label}>{label}</span>
      <Track {...props} />
      <NumberBox name={name} value={value} min={least} max={most} step={press} isHeld={isHeld} set={set} told={problem === null ? undefined : told} />
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
      {children}
      {problem !== null && <p id={told} className={styles.problem} role="alert">{problem}</p>}
    </div>
  );
};
