import { type policy, type ReplyOf, ruleSetDocumentSchema } from '@monitor/domain';
import { useLanguage, useName } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { paramText } from './param-text';
import styles from './rule-list.module.css';

type Policy = ReplyOf<typeof policy>;
type Rule = Policy['rules'][number];

const Params = ({ params }: { params: Rule['params'] }) => {
  const wording = useLanguage();
  const { rules, ruleNames } = wording.messages;
  const entries = Object.entries(params);
  if (entries.length === 0) return <p className={styles.faint}>{rules.ruleSet.noParams}</p>;
  return <dl className={styles.params}>{entries.map(([name, value]) => <div key={name}><dt>{wordOf(ruleNames.params, name)}</dt><dd>{paramText(name, value, wording)}</dd></div>)}</dl>;
};

const RuleItem = ({ rule }: { rule: Rule }) => {
  const { messages: { rules: { ruleSet: words } } } = useLanguage();
  const name = useName();
  return (
    <li className={styles.rule}>
      <div>
        <h4 className={styles.title}><span className={styles.code}>{rule.rule}</span>{name(rule.title)}</h4>
        <p className={styles.faint}>{rule.article} · {words.severity[rule.severity]} · {words.subjects[rule.subject]} · {words.version(rule.version)}</p>
      </div>
      <blockquote className={styles.clause}>{rule.clause}</blockquote>
      <div>
        <Params params={rule.params} />
        {rule.openReadings.map(({ question, taken }) => <p key={question} className={styles.reading}><span>{words.readings}</span>{words.reading(question, taken)}</p>)}
      </div>
    </li>
  );
};

const FlagReadings = ({ reply }: { reply: Policy }) => {
  const wording = useLanguage();
  const { rules, ruleNames } = wording.messages;
  const document = ruleSetDocumentSchema.safeParse(reply.ruleSet);
  if (!document.success) return null;
  const about = document.data.openReadings.filter(({ param }) => !reply.rules.some(({ rule }) => param.split(',').some((each) => each.trim().startsWith(`${rule}.`))));
  return (
    <section aria-label={rules.ruleSet.flagReadings}>
      <h4 className={styles.title}>{rules.ruleSet.flagReadings}</h4>
      <dl className={styles.params}>
        {Object.entries(document.data.flagReadings).map(([name, value]) => <div key={name}><dt>{wordOf(ruleNames.flagReadings, name)}</dt><dd>{wordOf(ruleNames.flagReadings, String(value))}</dd></div>)}
      </dl>
      {about.map(({ question, taken }) => <p key={question} className={styles.reading}><span>{rules.ruleSet.readings}</span>{rules.ruleSet.reading(question, taken)}</p>)}
    </section>
  );
};

/** Every rule: its clause, its parameters and what the Measures leave open. */
export const RuleList = ({ reply }: { reply: Policy }) => (
  <>
    <ul className={styles.list}>{reply.rules.map((rule) => <RuleItem key={rule.rule} rule={rule} />)}</ul>
    <FlagReadings reply={reply} />
  </>
);
