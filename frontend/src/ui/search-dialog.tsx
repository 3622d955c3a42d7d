import { VisuallyHidden } from '@mantine/core';
import { LONGEST_SEARCH } from '@monitor/domain';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../messages/language';
import type { SearchChoice } from './search-choices';
import styles from './search-dialog.module.css';
import { FoundGroup, FoundOption } from './search-results';
import { type SearchState, useSearchState } from './use-search';

interface PartProps {
  readonly state: SearchState;
  readonly list: string;
}

const idOf = (list: string, { kind, key }: SearchChoice): string => `${list}-${kind}-${key}`;

const Entry = ({ state: { typed, choices, active, type, compose, press }, list, done }: PartProps & { done: () => void }) => {
  const { search } = useMessages();
  return (
    <div className={styles.entry}>
      <input
        type="text" role="combobox" aria-expanded={choices.length > 0} aria-controls={list} aria-autocomplete="list" aria-activedescendant={active === undefined ? undefined : idOf(list, active)}
        className={styles.input} aria-label={search.title} placeholder={search.hint} maxLength={LONGEST_SEARCH} autoComplete="off" spellCheck={false} autoFocus value={typed}
        onChange={(event) => type(event.target.value)} onKeyDown={press} onCompositionStart={() => compose(true)} onCompositionEnd={() => compose(false)}
      />
      <button type="button" className={styles.leave} onClick={done} aria-label={search.leaves}>Esc</button>
    </div>
  );
};

const Results = ({ state: { settled, groups, choices, active, open }, list }: PartProps) => {
  const { search } = useMessages();
  const optionOf = (choice: SearchChoice) => <FoundOption key={idOf(list, choice)} choice={choice} id={idOf(list, choice)} active={choice === active} typed={settled} open={() => open(choice)} />;
  return (
    <div id={list} role="listbox" aria-label={search.title} className={styles.list}>
      {settled === '' && choices.length > 0 && <FoundGroup title={search.recent}>{choices.map(optionOf)}</FoundGroup>}
      {groups.map((group) => <FoundGroup key={group.kind} title={search.kinds[group.kind]} count={search.count(group.choices.length, group.count)}>{group.choices.map(optionOf)}</FoundGroup>)}
    </div>
  );
};

/** Search everywhere: a box with a list below it, worked by keys alone or by the pointer. */
const SearchForm = ({ done }: { done: () => void }) => {
  const { search } = useMessages();
  const list = useId();
  const state = useSearchState(done);
  const { settled, choices, told, forget } = state;
  const isEmpty = settled === '';
  return (
    <>
      <Entry state={state} list={list} done={done} />
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      {choices.length === 0 && <p className={styles.note}>{isEmpty ? search.advice : told}</p>}
      <Results state={state} list={list} />
      {isEmpty && choices.length > 0 && <button type="button" className={styles.forget} onClick={forget}>{search.forget}</button>}
    </>
  );
};

/** The dialog of the search; the platform holds the focus inside and closes it on Escape. */
export const SearchDialog = ({ close }: { close: () => void }) => {
  const { search } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={search.title} onClose={close} onClick={(event) => { if (event.target === dialog.current) leave(); }}>
      <div className={styles.sheet}><SearchForm done={leave} /></div>
    </dialog>
  );
};
