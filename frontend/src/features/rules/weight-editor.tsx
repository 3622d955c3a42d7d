import { plainText } from '@monitor/domain';
import { useState } from 'react';
import { useMessages, useName } from '../../messages/language';
import { LockButton } from '../../ui/lock-button';
import { NumberBox } from '../../ui/number-box';
import type { EditorProps } from './draft-editor';
import styles from './draft-editor.module.css';
import { type LooseScheme, readLoosely } from './loose-scheme';
import { withWeight } from './weighed-draft';

const LEAST = 0.01;
const MOST = 100;

interface KnobProps {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
  readonly was: number | undefined;
  readonly kind: 'dimension' | 'indicator';
  readonly locks: ReadonlySet<string>;
  readonly toggle: (code: string) => void;
  readonly set: (value: number) => void;
}

const ends = { dimension: { max: 60, step: 0.5 }, indicator: { max: 25, step: 0.1 } };

const Knob = ({ code, name, weight, was, kind, locks, toggle, set }: KnobProps) => {
  const { rules: { editor } } = useMessages();
  const [label, isHeld] = [editor.weightOf(name), locks.has(code)];
  return (
    <div className={kind === 'dimension' ? `${styles.row} ${styles.head}` : styles.row}>
      <span>{name}{was !== undefined && was !== weight && <span className={styles.was}>{editor.was(plainText(was))}</span>}</span>
      <input type="range" aria-label={label} min={0} max={Math.max(weight, ends[kind].max)} step={ends[kind].step} value={weight} disabled={isHeld} onChange={(event) => set(Math.max(LEAST, Number(event.target.value)))} />
      <NumberBox name={label} value={weight} min={LEAST} max={MOST} step={0.5} set={set} isHeld={isHeld} />
      <LockButton name={name} isLocked={isHeld} toggle={() => toggle(code)} />
    </div>
  );
};

const useLocks = () => {
  const [locks, setLocks] = useState<ReadonlySet<string>>(new Set());
  const toggle = (code: string) => setLocks((before) => new Set(before.has(code) ? [...before].filter((each) => each !== code) : [...before, code]));
  return { locks, toggle };
};

const weightsOf = (scheme: LooseScheme | null): ReadonlyMap<string, number> => new Map([...(scheme?.dimensions ?? []), ...(scheme?.indicators ?? [])].map(({ code, weight }) => [code, weight]));

/** Weights of dimensions and indicators, always 100 together. */
export const WeightEditor = ({ draft, base }: EditorProps) => {
  const { rules: { editor } } = useMessages();
  const name = useName();
  const held = useLocks();
  const scheme = readLoosely(draft.text);
  if (scheme === null) return <p className={styles.told}>{editor.unreadable}</p>;
  const before = weightsOf(readLoosely(base));
  const knob = (each: LooseScheme['dimensions'][number], kind: KnobProps['kind']) => (
    <Knob key={each.code} {...held} code={each.code} name={name(each)} weight={each.weight} was={before.get(each.code)} kind={kind} set={(value) => draft.replace(withWeight(draft.text, scheme, { code: each.code, value, locks: held.locks }))} />
  );
  return (
    <>
      <p className={styles.told}>{editor.sumHeld}</p>
      <div className={styles.columns}>
        {scheme.dimensions.map((dimension) => (
          <section key={dimension.code} className={styles.group} aria-label={name(dimension)}>
            {knob(dimension, 'dimension')}
            {scheme.indicators.filter((each) => each.dimension === dimension.code).map((each) => knob(each, 'indicator'))}
          </section>
        ))}
      </div>
    </>
  );
};
