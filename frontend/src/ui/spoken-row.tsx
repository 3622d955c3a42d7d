import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type ChartTableContent, headText } from './chart-table';

/** The words of an element as a screen reader would say them: what is drawn only for the eye is left out. */
export const spokenText = (node: Node): string => {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  return [...node.childNodes].map(spokenText).join('');
};

/** Says the row of the table twin that belongs to the point stepped to. The row is laid out unseen, since a cell may be any figure. */
export const SpokenRow = ({ content: { head, rows }, at }: { content: ChartTableContent; at: number | null }) => {
  const laid = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const row = at === null ? undefined : rows[at];
  useEffect(() => {
    const cells = laid.current === null ? [] : [...laid.current.children].map(spokenText);
    say(cells.join('，'));
  }, [row?.key]);
  return (
    <>
      <div ref={laid} hidden>{row?.cells.map((cell, place) => <div key={head[place]?.name ?? place}>{head[place] === undefined ? '' : headText(head[place])} {cell}</div>)}</div>
      <VisuallyHidden role="status" aria-live="polite">{said}</VisuallyHidden>
    </>
  );
};
