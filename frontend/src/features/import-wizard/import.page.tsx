import { oneUpload, type Upload } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { useSeesCity } from '../../api/use-sees-city';
import { importSteps } from '../../address/import-address';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Failure } from '../../ui/panel';
import { DropStep } from './drop-step';
import { sizeText } from './file-size';
import { FormatStep } from './format-step';
import { MappingStep } from './mapping-step';
import { SaveStep } from './save-step';
import { useImportAddress } from './use-import-address';
import { useWork, type WorkInHand } from './use-work';
import wizard from './wizard.module.css';

const Steps = ({ reachable }: { reachable: readonly string[] }) => {
  const { importing } = useMessages();
  const { step, go } = useImportAddress();
  return (
    <nav aria-label={importing.steps.label}>
      <ol className={wizard.steps}>
        {importSteps.map((each, place) => (
          <li key={each}><button type="button" aria-current={each === step ? 'step' : undefined} disabled={!reachable.includes(each)} onClick={() => go(each)}><span className={wizard.ordinal}>{place + 1}</span>{importing.steps[each]}</button></li>
        ))}
      </ol>
    </nav>
  );
};

const reachableIn = ({ work }: WorkInHand): readonly string[] => {
  const loads = work.run === null ? [] : ['save'];
  return work.profile === null ? ['drop', 'format', ...loads] : importSteps;
};

const steps = { format: FormatStep, mapping: MappingStep, save: SaveStep };

/** The work on a file that is in hand. */
const InHand = ({ upload }: { upload: Upload }) => {
  const messages = useMessages();
  const { importing } = messages;
  const { step, go } = useImportAddress();
  const hand = useWork(upload);
  const Step = steps[step === 'drop' ? 'format' : step];
  return (
    <>
      <div className={wizard.top}>
        <Steps reachable={reachableIn(hand)} />
        <p className={wizard.inHand}><strong>{importing.file({ name: upload.name, size: sizeText(upload.size, messages) })}</strong><button type="button" className={wizard.link} onClick={() => go('drop')}>{importing.another}</button></p>
      </div>
      <Step upload={upload} hand={hand} />
    </>
  );
};

const OneFile = ({ id }: { id: string }) => {
  const asked = useEndpoint(oneUpload, { id });
  if (asked.error !== null) return <Failure error={asked.error} retry={asked.refetch} />;
  return asked.data?.id === id ? <InHand key={id} upload={asked.data} /> : null;
};

/** 导入: from a file that nobody has described to records in the edition, and to a source that can be loaded again. */
export const ImportPage = () => {
  const { importing } = useMessages();
  const { upload } = useImportAddress();
  const seesCity = useSeesCity();
  return (
    <div className={wizard.page}>
      <PageHead title={importing.title} quiet />
      {seesCity === false && <p className={wizard.told}>{importing.cityOnly}</p>}
      {seesCity === true && upload === undefined && <><Steps reachable={['drop']} /><DropStep /></>}
      {seesCity === true && upload !== undefined && <OneFile id={upload} />}
    </div>
  );
};
