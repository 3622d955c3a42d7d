import type { policy, ReplyOf } from '@monitor/domain';
import styles from './article-clauses.module.css';

type Rules = ReplyOf<typeof policy>['rules'];

/** The clauses of an article that rules quote, each once, in the rules' order. */
export const clausesOf = (rules: Rules, article: string): readonly string[] => [...new Set(rules.filter((rule) => rule.article === article).map(({ clause }) => clause))];

/** What the article says, as the rule set of the year quotes it. */
export const ArticleClauses = ({ clauses }: { clauses: readonly string[] }) => <ul className={styles.clauses}>{clauses.map((clause) => <li key={clause}>{clause}</li>)}</ul>;
