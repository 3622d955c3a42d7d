import { useMessages } from '../../messages/language';
import styles from './watermark.module.css';

const TIMES = 48;

/** Lies over the whole page, on the screen and on every sheet of paper. The words are drawn by the style: they are not part of the text. */
export const Watermark = () => {
  const { whatIf } = useMessages();
  return <div className={styles.watermark} aria-hidden="true">{Array.from({ length: TIMES }, (_, at) => <span key={at} data-words={whatIf.unofficial} />)}</div>;
};
