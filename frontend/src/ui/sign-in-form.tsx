import { PasswordInput, TextInput } from '@mantine/core';
import { type currentSession, type ReplyOf, signIn } from '@monitor/domain';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fetchEndpoint } from '../api/fetch-endpoint';
import { useLanguage } from '../messages/language';
import { refusalText } from '../messages/refusal';
import styles from './sign-in-form.module.css';

export type Session = ReplyOf<typeof currentSession>;

interface SignInFormProps {
  /** The account offered to begin with. */
  readonly account?: string | undefined;
  readonly onSignedIn: (session: Session) => void;
}

/** Account and password; a refusal is told above them. */
export const SignInForm = ({ account = '', onSignedIn }: SignInFormProps) => {
  const { language, messages } = useLanguage();
  const texts = messages.signIn;
  const entering = useMutation({ mutationFn: (given: { name: string; password: string }) => fetchEndpoint(signIn, given), onSuccess: onSignedIn });
  const refusal = entering.error === null ? null : refusalText(entering.error, language, messages);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState(account);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && password !== '') entering.mutate({ name: name.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {refusal !== null && <p role="alert" className={styles.refusal}>{refusal}</p>}
      <TextInput label={texts.name} name="username" autoComplete="username" autoFocus={account === ''} value={name} onChange={(event) => setName(event.currentTarget.value)} error={tried && name.trim() === '' ? texts.nameNeeded : null} size="md" />
      <PasswordInput label={texts.password} name="password" autoComplete="current-password" autoFocus={account !== ''} value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={tried && password === '' ? texts.passwordNeeded : null} visibilityToggleButtonProps={{ 'aria-label': texts.showPassword }} size="md" />
      <button type="submit" className={styles.submit} disabled={entering.isPending}>{entering.isPending ? texts.submitting : texts.submit}</button>
    </form>
  );
};
