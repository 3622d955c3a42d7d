import type { Proof, Sentence, SentencePart } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { evidenceSearch } from '../address/use-evidence';
import { useFilters } from '../address/use-filters';
import { useLanguage } from '../messages/language';
import { type Status, StatusMark } from './status-mark';
import styles from './sentences.module.css';

const ProvedPart = ({ text, proof }: { text: string; proof: Proof }) => {
  // The page of a sector is narrowed by its path, which another page has to be told.
  const { filters: { sector } } = useFilters();
  const className = styles.number ?? '';
  switch (proof.to) {
    case 'evidence':
      return <Link to="." search={evidenceSearch(proof.measure, undefined, proof.slice)} resetScroll={false} className={className}>{text}</Link>;
    case 'register':
      return <Link to="/consortia" search={(before) => ({ ...keepFilters({ ...before, sector }), ...(proof.flag.length === 0 ? {} : { flag: [...proof.flag] }) })} className={className}>{text}</Link>;
    case 'sector':
      return <Link to="/sectors/$sector" params={{ sector: proof.sector }} search={keepFilters} className={className}>{text}</Link>;
    case 'consortium':
      return <Link to="/consortia/$consortium" params={{ consortium: proof.consortium }} search={keepFilters} className={className}>{text}</Link>;
    default:
      return proof satisfies never;
  }
};

const Part = ({ part: { text, proof } }: { part: SentencePart }) => (proof === undefined ? text : <ProvedPart text={text} proof={proof} />);

/** One sentence written by rule; every number leads to its proof. */
export const SentenceText = ({ sentence }: { sentence: Sentence }) => {
  const { language } = useLanguage();
  return sentence[language].map((part, place) => <Part key={`${place}${part.text}`} part={part} />);
};

const statuses: Record<Sentence['tone'], Status> = { plain: 'none', good: 'normal', watch: 'watch', poor: 'poor' };

/** Findings as a list, each with the mark of its tone. */
export const Sentences = ({ sentences }: { sentences: readonly Sentence[] }) => (
  <ul className={styles.list}>
    {sentences.map((sentence) => (
      <li key={sentence.code} className={styles.item}>
        <span className={styles.mark}>{sentence.tone !== 'plain' && <StatusMark status={statuses[sentence.tone]} short />}</span>
        <p><SentenceText sentence={sentence} /></p>
      </li>
    ))}
  </ul>
);
