import { STABLE_FROM } from '@monitor/domain';
import { groupDigits } from '../../format/group-digits';
import { percentText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { StatusMark } from '../../ui/status-mark';
import type { Stability } from './flag-reply';
import styles from './stability-bar.module.css';

const LINE = Math.round(STABLE_FROM * 100);

/** In what share of the draws the flag stands, against the line below which a second person reviews it. */
export const StabilityBar = ({ stability: { share, draws, needsSecond } }: { stability: Stability }) => {
  const { flagExplanation: { stability: words } } = useMessages();
  const percent = percentText(share * 100);
  const word = needsSecond ? words.marginal : words.stable;
  return (
    <div className={styles.stability}>
      <p className={styles.share}><strong>{words.share(percent)}</strong></p>
      <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={words.told(percent, word)}>
        <rect x="0" y="3" width="100" height="6" className={styles.ground} />
        <rect x="0" y="3" width={share * 100} height="6" className={styles.value} />
        <line x1={LINE} x2={LINE} y1="0" y2="12" className={styles.line} />
      </svg>
      <p className={styles.ends} aria-hidden="true"><span>0</span><span className={styles.at} style={{ insetInlineStart: `${String(LINE)}%` }}>{words.line(LINE)}</span><span>100%</span></p>
      <p><StatusMark status={needsSecond ? 'watch' : 'normal'} word={word} /></p>
      <p className={styles.quiet}>{words.draws(groupDigits(String(draws)))}</p>
    </div>
  );
};
