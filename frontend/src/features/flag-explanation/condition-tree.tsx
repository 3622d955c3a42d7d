import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages } from '../../messages/language';
import { EvidenceList } from './evidence-list';
import type { Branch, FlagTree } from './flag-tree';
import { Readings, RuleBranchView } from './rule-branch';
import type { FlagReply } from './flag-reply';
import styles from './condition-tree.module.css';

const Figures = ({ condition: { value, threshold, gap } }: Pick<Branch, 'condition'>) => {
  const { flagExplanation: words } = useMessages();
  const figures = [[words.value, value], [words.threshold, threshold], [words.gap, gap]] as const;
  return <dl className={styles.figures}>{figures.map(([term, text]) => text !== null && <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>;
};

const Node = ({ branch }: { branch: Branch }) => {
  const { flagExplanation: words } = useMessages();
  const { condition, rule, cites, rows } = branch;
  return (
    <li className={condition.met ? styles.node : `${styles.node} ${styles.unmet}`}>
      <div className={styles.head}>
        <p className={styles.text}><span className={styles.mark}>{condition.met ? words.met : words.notMet}</span>{condition.text}</p>
        <Figures condition={condition} />
      </div>
      {rule === null && cites !== null && <p className={styles.quiet}>{words.above(cites)}</p>}
      {rule !== null && <RuleBranchView branch={rule} />}
      <EvidenceList rows={rows} />
    </li>
  );
};

/** Why the flag stands: each condition with its line, its rule and its rows; what is not met stays folded. */
export const ConditionTree = ({ tree, reply }: { tree: FlagTree; reply: FlagReply }) => {
  const { flagExplanation: words } = useMessages();
  return (
    <div className={styles.tree}>
      <ul>{tree.met.map((branch, place) => <Node key={`${branch.condition.code} ${String(place)}`} branch={branch} />)}</ul>
      {tree.rows.length > 0 && <div className={styles.other}><p className={styles.quiet}>{words.otherRows}</p><EvidenceList rows={tree.rows} /></div>}
      {reply.total !== null && <p className={styles.score}><Link to="/consortia/$consortium" params={{ consortium: reply.consortium }} search={(before) => ({ ...keepFilters(before), year: reply.basis.year })} hash="contributions">{words.scoreParts}</Link></p>}
      <Readings title={words.flagReadings} readings={reply.openReadings} />
      {tree.unmet.length > 0 && <details className={styles.fold}><summary>{words.notMetFold(tree.unmet.length)}</summary><ul>{tree.unmet.map((branch, place) => <Node key={`${branch.condition.code} ${String(place)}`} branch={branch} />)}</ul></details>}
      {tree.rules.length > 0 && <details className={styles.fold}><summary>{words.otherRulesFold(tree.rules.length)}</summary>{tree.rules.map((branch) => <RuleBranchView key={branch.rule.rule} branch={branch} />)}</details>}
    </div>
  );
};
