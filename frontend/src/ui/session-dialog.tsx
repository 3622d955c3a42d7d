import { lazy, Suspense } from 'react';
import { useRecovery } from '../api/recovery';
import { useSignal } from '../api/signal';

const SessionSignIn = lazy(async () => ({ default: (await import('./session-sign-in')).SessionSignIn }));

/** Over the page when the session ends in mid-work: sign in and go on where you were. */
export const SessionDialog = () => {
  const { isSignedOut } = useRecovery();
  return useSignal(isSignedOut) ? <Suspense fallback={null}><SessionSignIn /></Suspense> : null;
};
