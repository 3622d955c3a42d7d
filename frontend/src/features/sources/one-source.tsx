import { useLanguage } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { ProfileView } from './profile-view';
import { RunHistory } from './run-history';
import { type Source, SourceRow } from './source-row';
import styles from './sources.module.css';
import { useMayRun } from './use-may-run';
import { useSourceList } from './use-source-list';
import { type SourcePart, useSourcesAddress } from './use-sources-address';
import { VersionList } from './version-list';

const partsOf = ({ kind, name }: Source): readonly SourcePart[] => (kind === 'exchange' || name === 'folder' ? ['history', 'versions'] : ['history', 'profile', 'versions']);

const Parts = ({ source, shown }: { source: Source; shown: SourcePart }) => {
  const { messages: { sources: { parts: words } } } = useLanguage();
  const { go } = useSourcesAddress();
  return (
    <div className={styles.parts} role="group" aria-label={words.label}>
      {partsOf(source).map((part) => <button key={part} type="button" aria-pressed={part === shown} onClick={() => go(source.name, part)}>{words[part]}</button>)}
    </div>
  );
};

const Shown = ({ source, part }: { source: Source; part: SourcePart }) => {
  const mayAct = useMayRun();
  if (part === 'profile') return <ProfileView name={source.name} />;
  return part === 'versions' ? <VersionList name={source.name} mayAct={mayAct} /> : <RunHistory source={source.name} />;
};

/** A source looked into: its row, and its runs, its profile or the older versions that wait. */
export const OneSource = ({ name }: { name: string }) => {
  const { messages: { sources: words, frame } } = useLanguage();
  const { part, go } = useSourcesAddress();
  const asked = useSourceList();
  const source = asked.data?.sources.find((each) => each.name === name);
  const shown = source !== undefined && partsOf(source).includes(part) ? part : 'history';
  return (
    <>
      <button type="button" className={styles.back} style={{ justifySelf: 'start' }} onClick={() => go(undefined)}>← {words.back}</button>
      <Panel title={words.panel} asked={asked} empty={() => (source === undefined ? frame.errors.not_found : null)}>
        {() => source !== undefined && <ul className={styles.list}><SourceRow source={source} /></ul>}
      </Panel>
      {source !== undefined && <div><Parts source={source} shown={shown} /><Shown source={source} part={shown} /></div>}
    </>
  );
};
