import { currentSession } from '@monitor/domain';
import type { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { ApiError, isLineLost } from './api-error';
import { createEditionWatch, type EditionWatch, renewOlder } from './edition-watch';
import { fetchEndpoint } from './fetch-endpoint';
import { createLine, type Line } from './line';
import { createSignal, type Signal } from './signal';
import { endpointOptions } from './use-endpoint';

/** What went wrong under the page while somebody works on it, and how it comes right again. */
export interface Recovery {
  readonly line: Line;
  /** Has the session ended in mid-work? */
  readonly isSignedOut: Signal<boolean>;
  readonly edition: EditionWatch;
}

/** What a recovery is told of by the cache of replies. */
export interface Heard {
  readonly failure: (error: Error) => void;
  readonly reply: (data: unknown) => void;
}

const probe = async (): Promise<void> => {
  try {
    await fetchEndpoint(currentSession, {});
  } catch (error) {
    if (!(error instanceof ApiError) || isLineLost(error)) throw error;
  }
};

/** Whoever is at the sign-in page, or has not come in yet, cannot lose a session. */
const wasInside = (queryClient: QueryClient): boolean => queryClient.getQueryData(endpointOptions(currentSession, {}).queryKey) !== undefined;

/** `onMended` is called when the server answers again after a loss. */
export const createRecovery = (queryClient: () => QueryClient, onMended: () => void): Recovery & Heard => {
  const edition = createEditionWatch();
  const isSignedOut = createSignal(false);
  const line = createLine(probe, onMended);
  return {
    line,
    isSignedOut,
    edition,
    failure: (error) => {
      if (!(error instanceof ApiError)) return;
      if (isLineLost(error)) line.lose();
      if (error.code === 'not_signed_in' && wasInside(queryClient())) isSignedOut.set(true);
    },
    reply: (data) => {
      line.mend();
      const shown = edition.hear(data) ? edition.shown.get() : null;
      if (shown !== null) void renewOlder(queryClient(), shown.edition);
    },
  };
};

const RecoveryContext = createContext<Recovery>({ line: createLine(probe, () => undefined), isSignedOut: createSignal(false), edition: createEditionWatch() });

export const RecoveryProvider = ({ recovery, children }: { recovery: Recovery; children: ReactNode }) => <RecoveryContext value={recovery}>{children}</RecoveryContext>;

export const useRecovery = (): Recovery => useContext(RecoveryContext);
