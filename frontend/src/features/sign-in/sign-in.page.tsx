import { currentSession } from '@monitor/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { endpointOptions } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { type Session, SignInForm } from '../../ui/sign-in-form';
import styles from './sign-in.module.css';
import { jurisdiction } from '../../policy/jurisdiction';

/** Nothing asked before is shown to whoever comes in now. */
const useEntry = () => {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { from } = useSearch({ from: '/sign-in' });
  return (session: Session) => {
    queryClient.clear();
    queryClient.setQueryData(endpointOptions(currentSession, {}).queryKey, session);
    router.history.push(from ?? '/');
  };
};

export const SignInPage = () => {
  const { shell, signIn: texts } = useMessages();
  const enter = useEntry();
  useEffect(() => {
    document.title = shell.title(texts.title, shell.city);
  }, [shell, texts]);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <p className={styles.city}>{shell.city}</p>
        <h1 className={styles.product}>{shell.product}</h1>
        <p className={styles.intro}>{texts.intro}</p>
        <SignInForm onSignedIn={enter} />
        <p className={styles.notice}>{texts.notice}</p>
      </div>
      <p className={styles.basis}>{(jurisdiction().policies === 'built-in' ? texts.basis : texts.watching)(shell.city)}</p>
    </main>
  );
};
