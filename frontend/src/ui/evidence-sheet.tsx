import { Drawer } from '@mantine/core';
import { useEvidence } from '../address/use-evidence';
import { useLanguage } from '../messages/language';
import { usePolicyIfAny } from '../policy/use-policy';
import { EvidenceRows } from './evidence-rows';
import { measureTold } from './measure';
import { RecordAsLoaded } from './record-as-loaded';
import styles from './evidence.module.css';

/** Where a number comes from: parts, rows with file and cell, then the record as it was loaded. */
export const EvidenceSheet = () => {
  const spoken = useLanguage();
  const { messages } = spoken;
  const { measure, consortium, slice, record, look, close } = useEvidence();
  const scheme = usePolicyIfAny()?.scheme ?? null;
  const told = measure === undefined ? null : measureTold(measure, scheme, spoken);
  const alone = measure === undefined && record !== undefined;
  const name = alone ? messages.evidence.asLoaded : (told?.name ?? messages.evidence.unknownMeasure);
  return (
    <Drawer opened={measure !== undefined || alone} onClose={close} position="right" size="min(880px, 100%)" radius={0} title={<><span className={styles.over}>{messages.evidence.title}</span>{name}</>} classNames={{ title: styles.title ?? '', header: styles.header ?? '', body: styles.body ?? '', content: styles.content ?? '' }} closeButtonProps={{ 'aria-label': messages.frame.close }}>
      {record !== undefined && <RecordAsLoaded record={record} back={alone ? null : () => look(undefined)} />}
      {record === undefined && measure !== undefined && told !== null && <EvidenceRows measure={measure} told={told} consortium={consortium} slice={slice} look={look} />}
      {measure !== undefined && told === null && <p>{messages.frame.errors.not_found}</p>}
    </Drawer>
  );
};
