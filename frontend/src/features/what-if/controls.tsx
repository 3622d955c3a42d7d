import type { Scheme } from '@monitor/domain';
import { whatIfParts } from '../../address/what-if-address';
import { useMessages } from '../../messages/language';
import { Choice } from './choice';
import styles from './controls.module.css';
import { LineKnobs } from './line-knobs';
import { PostKnobs } from './post-knobs';
import type { Changes } from './use-changes';
import type { Look } from './use-look';
import { WeightKnobs } from './weight-knobs';

/** Everything a trial may move. */
export const Controls = ({ scheme, changes, look }: { scheme: Scheme; changes: Changes; look: Look }) => {
  const { whatIf } = useMessages();
  const parts = whatIfParts.map((code) => ({ code, text: whatIf.parts[code] }));
  return (
    <section className={styles.controls} aria-label={whatIf.controls}>
      <header className={styles.head}>
        <Choice name={whatIf.partsLabel} choices={parts} chosen={look.part} choose={(part) => look.go({ sliders: part === 'weights' ? undefined : part }, true)} />
      </header>
      <div className={styles.body}>
        {look.part === 'weights' && <WeightKnobs scheme={scheme} changes={changes} locks={look.locks} />}
        {look.part === 'posts' && <PostKnobs scheme={scheme} changes={changes} />}
        {look.part === 'lines' && <LineKnobs scheme={scheme} changes={changes} />}
      </div>
    </section>
  );
};
