import type { Proof, Sentence, SentencePart } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { evidenceSearch } from '../address/use-evidence';
import { useLanguage } from '../messages/language';
import { type Status, StatusMark } from './status-mark';
import styles from './sentences.module.css';

interface SentenceProps {
  readonly sentence: Sentence;
  /** The sector a page adds to the filters; its numbers lead to that sector's rows. */
  readonly sector?: string;
}

const narrowed = (sector: string | undefined) => (sector === undefined ? {} : { sector: [sector] });

const ProvedPart = ({ text, proof, sector }: { text: string; proof: Proof; sector: string | undefined }) => {
  const className = styles.number ?? '';
  switch (proof.to) {
    case 'evidence':
      return <Link to="." search={(before) => ({ ...evidenceSearch(proof.measure, undefined, proof.slice)(before), ...narrowed(sector) })} resetScroll={false} className={className}>{text}</Link>;
    case 'register':
      return <Link to="/consortia" search={(before) => ({ ...keepFilters(before), ...narrowed(sector), ...(proof.flag.length === 0 ? {} : { flag: [...proof.flag] }) })} className={className}>{text}</Link>;
    case 'sector':
      return <Link to="/sectors/$sector" params={{ sector: proof.sector }} search={keepFilters} className={className}>{text}</Link>;
    case 'consortium':
      return <Link to="/consortia/$consortium" params={{ consortium: proof.consortium }} search={keepFilters} className={className}>{text}</Link>;
    default:
      return proof satisfies never;
  }
};

const Part = ({ part: { text, proof }, sector }: { part: SentencePart; sector: string | undefined }) =>
  (proof === undefined ? text : <ProvedPart text={text} proof={proof} sector={sector} />);

/** One sentence written by rule; every number leads to its proof. */
export const SentenceText = ({ sentence, sector }: SentenceProps) => {
  const { language } = useLanguage();
  return sentence[language].map((part, place) => <Part key={`${place}${part.text}`} part={part} sector={sector} />);
};

const statuses: Record<Sentence['tone'], Status> = { plain: 'none', good: 'normal', watch: 'watch', poor: 'poor' };

/** Findings as a list, each with the mark of its tone. */
export const Sentences = ({ sentences, sector }: { sentences: readonly Sentence[]; sector?: string }) => (
  <ul className={styles.list}>
    {sentences.map((sentence) => (
      <li key={sentence.code} className={styles.item}>
        <span className={styles.mark}>{sentence.tone !== 'plain' && <StatusMark status={statuses[sentence.tone]} short />}</span>
        <p><SentenceText sentence={sentence} {...(sector === undefined ? {} : { sector })} /></p>
      </li>
    ))}
  </ul>
);
