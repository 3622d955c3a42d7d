import type { Figure, FigureSlice } from './figures.js';

/** A slice that names what the figure does not have; the message names what it has. */
export class SliceRefused extends Error {}

const named = (figure: Figure, name: string): FigureSlice => {
  const found = Object.hasOwn(figure.slices, name) ? figure.slices[name] : undefined;
  if (found !== undefined) return found;
  const known = Object.entries(figure.slices).map(([code, { zh }]) => `${code}（${zh}）`);
  throw new SliceRefused(`“${figure.zh}”不能按“${name}”筛选，可用的筛选项：${known.join('、')}。请从页面上的数字重新进入。`);
};

const assertValue = ({ zh, values }: FigureSlice, value: string): void => {
  if (value !== '' && (values === undefined || values.includes(value))) return;
  throw new SliceRefused(`“${zh}”不能取“${value}”${values === undefined ? '' : `，可取：${values.join('、')}`}。请从页面上的数字重新进入。`);
};

/**
 * Reads `kind:spent,source:city`: the values asked for by slice name, those of one name as alternatives.
 * @throws SliceRefused for a name or a value that the figure does not know
 */
export const readSlice = (figure: Figure, text: string): ReadonlyMap<string, readonly string[]> => {
  const read = new Map<string, readonly string[]>();
  for (const part of text.split(',').filter((each) => each !== '')) {
    const at = part.indexOf(':');
    const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    assertValue(named(figure, name), value);
    read.set(name, [...(read.get(name) ?? []), value]);
  }
  return read;
};
