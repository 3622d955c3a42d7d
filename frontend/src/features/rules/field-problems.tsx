import type { FieldProblem } from '@monitor/domain';
import styles from './draft-editor.module.css';

/** Problems at a field or inside it. */
export const problemsAt = (problems: readonly FieldProblem[], path: string): readonly FieldProblem[] => problems.filter((each) => each.path === path || each.path.startsWith(`${path}.`));

/** What the server said about a field, under it. */
export const FieldProblems = ({ problems, path }: { problems: readonly FieldProblem[]; path: string }) =>
  problemsAt(problems, path).map(({ path: at, message }) => <p key={`${at} ${message}`} className={styles.wrong} role="alert">{message}</p>);
