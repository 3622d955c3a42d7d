import { trialRegisterOption } from '../../charts/trial-register.option';
import { useMessages } from '../../messages/language';
import { AnnotationList } from '../../ui/annotation-list';
import { ChartPanel } from '../../ui/chart-panel';
import type { Asked } from '../../ui/panel';
import { useAnnotations } from '../../ui/use-annotations';
import { noReview, type TrialQuarter, type TrialReply } from './trial';
import { useTrialEvents } from './use-trial-events';

const useTable = () => {
  const { trialReview: words } = useMessages();
  const { register } = words;
  const cells = ({ quarter, phase, review, direct, revoked, dissolved, standing }: TrialQuarter) =>
    [quarter, words.phaseWords[phase], ...[review, direct, revoked, dissolved, standing].map(String)];
  return ({ quarters }: TrialReply) => ({
    head: [
      { name: words.quarterHead }, { name: words.phaseHead, align: 'start' as const },
      ...[register.words.review, register.words.direct, register.revoked, register.dissolved, register.words.standing].map((name) => ({ name, unit: register.words.unit })),
    ],
    rows: quarters.map((quarter) => ({ key: quarter.quarter, cells: cells(quarter) })),
  });
};

/** How many consortia stand, were recognised and left, quarter by quarter. */
export const RegisterPanel = ({ asked }: { asked: Asked<TrialReply> }) => {
  const { trialReview: words } = useMessages();
  const { register } = words;
  const shown = asked.data ?? noReview;
  const events = useTrialEvents(shown);
  const notes = useAnnotations(shown.quarters[0]?.from ?? '', shown.quarters.at(-1)?.to ?? '');
  const table = useTable();
  return (
    <ChartPanel
      slug="trial-register" title={register.title} unit={register.unit} asked={asked} height={280} table={table}
      empty={({ quarters }) => (quarters.every(({ standing }) => standing === 0) ? register.empty : null)}
      option={({ quarters }) => trialRegisterOption(quarters, { words: { ...register.words, quarter: words.quarter }, events })}
      told={({ quarters }) => {
        const [first, last] = [quarters[0], quarters.at(-1)];
        return first === undefined || last === undefined ? register.empty : register.told(first, last);
      }}
      about={{ formula: register.formula, source: register.source, note: register.note }}
      below={() => <AnnotationList notes={notes} />}
    />
  );
};
