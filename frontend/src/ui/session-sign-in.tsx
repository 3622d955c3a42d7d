import { currentSession } from '@monitor/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useRecovery } from '../api/recovery';
import { endpointOptions } from '../api/use-endpoint';
import { useMessages } from '../messages/language';
import styles from './session-dialog.module.css';
import { type Session, SignInForm } from './sign-in-form';

/** Everything that was asked in vain is asked again; another account begins anew, since it may see other things. */
const useReturn = () => {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { isSignedOut } = useRecovery();
  const { queryKey } = endpointOptions(currentSession, {});
  const before = queryClient.getQueryData<Session>(queryKey);
  const goOn = (session: Session) => {
    if (before !== undefined && before.account !== session.account) {
      window.location.reload();
      return;
    }
    isSignedOut.set(false);
    queryClient.setQueryData(queryKey, session);
    void queryClient.invalidateQueries();
    void router.invalidate();
  };
  return { account: before?.account, goOn, later: () => isSignedOut.set(false) };
};

/** The dialog that signs in over a page. */
export const SessionSignIn = () => {
  const { shell } = useMessages();
  const { account, goOn, later } = useReturn();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The platform would begin with the account, which is filled in.
    dialog.current?.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={shell.sessionEnded} onClose={later}>
      <h2 className={styles.title}>{shell.sessionEnded}</h2>
      <p className={styles.why}>{shell.sessionEndedWhy}</p>
      <SignInForm account={account} onSignedIn={goOn} />
      <button type="button" className={styles.later} onClick={() => dialog.current?.close()}>{shell.signInLater}</button>
    </dialog>
  );
};
