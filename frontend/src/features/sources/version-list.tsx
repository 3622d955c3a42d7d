import { acceptVersion, type ReplyOf, sources, waitingVersions } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { useEndpoint } from '../../api/use-endpoint';
import { momentText } from '../../format/date-text';
import { groupDigits } from '../../format/group-digits';
import { useMessages } from '../../messages/language';
import { jurisdiction } from '../../policy/jurisdiction';
import { Panel } from '../../ui/panel';
import { ReasonDialog } from '../../ui/reason-dialog';
import styles from './sources.module.css';

type Version = ReplyOf<typeof waitingVersions>['versions'][number];

const AcceptDialog = ({ name, version, close }: { name: string; version: Version; close: () => void }) => {
  const { sources: { versions: words } } = useMessages();
  const queryClient = useQueryClient();
  const accepting = useMutation({
    mutationFn: (reason: string) => fetchEndpoint(acceptVersion, { name, path: version.path, sha256: version.sha256, reason }),
    onSuccess: () => {
      close();
      return Promise.all([waitingVersions, sources].map(({ path }) => queryClient.invalidateQueries({ queryKey: [path] })));
    },
  });
  return (
    <ReasonDialog title={words.accept} ask={words.reason} confirm={accepting.isPending ? words.accepting : words.accept} cancel={words.cancel} isBusy={accepting.isPending} error={accepting.error} act={accepting.mutate} close={close}>
      <p>{words.what(version.path)}</p>
    </ReasonDialog>
  );
};

const Line = ({ version, open }: { version: Version; open: (() => void) | null }) => {
  const { sources: { versions: words } } = useMessages();
  const { path, size, firstAt, lastAt, sha256 } = version;
  const { timeZone } = jurisdiction();
  return (
    <tr>
      <th scope="row" title={sha256}>{path}</th>
      <td className={styles.end}>{words.bytes(groupDigits(String(size)))}</td>
      <td>{momentText(firstAt, timeZone)}</td>
      <td>{momentText(lastAt, timeZone)}</td>
      <td>{open !== null && <button type="button" className={styles.back} aria-label={words.acceptOf(path)} onClick={open}>{words.accept}</button>}</td>
    </tr>
  );
};

/** Older versions of files that wait until a person decides. */
export const VersionList = ({ name, mayAct }: { name: string; mayAct: boolean }) => {
  const { sources: { versions: words } } = useMessages();
  const asked = useEndpoint(waitingVersions, { name });
  const [opened, open] = useState<Version | null>(null);
  return (
    <Panel title={words.title} asked={asked} empty={({ versions }) => (versions.length === 0 ? words.empty : null)}>
      {({ versions }) => (
        <div className={styles.scroll} role="region" aria-label={words.caption} tabIndex={0}>
          <p className={styles.told}>{words.why}</p>
          <table className={styles.table}>
            <caption className={styles.caption}>{words.caption}</caption>
            <thead><tr><th scope="col">{words.path}</th><th scope="col" className={styles.end}>{words.size}</th><th scope="col">{words.first}</th><th scope="col">{words.last}</th><th scope="col">{words.accept}</th></tr></thead>
            <tbody>{versions.map((version) => <Line key={`${version.path}:${version.sha256}`} version={version} open={mayAct ? () => open(version) : null} />)}</tbody>
          </table>
          {opened !== null && <AcceptDialog name={name} version={opened} close={() => open(null)} />}
        </div>
      )}
    </Panel>
  );
};
