import { useEffect, useState } from 'react';
import { type WhatIfOrder, whatIfOrders } from '../../address/what-if-address';
import { useMessages } from '../../messages/language';
import type { Look } from './use-look';
import styles from './what-if.module.css';

const PAUSE = 250;

/** What is typed goes to the address after a pause, never in the middle of composing a Chinese word. */
const Search = ({ find, go }: Pick<Look, 'find' | 'go'>) => {
  const { whatIf } = useMessages();
  const [typed, setTyped] = useState(find);
  const [isComposing, setComposing] = useState(false);
  useEffect(() => {
    if (isComposing || typed === find) return undefined;
    const waiting = setTimeout(() => go({ find: typed === '' ? undefined : typed }, true), PAUSE);
    return () => clearTimeout(waiting);
  }, [typed, isComposing, find, go]);
  return (
    <input type="search" className={styles.search} aria-label={whatIf.searchLabel} placeholder={whatIf.search} value={typed} onChange={(event) => setTyped(event.target.value)} onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
  );
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
    <div className={styles.toolbar}>
      <label className={styles.tick}><input type="checkbox" checked={look.changedOnly} onChange={() => look.go({ changed: look.changedOnly ? undefined : 'yes' }, true)} />{whatIf.changedOnly}</label>
      <OrderChoice order={look.order} go={look.go} />
      <Search find={look.find} go={look.go} />
      <button type="button" className={styles.export} title={whatIf.exportWhy} disabled={save === null} onClick={() => save?.()}>{whatIf.export}</button>
    </div>
  );
};
