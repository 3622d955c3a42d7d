import styles from './choices.module.css';

interface ChoicesProps<C extends string> {
  readonly name: string;
  readonly choices: readonly { readonly code: C; readonly text: string }[];
  readonly chosen: C;
  readonly choose: (code: C) => void;
}

/** A few ways to look at one panel, one of them taken. */
export const Choices = <C extends string>({ name, choices, chosen, choose }: ChoicesProps<C>) => (
  <span className={styles.choices} role="group" aria-label={name}>
    {choices.map(({ code, text }) => <button key={code} type="button" aria-pressed={code === chosen} onClick={() => choose(code)}>{text}</button>)}
  </span>
);
