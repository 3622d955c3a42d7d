import type { SourceProfile, Upload } from '@monitor/domain';
import { useEffect, useState } from 'react';
import { type Asked, freshWork, keepWork, keptWork, type Naming, type Work } from './kept-work';
import { titleOf } from './source-name';

/** What a person has done with the file so far, and the ways to go on with it. */
export interface WorkInHand {
  readonly work: Work;
  /** Reads the file otherwise: what was mapped was mapped on another reading, so it is proposed anew. */
  readonly readAs: (part: Partial<Asked>) => void;
  readonly map: (profile: SourceProfile) => void;
  readonly name: (part: Partial<Naming>) => void;
  readonly saved: (as: NonNullable<Work['saved']>) => void;
  readonly ran: (run: string | null) => void;
}

/** Holds the work on one file; a reload of the page finds it again. */
export const useWork = ({ id, name: file }: Upload): WorkInHand => {
  const [work, setWork] = useState<Work>(() => keptWork(sessionStorage, id) ?? freshWork(titleOf(file)));
  useEffect(() => keepWork(sessionStorage, id, work), [id, work]);
  return {
    work,
    readAs: (part) => setWork((before) => ({ ...before, asked: { ...before.asked, ...part }, profile: null })),
    map: (profile) => setWork((before) => ({ ...before, profile })),
    name: (part) => setWork((before) => ({ ...before, naming: { ...before.naming, ...part } })),
    saved: (as) => setWork((before) => ({ ...before, saved: as })),
    ran: (run) => setWork((before) => ({ ...before, run })),
  };
};
