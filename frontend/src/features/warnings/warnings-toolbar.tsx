import { warningKinds } from '@monitor/domain';
import { outlooks } from '../../address/warning-address';
import { useMessages } from '../../messages/language';
import { ChoiceList } from '../../ui/choice-list';
import bar from '../../ui/toolbar.module.css';
import type { WarningView } from './use-warning-view';

/** Kinds, forecasts and the way out as a file. `save` is `null` while there is nothing to export. */
export const WarningsToolbar = ({ view, save }: { view: WarningView; save: (() => void) | null }) => {
  const { warnings: words, ranking } = useMessages();
  return (
    <div className={bar.toolbar}>
      <ChoiceList name={words.heads.kind} choices={warningKinds.map((code) => ({ code, text: words.kinds[code] }))} chosen={view.kind} choose={view.chooseKinds} />
      <ChoiceList name={words.heads.forecast} choices={outlooks.map((code) => ({ code, text: words.outlooks[code] }))} chosen={view.outlook} choose={view.chooseOutlooks} />
      <button type="button" className={bar.act} title={save === null ? ranking.waitForNew : words.exportWhy} disabled={save === null} onClick={() => save?.()}>{ranking.export}</button>
    </div>
  );
};
