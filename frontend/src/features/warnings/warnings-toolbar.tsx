import { warningKinds } from '@monitor/domain';
import { outlooks } from '../../address/warning-address';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../../ui/choice-list';
import type { WarningView } from './use-warning-view';
import styles from './warnings.module.css';

/** Kinds, forecasts and the way out as a file. `save` is `null` while there is nothing to export. */
export const WarningsToolbar = ({ view, save }: { view: WarningView; save: (() => void) | null }) => {
  const { warnings: words, ranking } = useMessages();
  return (
    <div className={styles.toolbar}>
      <ChoiceList name={words.heads.kind} choices={warningKinds.map((code) => ({ code, text: words.kinds[code] }))} chosen={view.kind} choose={view.chooseKinds} />
      <ChoiceList name={words.heads.forecast} choices={outlooks.map((code) => ({ code, text: words.outlooks[code] }))} chosen={view.outlook} choose={view.chooseOutlooks} />
      <button type="button" className={styles.export} title={save === null ? ranking.waitForNew : words.exportWhy} disabled={save === null} onClick={() => save?.()}>{ranking.export}</button>
    </div>
  );
};
