import { useMantineColorScheme } from '@mantine/core';
import { type currentSession, type ReplyOf, signOut } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { keepFilters } from '../address/address';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { type Language, useLanguage, useName } from '../messages/language';
import { districtName } from '../messages/names';
import styles from './account-choices.module.css';

type Session = ReplyOf<typeof currentSession>;

const schemes = ['auto', 'light', 'dark'] as const;
const languages: readonly Language[] = ['zh', 'en'];

const useSignOut = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => fetchEndpoint(signOut, {}),
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
};

const Who = ({ session }: { session: Session }) => {
  const { messages: { shell } } = useLanguage();
  const name = useName();
  const scope = session.districts === 'all' ? shell.wholeCity : shell.someDistricts(session.districts.map((code) => name(districtName(code))).join('、'));
  return <p className={styles.label}>{session.account} · {shell.roles[session.role]}<br />{scope}</p>;
};

const Choice = ({ chosen, text, choose }: { chosen: boolean; text: string; choose: () => void }) => (
  <button type="button" role="menuitemradio" aria-checked={chosen} tabIndex={-1} className={styles.item} onClick={choose}>{text}<span aria-hidden="true">{chosen ? '✓' : ''}</span></button>
);

const placeAfter: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Focus on the first item, and the arrow keys lead from one to the next. */
const useMenuKeys = () => {
  const menu = useRef<HTMLDivElement>(null);
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  useEffect(() => menu.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const all = items();
    all[next(all.findIndex((item) => item === document.activeElement), all.length)]?.focus();
  };
  return { menu, onKeyDown };
};

interface AccountChoicesProps {
  readonly session: Session | undefined;
  readonly showEvents: () => void;
  readonly close: () => void;
}

/** Appearance, language, the wall, the events of the city, and the way out. */
export const AccountChoices = ({ session, showEvents, close }: AccountChoicesProps) => {
  const { language, speak, messages: { shell } } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useSignOut();
  const { menu, onKeyDown } = useMenuKeys();
  return (
    <div ref={menu} role="menu" aria-label={shell.account} tabIndex={-1} onKeyDown={onKeyDown}>
      {session !== undefined && <Who session={session} />}
      <hr className={styles.rule} />
      <Link to="/screen" search={keepFilters} role="menuitem" tabIndex={-1} className={styles.item ?? ''} onClick={close}>{shell.screen}</Link>
      <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={showEvents}>{shell.events}…</button>
      <hr className={styles.rule} />
      <p className={styles.label}>{shell.theme}</p>
      {schemes.map((scheme) => <Choice key={scheme} chosen={scheme === colorScheme} text={shell.themes[scheme]} choose={() => setColorScheme(scheme)} />)}
      <p className={styles.label}>{shell.language}</p>
      {languages.map((each) => <Choice key={each} chosen={each === language} text={shell.languages[each]} choose={() => speak(each)} />)}
      <hr className={styles.rule} />
      <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave.mutate()}>{leave.isPending ? shell.signingOut : shell.signOut}</button>
      {leave.isError && <p className={styles.label} role="alert">{shell.signOutFailed}</p>}
    </div>
  );
};
