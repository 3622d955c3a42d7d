import styles from './choice.module.css';

interface ChoiceProps<Code extends string> {
  readonly name: string;
  readonly choices: readonly { readonly code: Code; readonly text: string }[];
  readonly chosen: Code;
  readonly choose: (code: Code) => void;
}

/** One of a few, all in sight. */
export function Choice<Code extends string>({ name, choices, chosen, choose }: ChoiceProps<Code>) {
  return (
    <div className={styles.choice} role="group" aria-label={name}>
      {choices.map(({ code, text }) => <button key={code} type="button" aria-pressed={code === chosen} onClick={() => choose(code)}>{text}</button>)}
    </div>
  );
}
