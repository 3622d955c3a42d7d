import type { Goalposts, Indicator } from '@monitor/domain';
import { onGrid } from '../../format/typed-number';

/** The reference values of an indicator in the order they stand on its scale. */
export const postNames = (posts: Goalposts): readonly PostName[] => (posts.type === 'interval' ? ['lb', 'lo', 'hi', 'ub'] : ['lo', 'hi']);
export type PostName = 'lo' | 'hi' | 'lb' | 'ub';

export const postOf = (posts: Goalposts, name: PostName): number => (posts.type === 'interval' ? posts[name] : name === 'lo' ? posts.lo : posts.hi);

export const withPost = (posts: Goalposts, name: PostName, value: number): Goalposts => ({ ...posts, [name]: value });

/** Where a slider goes, and how far one step takes it. */
export interface Slide {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const NICE = [1, 2, 5];

/** The largest of 1, 2, 5, 10, 20 … (or 0.5, 0.2, 0.1 …) that is not above. */
const niceBelow = (size: number): number => {
  const power = Math.floor(Math.log10(size));
  const lead = size / 10 ** power;
  const step = [...NICE].reverse().find((each) => each <= lead + 1e-9) ?? 1;
  return Number(`${step}e${power}`);
};

/** Half the distance between the posts beyond them on both sides, in about two hundred steps; never below zero where the official posts are not. */
export const postSlide = ({ goalposts }: Indicator): Slide => {
  const posts = postNames(goalposts).map((name) => postOf(goalposts, name));
  const [least, most] = [Math.min(...posts), Math.max(...posts)];
  const step = niceBelow((most - least) / 100);
  const whole = (value: number): number => onGrid(Math.round(value / step) * step);
  const half = (most - least) / 2;
  return { min: least < 0 ? whole(least - half) : Math.max(0, whole(least - half)), max: whole(most + half), step };
};
