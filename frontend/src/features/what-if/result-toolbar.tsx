import { useCallback } from 'react';
import { type WhatIfOrder, whatIfOrders } from '../../address/what-if-address';
import { useMessages } from '../../messages/language';
import { SearchBox } from '../../ui/search-box';
import bar from '../../ui/toolbar.module.css';
import type { Look } from './use-look';
import styles from './what-if.module.css';

const Search = ({ find, go }: Pick<Look, 'find' | 'go'>) => {
  const { whatIf } = useMessages();
  // The same one from drawing to drawing: a new one would begin the pause again.
  const search = useCallback((text: string) => go({ find: text === '' ? undefined : text }, true), [go]);
  return <SearchBox label={whatIf.searchLabel} hint={whatIf.search} find={find} search={search} />;
};

const OrderChoice = ({ order, go }: Pick<Look, 'order' | 'go'>) => {
  const { whatIf } = useMessages();
  const choose = (code: string): WhatIfOrder | undefined => whatIfOrders.find((each) => each !== 'after' && each === code);
  return (
    <select className={styles.select} aria-label={whatIf.order} value={order} onChange={(event) => go({ order: choose(event.target.value) }, true)}>
      {whatIfOrders.map((code) => <option key={code} value={code}>{whatIf.orders[code]}</option>)}
    </select>
  );
};

export const ResultToolbar = ({ look, save }: { look: Look; save: (() => void) | null }) => {
  const { whatIf } = useMessages();
  return (
    <div className={`${bar.toolbar} ${styles.toolbar}`}>
      <label className={styles.tick}><input type="checkbox" checked={look.changedOnly} onChange={() => look.go({ changed: look.changedOnly ? undefined : 'yes' }, true)} />{whatIf.changedOnly}</label>
      <OrderChoice order={look.order} go={look.go} />
      <Search find={look.find} go={look.go} />
      <button type="button" className={styles.export} title={whatIf.exportWhy} disabled={save === null} onClick={() => save?.()}>{whatIf.export}</button>
    </div>
  );
};
