import { warnings } from '@monitor/domain';
import { useMemo } from 'react';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { saveFile } from '../../export/save-file';
import { useLanguage, useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { StatusMark } from '../../ui/status-mark';
import { groupWarnings, type WarningGroup } from './group-warnings';
import { colourStatus } from './month-strip';
import { useWarningView, type WarningView } from './use-warning-view';
import { WarningGroups } from './warning-groups';
import type { WarningsReply } from './warning-reply';
import { warningsCsv, warningsFileName } from './warnings-csv';
import { WarningsToolbar } from './warnings-toolbar';
import styles from './warnings.module.css';

const lit = ['red', 'yellow', 'green', 'grey'] as const;

const Legend = () => {
  const { warnings: words } = useMessages();
  return <p className={styles.legend}>{lit.map((colour) => <StatusMark key={colour} status={colourStatus[colour]} word={words.legend[colour]} />)}<span>{words.legend.none}</span></p>;
};

const useGroups = (reply: WarningsReply | undefined, { kind, outlook }: WarningView): readonly WarningGroup[] =>
  useMemo(() => groupWarnings(reply?.rows ?? [], { kind, outlook }), [reply, kind, outlook]);

const useSave = (reply: WarningsReply | undefined, groups: readonly WarningGroup[]): (() => void) => {
  const wording = useLanguage();
  return () => {
    if (reply === undefined || reply.watch === null) return;
    saveFile(warningsFileName(reply.watch, wording), 'text/csv;charset=utf-8', warningsCsv({ basis: reply.basis, watch: reply.watch, groups }, wording));
  };
};

/** 年内预警. */
export const WarningsPage = () => {
  const { warnings: words } = useMessages();
  const { filters: { sector, district, status } } = useFilters();
  const view = useWarningView();
  // The year of the address is the one judged; the running year is the edition's own.
  const asked = useEndpoint(warnings, { sector, district, status });
  const groups = useGroups(asked.data, view);
  const save = useSave(asked.data, groups);
  const watch = asked.data?.watch ?? null;
  const source = watch === null ? {} : { source: <>{words.thresholds(watch.thresholds)}<br />{words.source(watch)}</> };
  const empty = ({ watch: watched }: WarningsReply) => (watched === null ? words.nothingWatched : groups.length === 0 ? words.none : null);
  const mayExport = groups.length > 0 && !asked.isPlaceholderData && asked.error === null;
  return (
    <>
      <PageHead title={words.title} quiet />
      <Panel title={words.title} {...(watch === null ? {} : { unit: words.span(watch.year, watch.checks.length, watch.horizon) })} {...source} asked={asked} height={480} empty={empty} actions={<WarningsToolbar view={view} save={mayExport ? save : null} />}>
        {(reply) => (
          <>
            <Legend />
            {reply.watch !== null && <WarningGroups groups={groups} pass={reply.watch.lines.pass} />}
          </>
        )}
      </Panel>
    </>
  );
};
