import { type overview, overviewSentence, type ReplyOf } from '@monitor/domain';
import { useMessages } from '../../messages/language';
import { SentenceText } from '../../ui/sentences';
import styles from './headline.module.css';

/** One sentence, written by rule; every number leads to its proof. */
export const Headline = ({ reply }: { reply: ReplyOf<typeof overview> }) => {
  const { cockpit } = useMessages();
  return (
    <section aria-label={cockpit.headline}>
      <p className={styles.headline}><SentenceText sentence={overviewSentence(reply)} /></p>
    </section>
  );
};
