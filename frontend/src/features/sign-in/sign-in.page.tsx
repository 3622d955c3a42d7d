import { PasswordInput, TextInput } from '@mantine/core';
import { currentSession, type ReplyOf, signIn } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { endpointOptions } from '../../api/use-endpoint';
import { useLanguage, useMessages } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './sign-in.module.css';

type Session = ReplyOf<typeof currentSession>;

const useSignIn = () => {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { from } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: (given: { name: string; password: string }) => fetchEndpoint(signIn, given),
    onSuccess: (session: Session) => {
      queryClient.clear();
      queryClient.setQueryData(endpointOptions(currentSession, {}).queryKey, session);
      router.history.push(from ?? '/');
    },
  });
};

const Form = () => {
  const { language, messages } = useLanguage();
  const texts = messages.signIn;
  const entering = useSignIn();
  const refusal = entering.error === null ? null : refusalText(entering.error, language, messages);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && password !== '') entering.mutate({ name: name.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {refusal !== null && <p role="alert" className={styles.refusal}>{refusal}</p>}
      <TextInput label={texts.name} name="username" autoComplete="username" autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} error={tried && name.trim() === '' ? texts.nameNeeded : null} size="md" />
      <PasswordInput label={texts.password} name="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={tried && password === '' ? texts.passwordNeeded : null} visibilityToggleButtonProps={{ 'aria-label': texts.showPassword }} size="md" />
      <button type="submit" className={styles.submit} disabled={entering.isPending}>{entering.isPending ? texts.submitting : texts.submit}</button>
    </form>
  );
};

export const SignInPage = () => {
  const { shell, signIn: texts } = useMessages();
  useEffect(() => {
    document.title = shell.title(texts.title);
  }, [shell, texts]);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <p className={styles.city}>{shell.city}</p>
        <h1 className={styles.product}>{shell.product}</h1>
        <p className={styles.intro}>{texts.intro}</p>
        <Form />
        <p className={styles.notice}>{texts.notice}</p>
      </div>
      <p className={styles.basis}>{texts.basis}</p>
    </main>
  );
};
