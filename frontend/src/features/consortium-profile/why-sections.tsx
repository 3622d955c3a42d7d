import type { UseQueryResult } from '@tanstack/react-query';
import { numberText } from '../../format/number-text';
import { useMessages } from '../../messages/language';
import { Panel } from '../../ui/panel';
import { ChangeBars } from './change-bars';
import { ContributionList } from './contribution-list';
import { GradeDistances } from './grade-distances';
import { ObstacleList } from './obstacle-list';
import type { Profile } from './profile';
import { Part } from './profile-part';
import { RankSteadiness } from './rank-steadiness';
import type { Why } from './score-why';
import { SectorStrip } from './sector-strip';
import styles from './why-sections.module.css';

type AskedWhy = UseQueryResult<Why>;

const two = (value: number): string => numberText(value, 2);

const Obstacles = ({ asked }: { asked: AskedWhy }) => {
  const { obstacles: words } = useMessages().scoreWhy;
  return <Part id="obstacles"><Panel title={words.title} unit={words.unit} asked={asked}>{(why) => <ObstacleList obstacles={why.obstacles} reason={why.reason} />}</Panel></Part>;
};

const Side = ({ asked, profile: { rank, ranked } }: { asked: AskedWhy; profile: Profile }) => {
  const { scoreWhy: words } = useMessages();
  return (
    <div className={styles.side}>
      <Part id="distances"><Panel title={words.distances.title} unit={words.distances.unit} source={words.distances.note} asked={asked}>{(why) => why.total !== null && <GradeDistances why={why} total={why.total} />}</Panel></Part>
      <Part id="place"><Panel title={words.place.title} unit={words.place.unit} asked={asked} empty={({ sector }) => (sector === null ? words.place.empty : null)}>{({ sector, consortium }) => sector !== null && <SectorStrip sector={sector} consortium={consortium} />}</Panel></Part>
      <Part id="steadiness"><Panel title={words.steadiness.title} unit={words.steadiness.unit} asked={asked} empty={({ interval }) => (interval === null || rank === null ? words.steadiness.empty : null)}>{({ interval }) => interval !== null && rank !== null && <RankSteadiness interval={interval} rank={rank} ranked={ranked} />}</Panel></Part>
    </div>
  );
};

/** What makes the score, how far the lines are, where it stands, what changed, how firm the rank is; or what is missing. */
export const WhySections = ({ asked, profile }: { asked: AskedWhy; profile: Profile }) => {
  const { scoreWhy: words } = useMessages();
  const { data } = asked;
  if (profile.total === null || (data !== undefined && data.total === null)) return <Obstacles asked={asked} />;
  const change = data?.change ?? null;
  return (
    <>
      {data !== undefined && data.obstacles.length > 0 && <Obstacles asked={asked} />}
      <div className={styles.halves}>
        <Part id="contributions"><Panel title={words.contributions.title} unit={words.contributions.unit} asked={asked} height={640}>{(why) => why.total !== null && <ContributionList why={why} total={why.total} />}</Panel></Part>
        <Side asked={asked} profile={profile} />
      </div>
      <Part id="change"><Panel title={words.change.title} {...(change === null ? {} : { unit: words.change.unit(two(change.before), two(change.now)) })} asked={asked} empty={(why) => (why.change === null ? words.change.empty : null)}>{(why) => why.change !== null && <ChangeBars change={why.change} />}</Panel></Part>
    </>
  );
};
