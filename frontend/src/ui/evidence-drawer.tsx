import { lazy, Suspense, useState } from 'react';
import { useEvidence } from '../address/use-evidence';

const EvidenceSheet = lazy(async () => ({ default: (await import('./evidence-sheet')).EvidenceSheet }));

/** Where a number comes from, opened by the address. It is fetched when the first one is asked for, and stays to be closed gently. */
export const EvidenceDrawer = () => {
  const { measure, record } = useEvidence();
  const isAsked = measure !== undefined || record !== undefined;
  const [wasAsked, ask] = useState(isAsked);
  if (isAsked && !wasAsked) ask(true);
  return wasAsked ? <Suspense fallback={null}><EvidenceSheet /></Suspense> : null;
};
