import { allSectors } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { recordSearch } from '../../address/use-evidence';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { wordOf } from '../../messages/word-of';
import { FactList } from '../../ui/fact-list';
import { PageHead } from '../../ui/page-head';
import { Trail, type TrailStep } from '../../ui/trail';
import type { ProjectReply } from './project';
import styles from './project.module.css';
import { ToUnit } from './to-unit';
import { jurisdiction } from '../../policy/jurisdiction';

const Facts = ({ reply }: { reply: ProjectReply }) => {
  const { project: { facts: words }, codes } = useMessages();
  const { code, level, status, statusSince, started, plannedEnd, units, trlStart, trlEnd } = reply;
  const lead = units.find(({ role }) => role === 'lead');
  const readiness = words.readinessOf(String(trlStart ?? words.unknown), String(trlEnd ?? words.unknown));
  return (
    <FactList
      facts={[
        { term: words.code, text: code },
        { term: words.level, text: wordOf(codes.projectLevel, level) },
        { term: words.status, text: <>{wordOf(codes.projectStatus, status)} <span className={styles.quiet}>{words.since(statusSince)}</span></> },
        { term: words.term, text: `${started} – ${plannedEnd}` },
        ...(lead === undefined ? [] : [{ term: words.lead, text: <ToUnit unit={lead} /> }]),
        ...(trlStart === null && trlEnd === null ? [] : [{ term: words.readiness, text: readiness }]),
        { term: words.record, text: <Link to="." search={recordSearch(`project:${code}`)} resetScroll={false} aria-label={words.look(code)}>{words.see}</Link> },
      ]}
    />
  );
};

/** 全市 → 领域 → 联合体 → 项目, and what the project is. */
export const ProjectHead = ({ reply }: { reply: ProjectReply }) => {
  const { project: words } = useMessages();
  const name = useName();
  const { sector, code, name: consortium } = reply.consortium;
  const known = allSectors(jurisdiction()).some((each) => each.code === sector);
  const steps: readonly TrailStep[] = [
    { label: words.city, to: '/' },
    ...(known ? [{ label: name(sectorName(sector)), to: '/sectors/$sector' as const, params: { sector } }] : []),
    { label: consortium, to: '/consortia/$consortium', params: { consortium: code } },
    { label: reply.name },
  ];
  return (
    <div className={styles.head}>
      <Trail steps={steps} />
      <PageHead title={reply.name} />
      <Facts reply={reply} />
    </div>
  );
};
