import { currentJurisdiction, type Jurisdiction } from '@monitor/domain';
import { mayHeal } from '../api/api-error';
import { fetchEndpoint } from '../api/fetch-endpoint';

const AGAIN_MS = 2000;
// Before the place is known no texts are; whoever waits reads both languages.
const UNREACHED = '暂时连不上服务，正在重试…… The server cannot be reached yet; trying again…';

/** The place of this server, however long the server takes to answer. @throws ApiError on an answer that asking again will not mend */
export const awaitJurisdiction = async (tell: (sentence: string) => void): Promise<Jurisdiction> => {
  for (;;) {
    try {
      return await fetchEndpoint(currentJurisdiction, {});
    } catch (error) {
      if (!(error instanceof Error) || !mayHeal(error)) throw error;
      tell(UNREACHED);
      await new Promise((then) => setTimeout(then, AGAIN_MS));
    }
  }
};
