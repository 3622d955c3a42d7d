import { Menu, useMantineColorScheme } from '@mantine/core';
import { currentSession, type ReplyOf, signOut } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { useEndpoint } from '../api/use-endpoint';
import { keepFilters } from '../address/address';
import { type Language, useLanguage, useName } from '../messages/language';
import { districtName } from '../messages/names';
import { lazy, Suspense, useState } from 'react';
import styles from './app-shell.module.css';

const AnnotationsDialog = lazy(async () => ({ default: (await import('../ui/annotations-dialog')).AnnotationsDialog }));

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

const Who = ({ session }: { session: ReplyOf<typeof currentSession> }) => {
  const { messages: { shell } } = useLanguage();
  const name = useName();
  const scope = session.districts === 'all' ? shell.wholeCity : shell.someDistricts(session.districts.map((code) => name(districtName(code))).join('、'));
  return <Menu.Label className={styles.who ?? ''}>{session.account} · {shell.roles[session.role]}<br />{scope}</Menu.Label>;
};

const Choice = ({ chosen, text, choose }: { chosen: boolean; text: string; choose: () => void }) => (
  <Menu.Item role="menuitemradio" aria-checked={chosen} closeMenuOnClick={false} onClick={choose} rightSection={chosen ? '✓' : null}>{text}</Menu.Item>
);

/** Who is signed in, appearance, language, and the way out. */
export const AccountMenu = () => {
  const { language, speak, messages: { shell } } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useEndpoint(currentSession, {}).data;
  const leave = useSignOut();
  const [hasEvents, showEvents] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={224} shadow="none" radius={3}>
        <Menu.Target><button type="button" className={styles.account} aria-label={session === undefined ? shell.account : `${shell.account} ${session.displayName}`}>{session?.displayName ?? shell.account}<span aria-hidden="true" className={styles.caret} /></button></Menu.Target>
        <Menu.Dropdown>
          {session !== undefined && <Who session={session} />}
          <Menu.Divider />
          <Menu.Item renderRoot={(props) => <Link {...props} to="/screen" search={keepFilters} />}>{shell.screen}</Menu.Item>
          <Menu.Item onClick={() => showEvents(true)}>{shell.events}…</Menu.Item>
          <Menu.Divider />
          <Menu.Label>{shell.theme}</Menu.Label>
          {schemes.map((scheme) => <Choice key={scheme} chosen={scheme === colorScheme} text={shell.themes[scheme]} choose={() => setColorScheme(scheme)} />)}
          <Menu.Label>{shell.language}</Menu.Label>
          {languages.map((each) => <Choice key={each} chosen={each === language} text={shell.languages[each]} choose={() => speak(each)} />)}
          <Menu.Divider />
          <Menu.Item closeMenuOnClick={false} onClick={() => leave.mutate()}>{leave.isPending ? shell.signingOut : shell.signOut}</Menu.Item>
          {leave.isError && <Menu.Label role="alert">{shell.signOutFailed}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      {hasEvents && <Suspense fallback={null}><AnnotationsDialog close={() => showEvents(false)} /></Suspense>}
    </>
  );
};
