import { currentSession, overview, proceedings, sectorMatrix } from '@monitor/domain';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFilters } from '../../address/use-filters';
import { ApiError } from '../../api/api-error';
import { useRecovery } from '../../api/recovery';
import { endpointOptions } from '../../api/use-endpoint';

/** An edition published meanwhile is seen by then; an unchanged reply costs a 304. */
const LOOK_AGAIN = 30_000;
const TRY_AGAIN = 5000;

const again = { refetchInterval: ({ state }: { state: { error: Error | null } }) => (state.error === null ? LOOK_AGAIN : TRY_AGAIN), refetchIntervalInBackground: true } as const;

/** Everything on the wall, asked again and again; a failure keeps the picture and its moment. */
export const useWallData = () => {
  const { filters } = useFilters();
  const asked = useQuery({ ...endpointOptions(overview, filters), ...again });
  const year = asked.data?.basis.year;
  const matrix = useQuery({ ...endpointOptions(sectorMatrix, filters), ...again });
  const acts = useQuery({ ...endpointOptions(proceedings, { year }), ...again, enabled: year !== undefined });
  const session = useQuery(endpointOptions(currentSession, {}));
  const { isSignedOut } = useRecovery();
  const isWell = asked.error === null && asked.data !== undefined;
  useEffect(() => {
    if (isWell) isSignedOut.set(false);
  }, [isWell, isSignedOut]);
  const error = asked.error ?? matrix.error ?? null;
  const isSignedOutNow = error instanceof ApiError && error.code === 'not_signed_in';
  return { overview: asked.data, matrix: matrix.data, acts: acts.data?.rows ?? [], role: session.data?.role, error, isSignedOut: isSignedOutNow, at: asked.dataUpdatedAt };
};

export type WallData = ReturnType<typeof useWallData>;
