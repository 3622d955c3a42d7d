import { sources } from '@monitor/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { endpointOptions } from '../../api/use-endpoint';

const LOOK_EVERY = 15_000;
const WHILE_RUNNING = 2000;

/** The sources, looked at again from time to time: schedules start runs by themselves. */
export const useSourceList = () =>
  useQuery({
    ...endpointOptions(sources, {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.sources.some(({ running }) => running !== null) === true ? WHILE_RUNNING : LOOK_EVERY),
  });
