import { VisuallyHidden } from '@mantine/core';
import { useMessages } from '../../messages/language';
import styles from './pick.module.css';

interface PickBoxProps {
  readonly consortium: string;
  readonly name: string;
  readonly picked: boolean;
  readonly toggle: (consortium: string) => void;
}

/** Ticks a consortium for a comparison. */
export const PickBox = ({ consortium, name, picked, toggle }: PickBoxProps) => {
  const { ranking } = useMessages();
  return <td className={styles.cell}><label className={styles.box}><input type="checkbox" checked={picked} aria-label={ranking.pick.one(name)} onChange={() => toggle(consortium)} /></label></td>;
};

export const PickHead = () => {
  const { ranking } = useMessages();
  return <th scope="col" className={styles.cell}><VisuallyHidden>{ranking.pick.column}</VisuallyHidden></th>;
};
