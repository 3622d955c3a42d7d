import { Link } from '@tanstack/react-router';
import { ApiError } from '../../api/api-error';
import { momentText } from '../../format/date-text';
import { useLanguage } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './wall.module.css';
import type { WallData } from './use-wall-data';
import { jurisdiction } from '../../policy/jurisdiction';

/** What keeps the wall from being fresh, since when, and what will happen. */
export const WallTrouble = ({ data: { overview, error, isSignedOut, at } }: { data: WallData }) => {
  const { language, messages } = useLanguage();
  const { screen, signIn } = messages;
  if (error === null) return null;
  const moment = momentText(new Date(at).toISOString(), jurisdiction().timeZone);
  const why = refusalText(error, language, messages);
  const isOffline = error instanceof ApiError && ['offline', 'unavailable'].includes(error.code);
  const told = overview === undefined ? screen.nothingYet(why) : isSignedOut ? screen.signedOut(moment) : isOffline ? screen.offline(moment) : screen.failed(moment, why);
  return <p className={styles.trouble} role="alert">{told}{isSignedOut && <Link to="/sign-in" search={{ from: window.location.pathname + window.location.search }}>{signIn.submit}</Link>}</p>;
};
