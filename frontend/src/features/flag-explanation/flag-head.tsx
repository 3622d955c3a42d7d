import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { numberText } from '../../format/number-text';
import { useLanguage, useMessages, useName } from '../../messages/language';
import { districtName, sectorName } from '../../messages/names';
import { CopyButton } from '../../ui/copy-button';
import { PageHead } from '../../ui/page-head';
import { FlagMark } from '../../ui/status-mark';
import type { FlagReply } from './flag-reply';
import { flagText } from './flag-text';
import styles from './flag-head.module.css';

const Facts = ({ reply }: { reply: FlagReply }) => {
  const { flagExplanation: { facts: words, measures, noTotal }, figures } = useMessages();
  const name = useName();
  const facts: readonly (readonly [string, string])[] = [
    [words.article, measures(reply.article)],
    [words.total, reply.total === null ? noTotal : `${numberText(reply.total, 2)} ${figures.score}`],
    [words.sector, name(sectorName(reply.sector))],
    [words.district, name(districtName(reply.district))],
    [words.scheme, reply.scheme],
    [words.ruleSet, reply.ruleSet],
    [words.edition, reply.basis.edition],
    [words.asOf, reply.basis.asOf],
  ];
  return <dl className={styles.facts}>{facts.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>;
};

/** What is proposed, about whom, by which article and versions; the whole as text for the file. */
export const FlagHead = ({ reply }: { reply: FlagReply }) => {
  const wording = useLanguage();
  const { flagExplanation: words } = wording.messages;
  return (
    <div className={styles.head}>
      <Link to="/consortia/$consortium" params={{ consortium: reply.consortium }} search={(before) => ({ ...keepFilters(before), year: reply.basis.year })} className={styles.back ?? ''}>← {words.toProfile}</Link>
      <PageHead title={reply.name}><span className={styles.kind}><FlagMark kind={reply.kind} /> {words.of(reply.basis.year)}</span></PageHead>
      <div className={styles.line}>
        <p className={styles.headline}>{reply.headline}</p>
        <CopyButton text={flagText(reply, wording)} label={words.copy} done={words.copied} failed={words.failed} />
      </div>
      <p className={styles.note}>{words.proposalOnly}</p>
      <Facts reply={reply} />
    </div>
  );
};
