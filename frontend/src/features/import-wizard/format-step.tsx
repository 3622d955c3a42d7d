import { type Upload, uploads } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { EncodingChoice } from './encoding-choice';
import { FitList, isWhole, NearList } from './fit-list';
import { FormatChoices } from './format-choices';
import styles from './format.module.css';
import { SampleTable } from './sample-table';
import { chosenTable, type Detection, useDetection } from './use-detection';
import { useImportAddress } from './use-import-address';
import type { WorkInHand } from './use-work';
import wizard from './wizard.module.css';

interface StepProps {
  readonly upload: Upload;
  readonly hand: WorkInHand;
}

const Problems = ({ problems }: { problems: Detection['problems'] }) => {
  const { importing: { format: words } } = useMessages();
  if (problems.length === 0) return null;
  return (
    <ul className={`${wizard.list} ${styles.problems}`} aria-label={words.problems}>
      {problems.map(({ code, message, stops }) => <li key={`${code}${message}`} className={wizard.told}><StatusMark status={stops ? 'rectify' : 'watch'} word={message} /></li>)}
    </ul>
  );
};

/** Where the encoding can be chosen here, the choice tells it. */
const untold = ({ problems, unclear }: Detection): Detection['problems'] => problems.filter(({ code }) => unclear.length === 0 || code !== 'encoding_unclear');

const canBeHeaded = ({ type }: Detection): boolean => type === 'csv' || type === 'xlsx' || type === 'zip';

const Reading = ({ found, hand }: { found: Detection; hand: WorkInHand }) => {
  const { importing: { format: words } } = useMessages();
  const table = chosenTable(found);
  const makeHead = canBeHeaded(found) ? (row: number) => hand.readAs({ head: row }) : null;
  return (
    <>
      <Problems problems={untold(found)} />
      {found.unclear.length > 0 && <EncodingChoice unclear={found.unclear} choose={(encoding) => hand.readAs({ encoding })} />}
      <FormatChoices found={found} asked={hand.work.asked} readAs={hand.readAs} />
      {table !== null && <SampleTable table={table} makeHead={makeHead} />}
      {table !== null && makeHead !== null && <p className={wizard.told}>{table.head === null ? words.noHead : words.sampleHint}</p>}
    </>
  );
};

const mayGoOn = (found: Detection | undefined): boolean =>
  found !== undefined && found.unclear.length === 0 && !found.problems.some(({ stops }) => stops) && (chosenTable(found)?.columns.length ?? 0) > 0;

/** The second step: what the file is. What is known already is loaded from here. */
export const FormatStep = ({ upload, hand }: StepProps) => {
  const { importing: { format: words } } = useMessages();
  const { go } = useImportAddress();
  const asked = useDetection(upload.id, hand.work.asked);
  const mayLoad = useEndpoint(uploads, { limit: 30 }).data?.maySave ?? false;
  const near = asked.data?.fits ?? [];
  const fits = near.filter(isWhole);
  const started = (run: string) => {
    hand.ran(run);
    go('save');
  };
  return (
    <>
      {fits.length > 0 && <FitList fits={fits} upload={upload} mayLoad={mayLoad} started={started} />}
      {fits.length === 0 && near.length > 0 && <NearList fits={near} />}
      <Panel title={words.title} asked={asked} height={320}>{(found) => <Reading found={found} hand={hand} />}</Panel>
      <div className={wizard.acts}>
        <button type="button" className={fits.length > 0 ? wizard.plain : wizard.strong} disabled={!mayGoOn(asked.data) || asked.isPlaceholderData} onClick={() => go('mapping')}>{words.toMapping}</button>
        {fits.length > 0 && <span className={wizard.faint}>{words.own}</span>}
        {hand.work.profile !== null && <span className={wizard.faint}>{words.changed}</span>}
      </div>
    </>
  );
};
