import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Missing } from '../../ui/figures';
import { type Status, StatusMark } from '../../ui/status-mark';
import { outlookOf } from './group-warnings';
import type { Outlook } from '../../address/warning-address';
import styles from './forecast-bar.module.css';
import type { UnitForecast } from './warning-reply';

const marks: Partial<Record<Outlook, Status>> = { below: 'poor', contains: 'watch' };

/** The interval of the year's total on 0–100 with the pass line; a dash with the reason where the history is too short. */
export const ForecastBar = ({ forecast, pass }: { forecast: UnitForecast; pass: number }) => {
  const { warnings: words } = useMessages();
  const { low, high, centre, note } = forecast;
  if (low === null || high === null || centre === null) return <span className={styles.missing}><Missing reason={note} /> {words.outlooks.short}</span>;
  const outlook = outlookOf(forecast);
  const mark = marks[outlook];
  const told = words.interval(numberText(low, 0), numberText(high, 0));
  return (
    <div className={styles.forecast} title={note}>
      <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={`${told}，${words.outlooks[outlook]}，${words.passLine(String(pass))}`}>
        <rect x="0" y="5" width="100" height="2" className={styles.ground} />
        <rect x={low} y="2" width={Math.max(1, high - low)} height="8" className={styles.interval} />
        <line x1={centre} x2={centre} y1="2" y2="10" className={styles.centre} />
        <line x1={pass} x2={pass} y1="0" y2="12" className={styles.pass} />
      </svg>
      <p className={styles.told} aria-hidden="true"><span>{told}</span>{mark === undefined ? <span className={styles.side}>{words.outlooks[outlook]}</span> : <StatusMark status={mark} word={words.outlooks[outlook]} />}</p>
    </div>
  );
};
