import { channel } from 'node:diagnostics_channel';

/** The moments of a run that a watcher may want to know, in their order; `batch` comes as often as the engine takes a file. */
export const runMarks = [
  'claimed', 'raw-half', 'raw-stored', 'draft', 'parsed', 'batch', 'quarantine-written', 'judged-half', 'judged', 'verified',
  'before-publish', 'after-publish', 'old-editions-dropped', 'cleanup',
] as const;

export type RunMark = (typeof runMarks)[number];

const marks = channel('monitor:phase');

/** Says on the diagnostics channel `monitor:phase` that a run passes this moment; nothing in the product listens. */
export const markPhase = (phase: RunMark): void => {
  if (marks.hasSubscribers) marks.publish({ phase });
};
