import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { useMessages, useName } from '../../messages/language';
import { sectorName } from '../../messages/names';
import { ChartPanel } from '../../ui/chart-panel';
import { Missing, Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import type { Asked } from '../../ui/panel';
import { ConsortiumStatusMark } from '../../ui/status-mark';
import { type BarLook, TimeBar, TimeChart, TimeLine } from '../../ui/time-chart';
import { spanOf, type TimeSpan } from '../../ui/time-track';
import { endOf, isCurrent, type MemberReply, type Stay } from './member';
import styles from './member.module.css';

const looks: Record<Stay['tier'], BarLook> = { lead: 'full', core: 'half', general: 'thin' };

export const ToConsortium = ({ code, name }: { code: string; name: string }) => <Link to="/consortia/$consortium" params={{ consortium: code }} search={keepFilters}>{name}</Link>;

const StayLine = ({ stay, span, asOf }: { stay: Stay; span: TimeSpan; asOf: string }) => {
  const { member: { stays: words }, codes } = useMessages();
  const end = endOf(stay);
  const told = words.from(codes.tier[stay.tier], stay.joined, end ?? words.now);
  return (
    <TimeLine name={<ToConsortium code={stay.consortium} name={stay.name} />} told={<>{told}{stay.status !== 'active' && <> · <ConsortiumStatusMark status={stay.status} /></>}</>}>
      <TimeBar from={stay.joined} to={end ?? asOf} span={span} look={looks[stay.tier]} title={told} />
    </TimeLine>
  );
};

const Legend = () => {
  const { member: { stays: { legend } } } = useMessages();
  return <p className={styles.legend} aria-hidden="true">{(['lead', 'core', 'general'] as const).map((tier) => <span key={tier}><i className={styles[tier]} />{legend[tier]}</span>)}</p>;
};

const useTable = () => {
  const { member: { stays: words }, codes } = useMessages();
  const name = useName();
  const { head } = words;
  return ({ memberships }: MemberReply) => ({
    head: [
      ...[head.consortium, head.tier, head.joined, head.left, head.reason, head.sector, head.status, head.grade].map((each) => ({ name: each, align: 'start' as const })),
      { name: head.total },
    ],
    rows: memberships.map((stay) => ({
      key: stay.key,
      cells: [
        <ToConsortium key="name" code={stay.consortium} name={stay.name} />, codes.tier[stay.tier], stay.joined, endOf(stay) ?? words.stays,
        stay.left === null ? '' : (stay.exitReason ?? <Missing key="reason" reason={words.noReason} />), name(sectorName(stay.sector)),
        <ConsortiumStatusMark key="status" status={stay.status} />, <GradeTag key="grade" grade={stay.grade} />, <Score key="total" value={stay.total} digits={2} reason={words.noTotal} />,
      ],
    })),
  });
};

/** Its stays in consortia over the years, and how these stand. */
export const MemberStays = ({ asked }: { asked: Asked<MemberReply> }) => {
  const { member: { stays: words } } = useMessages();
  const table = useTable();
  return (
    <ChartPanel
      slug="member-stays" title={words.title} unit={words.unit} asked={asked} height={120} table={table}
      empty={({ memberships }) => (memberships.length === 0 ? words.empty : null)}
      told={({ memberships }) => words.told(memberships.length, memberships.filter(isCurrent).length)}
      about={{ formula: words.formula, source: words.source }}
      drawing={({ memberships, basis }) => {
        const span = spanOf([basis.asOf, ...memberships.map(({ joined }) => joined)]);
        return (
          <>
            <Legend />
            <TimeChart label={words.axis} span={span} mark={{ day: basis.asOf, text: basis.asOf }}>{memberships.map((stay) => <StayLine key={stay.key} stay={stay} span={span} asOf={basis.asOf} />)}</TimeChart>
          </>
        );
      }}
    />
  );
};
