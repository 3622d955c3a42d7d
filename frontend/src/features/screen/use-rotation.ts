import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useState } from 'react';
import { type WallPanel } from '../../address/screen-address';
import { PANEL_SECONDS, panelAfter, type Stillness, stillness } from './rotation';
import { useMedia } from './use-media';

export interface Rotation {
  readonly panel: WallPanel;
  readonly still: Stillness;
  readonly hold: () => void;
  readonly turnOn: () => void;
  readonly step: (by: 1 | -1) => void;
}

const takesKeys = (target: EventTarget | null): boolean => target instanceof HTMLElement && ['BUTTON', 'A', 'INPUT'].includes(target.tagName);

/** Space holds and lets go, arrows turn by hand. In step with the picture: a key pressed just after a turn means the panel that is seen. */
const useKeys = (toggle: () => void, step: (by: 1 | -1) => void): void => {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'ArrowRight') step(1);
      if (event.key === 'ArrowLeft') step(-1);
      if (event.key !== ' ' || takesKeys(event.target)) return;
      event.preventDefault();
      toggle();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
};

/** Which panel stands; the address holds one when somebody stopped the wall. */
export const useRotation = (): Rotation => {
  const { hold } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [turned, setTurned] = useState<WallPanel>('summary');
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const wide = useMedia('(min-aspect-ratio: 3/1)');
  const still = stillness({ held: hold !== undefined, reduced, wide });
  const panel = hold ?? turned;
  useEffect(() => {
    if (still !== null) return undefined;
    const turning = setInterval(() => setTurned((before) => panelAfter(before, 1)), PANEL_SECONDS * 1000);
    return () => clearInterval(turning);
  }, [still]);
  const set = (held: WallPanel | undefined) => void navigate({ to: '.', search: (before) => ({ ...before, hold: held }), replace: true });
  const step = (by: 1 | -1) => {
    const next = panelAfter(panel, by);
    setTurned(next);
    if (hold !== undefined) set(next);
  };
  const turnOn = () => {
    setTurned(panel);
    set(undefined);
  };
  const pause = () => set(panel);
  useKeys(hold === undefined ? pause : turnOn, step);
  return { panel, still, hold: pause, turnOn, step };
};
