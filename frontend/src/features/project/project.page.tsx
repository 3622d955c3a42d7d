import { projectProfile } from '@monitor/domain';
import { useParams } from '@tanstack/react-router';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { ProjectChecks } from './project-checks';
import { ProjectHead } from './project-head';
import { ProjectMoneyPanel } from './project-money-panel';
import { ProjectPlan } from './project-plan';
import { ProjectOutcomes, ProjectUnits } from './project-results';
import { ProjectStrip } from './project-strip';
import { ProjectTasks } from './project-tasks';
import styles from './project.module.css';

/** 项目: the last step from the city to the rows. */
export const ProjectPage = () => {
  const { project: code } = useParams({ from: '/inside/projects/$project' });
  const { project: words } = useMessages();
  const { filters: { year } } = useFilters();
  const asked = useEndpoint(projectProfile, { project: code, ...(year === undefined ? {} : { year }) });
  if (asked.data === undefined || asked.error !== null) {
    return (
      <>
        <PageHead title={words.title} quiet />
        <Panel title={words.title} unit={code} asked={asked} height={640}>{() => null}</Panel>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <ProjectHead reply={asked.data} />
      <ProjectStrip reply={asked.data} />
      <ProjectPlan asked={asked} />
      <ProjectTasks asked={asked} />
      <ProjectMoneyPanel asked={asked} />
      <ProjectOutcomes asked={asked} />
      <div className={styles.halves}><ProjectUnits asked={asked} /><ProjectChecks asked={asked} /></div>
    </div>
  );
};
