import type { outcomeRecords, ReplyOf } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { recordSearch } from '../../address/use-evidence';
import type { MoneyScale } from '../../format/amount';
import { useMessages } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { Amount, Missing } from '../../ui/figures';
import table from './outcomes.module.css';
import styles from './records-panel.module.css';

export type OutcomeRecord = ReplyOf<typeof outcomeRecords>['rows'][number];

const Title = ({ record: { code, title, project, level } }: { record: OutcomeRecord }) => {
  const { outcomes: { records: words }, codes } = useMessages();
  return (
    <th scope="row" className={styles.title}>
      <Link to="." search={recordSearch(`outcome:${code}`)} resetScroll={false} className={table.link ?? ''} title={words.look(title)}>{title}</Link>
      <span className={styles.small}>
        {level !== null && `${wordOf(codes.outcomeLevel, level)} · `}
        {project !== null && <Link to="/projects/$project" params={{ project }} search={keepFilters} preload={false} className={table.link ?? ''}>{words.ofProject(project)}</Link>}
      </span>
    </th>
  );
};

const Owners = ({ owners }: { owners: OutcomeRecord['owners'] }) => (
  <td className={styles.owner}>
    {owners.map(({ uscc, name }, place) => <span key={uscc}>{place > 0 && '、'}<Link to="/members/$uscc" params={{ uscc }} search={keepFilters} preload={false} className={table.link ?? ''}>{name}</Link></span>)}
  </td>
);

/** One outcome: what, when, whose, how much, and what it is proved by. */
export const RecordRow = ({ record, scale }: { record: OutcomeRecord; scale: MoneyScale }) => {
  const { outcomes: { records: words }, codes } = useMessages();
  const { kind, achieved, amount, consortium, name, registration, evidence } = record;
  return (
    <tr>
      <Title record={record} />
      <td>{wordOf(codes.outcomeKind, kind)}</td>
      <td>{achieved}</td>
      <td className={table.number}><Amount yuan={amount} scale={scale} reason={words.noAmount} /></td>
      <td className={styles.wrap}><Link to="/consortia/$consortium" params={{ consortium }} search={keepFilters} preload={false} className={table.link ?? ''}>{name}</Link></td>
      <Owners owners={record.owners} />
      <td className={styles.mono}>{registration ?? <Missing reason={words.noRegistration} />}</td>
      <td className={`${styles.wrap ?? ''} ${styles.mono ?? ''}`}>{evidence ?? <Missing reason={words.noEvidence} />}</td>
    </tr>
  );
};
