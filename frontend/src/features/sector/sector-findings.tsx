import { type Filters, fundFlow, fundPace, outcomePipeline, outcomeSummary, ranking, sectorMatrix, type Sentence, sectorSentences } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { usePolicy } from '../../policy/use-policy';
import { type Asked, Panel } from '../../ui/panel';
import { Sentences } from '../../ui/sentences';
import { jurisdiction } from '../../policy/jurisdiction';

/** One question of several: ready when all are, failed when one is. */
const together = <T,>(asked: readonly Asked<unknown>[], data: T | undefined): Asked<T> => ({
  data,
  error: asked.find(({ error }) => error !== null)?.error ?? null,
  isFetching: asked.some(({ isFetching }) => isFetching),
  isPlaceholderData: asked.some(({ isPlaceholderData }) => isPlaceholderData),
  refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
});

const useFindings = (sector: string, filters: Filters): Asked<readonly Sentence[]> => {
  const { scheme } = usePolicy();
  const matrix = useEndpoint(sectorMatrix, filters);
  const ranked = useEndpoint(ranking, filters);
  const flow = useEndpoint(fundFlow, filters);
  const pace = useEndpoint(fundPace, filters);
  const outcomes = useEndpoint(outcomeSummary, filters);
  const pipeline = useEndpoint(outcomePipeline, filters);
  const all = [matrix, ranked, flow, pace, outcomes, pipeline];
  if (matrix.data === undefined || ranked.data === undefined || flow.data === undefined || pace.data === undefined || outcomes.data === undefined || pipeline.data === undefined) return together<readonly Sentence[]>(all, undefined);
  const parts = { sector, scheme, jurisdiction: jurisdiction(), matrix: matrix.data, ranking: ranked.data, flow: flow.data, pace: pace.data, outcomes: outcomes.data, pipeline: pipeline.data };
  return together(all, sectorSentences(parts));
};

/** 研判: what can be said of the sector by rule; every number leads to its proof. */
export const SectorFindings = ({ sector, filters }: { sector: string; filters: Filters }) => {
  const { sector: { findings } } = useMessages();
  const asked = useFindings(sector, filters);
  return (
    <Panel title={findings.title} unit={findings.unit} source={findings.source} asked={asked} height={200} empty={(sentences) => (sentences.length === 0 ? findings.empty : null)}>
      {(sentences) => <Sentences sentences={sentences} />}
    </Panel>
  );
};
