import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';

/** 项目. */
export const ProjectPage = () => {
  const { project } = useMessages();
  return <PageHead title={project.title} />;
};
