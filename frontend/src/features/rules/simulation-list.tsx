import { type ReplyOf, simulations } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { type DocumentRow, nameParts } from './new-draft';
import styles from './rules.module.css';
import { useRulesAddress } from './use-rules-address';
import { jurisdiction } from '../../policy/jurisdiction';

type Kept = ReplyOf<typeof simulations>['simulations'][number];

const Row = ({ kept, isCurrent }: { kept: Kept; isCurrent: boolean }) => {
  const { rules: { simulate: words, kinds } } = useMessages();
  const { go } = useRulesAddress();
  const { id, at, askedBy, kind, document, year, counts } = kept;
  const name = nameParts(document);
  return (
    <tr>
      <th scope="row" className={styles.short}><button type="button" className={styles.link} onClick={() => go('simulate', { document: name === null ? null : { kind, ...name }, simulation: id })}>{words.open(id)}</button></th>
      <td className={styles.short}>{momentText(at, jurisdiction().timeZone)}</td>
      <td>{askedBy}</td>
      <td>{kinds[kind]} {document}</td>
      <td className={styles.number}>{year}</td>
      <td className={styles.number}>{counts.gradeUp} / {counts.gradeDown}</td>
      <td className={styles.number}>{counts.rankMoved}</td>
      <td className={styles.number}>{counts.flagsAppear} / {counts.flagsVanish}</td>
      <td className={styles.short}>{isCurrent ? words.current : words.older}</td>
    </tr>
  );
};

/** Every simulation that was run, so that a publication tells which alternatives were known. */
export const SimulationList = ({ documents }: { documents: readonly DocumentRow[] }) => {
  const { rules: { simulate: words } } = useMessages();
  const asked = useEndpoint(simulations, {});
  const current = new Set(documents.map(({ sha256 }) => sha256));
  const { heads } = words;
  return (
    <Panel title={words.kept} asked={asked} unit={asked.data === undefined ? '' : words.keptUnit(asked.data.simulations.length)} empty={({ simulations: all }) => (all.length === 0 ? words.none : null)}>
      {({ simulations: all }) => (
        <div className={styles.scroll} role="region" aria-label={words.kept} tabIndex={0}>
          <table className={styles.table}>
            <caption className={styles.caption}>{words.kept}</caption>
            <thead>
              <tr>
                <th scope="col" /><th scope="col">{heads.at}</th><th scope="col">{heads.by}</th><th scope="col">{heads.document}</th><th scope="col" className={styles.number}>{heads.year}</th>
                <th scope="col" className={styles.number}>{heads.grades}</th><th scope="col" className={styles.number}>{heads.moved}</th><th scope="col" className={styles.number}>{heads.flags}</th><th scope="col">{heads.text}</th>
              </tr>
            </thead>
            <tbody>{all.map((kept) => <Row key={kept.id} kept={kept} isCurrent={current.has(kept.sha256)} />)}</tbody>
          </table>
        </div>
      )}
    </Panel>
  );
};
