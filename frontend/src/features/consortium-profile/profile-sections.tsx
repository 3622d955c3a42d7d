import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { fundProgress } from '../../charts/fund-progress';
import { useMessages } from '../../messages/language';
import { type Asked, Panel } from '../../ui/panel';
import { evidencedShare, OutcomeTable, ProjectTable } from './activity-tables';
import { ComplianceList, useComplianceCounts } from './compliance-list';
import { DimensionPlot } from './dimension-plot';
import { FlagList } from './flag-list';
import { FundProgressFigure, useProgressScale } from './fund-progress-figure';
import { FundTable } from './fund-table';
import { IndicatorTable } from './indicator-table';
import { MembersPanel } from './members-panel';
import type { Profile } from './profile';
import { Part } from './profile-part';
import styles from './profile.module.css';
import { SchedulePanel } from './schedule-panel';
import { type Section, SectionNav, sections } from './section-nav';
import type { ProfileAsked } from './use-profile-asked';
import { WhySections } from './why-sections';
import { YearsTable } from './years-table';

interface SectionsProps {
  readonly profile: Profile;
  readonly asked: Asked<Profile>;
}

const Progress = ({ profile, asked }: SectionsProps) => {
  const { consortium: { progress: words }, figures } = useMessages();
  const progress = useMemo(() => fundProgress(profile.months, profile.basis.asOf), [profile]);
  const scale = useProgressScale(progress);
  const unit = progress === null ? {} : { unit: words.unit(figures.units[scale]) };
  return <Part id="progress"><Panel title={words.title} {...unit} source={words.note} asked={asked} empty={() => (progress === null ? words.empty : null)}>{() => progress !== null && <FundProgressFigure progress={progress} />}</Panel></Part>;
};

const Verdicts = ({ profile, asked }: SectionsProps) => {
  const { consortium: words } = useMessages();
  const counts = useComplianceCounts(profile.checks);
  return (
    <div className={styles.halves}>
      <div className={styles.stack}>
        <Part id="dimensions"><Panel title={words.dimensions.title} unit={words.dimensions.unit} asked={asked} empty={({ dimensions }) => (dimensions.length === 0 ? words.dimensions.empty : null)}>{({ dimensions }) => <DimensionPlot dimensions={dimensions} />}</Panel></Part>
        <Progress profile={profile} asked={asked} />
      </div>
      <Part id="checks"><Panel title={words.checks.title} unit={counts} source={words.checks.unit} asked={asked} empty={({ checks }) => (checks.length === 0 ? words.checks.empty : null)}>{({ checks }) => <ComplianceList checks={checks} />}</Panel></Part>
    </div>
  );
};

const Activity = ({ profile, asked }: SectionsProps) => {
  const { consortium: words, frame } = useMessages();
  const rows = (list: readonly unknown[]) => frame.rows(String(list.length));
  return (
    <>
      <Part id="projects"><Panel title={words.projects.title} unit={rows(profile.projects)} source={words.projects.note} asked={asked} empty={({ projects }) => (projects.length === 0 ? words.projects.empty : null)}>{({ projects }) => <ProjectTable projects={projects} />}</Panel></Part>
      <Part id="outcomes"><Panel title={words.outcomes.title} unit={profile.outcomes.length === 0 ? '' : `${rows(profile.outcomes)} · ${words.outcomes.evidenced(evidencedShare(profile.outcomes))}`} asked={asked} empty={({ outcomes }) => (outcomes.length === 0 ? words.outcomes.empty : null)}>{({ outcomes }) => <OutcomeTable outcomes={outcomes} />}</Panel></Part>
      <Part id="members"><MembersPanel profile={profile} asked={asked} /></Part>
    </>
  );
};

/** An address that names a part leads to it once the parts are there. */
const useNamedPart = (): void => {
  const { hash } = useLocation();
  // Later changes of the address scroll by themselves.
  const [first] = useState(hash);
  useEffect(() => {
    if (first !== '') document.getElementById(first)?.scrollIntoView();
  }, [first]);
};

/** The parts of a profile below its verdict. */
export const ProfileSections = ({ profile, asked, all }: SectionsProps & { all: ProfileAsked }) => {
  const { consortium: words, profile: { years } } = useMessages();
  const { why } = all;
  useNamedPart();
  const judged = profile.total !== null;
  const standing: Partial<Record<Section, boolean>> = {
    flags: profile.flags.length > 0, obstacles: !judged || (why.data?.obstacles.length ?? 0) > 0,
    contributions: judged, distances: judged, place: judged, steadiness: judged, change: judged,
  };
  const shown = sections.filter((section) => standing[section] ?? true);
  return (
    <>
      <SectionNav shown={shown} />
      {profile.flags.length > 0 && <Part id="flags"><Panel title={words.flags.title} unit={words.flags.unit} asked={asked}>{({ flags }) => <FlagList flags={flags} />}</Panel></Part>}
      <WhySections asked={why} profile={profile} />
      <Verdicts profile={profile} asked={asked} />
      <Part id="years"><Panel title={years.title} source={years.note} asked={asked} empty={({ history }) => (history.length === 0 ? years.empty : null)}>{({ history }) => <YearsTable history={history} />}</Panel></Part>
      <Part id="indicators"><Panel title={words.indicators.title} unit={words.indicators.unit} asked={asked} empty={({ indicators }) => (indicators.length === 0 ? words.indicators.empty : null)}>{(ready) => <IndicatorTable profile={ready} />}</Panel></Part>
      <Part id="funds"><Panel title={words.funds.title} source={words.funds.note} asked={asked} empty={({ funds }) => (funds.length === 0 ? words.funds.empty : null)}>{({ funds, consortium }) => <FundTable funds={funds} consortium={consortium} />}</Panel></Part>
      <Part id="gantt"><SchedulePanel asked={all.schedule} /></Part>
      <Activity profile={profile} asked={asked} />
    </>
  );
};
