import type { Asked, Answer, Script } from './fault-server.js';
import { json, text } from './fault-server-answers.js';

export interface Row {
  readonly id: number;
  readonly name: string;
  readonly changed: string;
}

/** Rows whose mark grows by a minute each. */
export const someRows = (count: number, first = 1): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: first + index, name: `项目${first + index}`, changed: new Date(Date.UTC(2026, 0, 1) + (first + index) * 60_000).toISOString() }));

const number = (asked: Asked, name: string, otherwise: number): number => Number(asked.query.get(name) ?? otherwise);

/** Whole and right: by page and offset, with the total. */
export const honestly = (rows: () => readonly Row[]): Script => (asked) => {
  const since = asked.query.get('since');
  const chosen = since === null ? rows() : rows().filter(({ changed }) => changed >= since);
  const size = number(asked, 'size', 10);
  const start = asked.query.has('offset') ? number(asked, 'offset', 0) : (number(asked, 'page', 1) - 1) * size;
  return json({ total: chosen.length, items: chosen.slice(start, start + size) });
};

/** By cursor; the cursor is the place of the next row. */
export const byCursor = (rows: readonly Row[]): Script => (asked) => {
  const start = number(asked, 'cursor', 0);
  const next = start + 10 < rows.length ? String(start + 10) : null;
  return json({ next, items: rows.slice(start, start + 10) });
};

/** By Link header, as bare lists. */
export const byLink = (rows: readonly Row[], address: string): Script => (asked) => {
  const start = number(asked, 'from', 0);
  const link = start + 10 < rows.length ? { link: `<${address}?from=0>; rel="first", <${address}?from=${start + 10}>; title="a, b"; rel="next"` } : {};
  return json(rows.slice(start, start + 10), link);
};

export const asLines = (rows: readonly Row[]): Answer => text(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), { 'content-type': 'application/x-ndjson' });

export const asCsv = (rows: readonly Row[]): Answer =>
  text(['id,name,changed', ...rows.map(({ id, name, changed }) => `${id},${name},${changed}`), ''].join('\r\n'), { 'content-type': 'text/csv; charset=utf-8' });

/** A world that changes while it is read: `changeAt` is the request before which the change is made, each time it is counted. */
export const changing = (rows: readonly Row[], change: (rows: Row[]) => void, { changeAt, told = true }: { changeAt: (request: number) => boolean; told?: boolean }): Script => {
  const held = [...rows];
  return (asked) => {
    if (changeAt(asked.number)) change(held);
    const start = (number(asked, 'page', 1) - 1) * 10;
    return json({ ...(told ? { total: held.length } : {}), items: held.slice(start, start + 10) });
  };
};

/** Gives other pages than those that were asked for. */
export const misplaced = (rows: readonly Row[], place: (page: number, asked: Asked) => readonly [start: number, end: number], told = true): Script => (asked) => {
  const [start, end] = place(number(asked, 'page', 1), asked);
  return json({ ...(told ? { total: rows.length } : {}), items: rows.slice(start, end) });
};
