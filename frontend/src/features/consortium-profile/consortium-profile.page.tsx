import { consortiumProfile } from '@monitor/domain';
import { Link, useParams } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useFilters } from '../../address/use-filters';
import { useEndpoint } from '../../api/use-endpoint';
import { useMessages } from '../../messages/language';
import { Score } from '../../ui/figures';
import { GradeTag } from '../../ui/grade-tag';
import { PageHead } from '../../ui/page-head';
import { Panel } from '../../ui/panel';
import { Term } from '../../ui/term';

export const ConsortiumProfilePage = () => {
  const { consortium } = useParams({ from: '/inside/consortia/$consortium' });
  const { figures } = useMessages();
  const { filters } = useFilters();
  const asked = useEndpoint(consortiumProfile, { consortium, ...(filters.year === undefined ? {} : { year: filters.year }) });
  return (
    <>
      <PageHead title={asked.data?.name ?? consortium} />
      <Panel title={figures.score} asked={asked}>
        {({ total, grade, indicators }) => (
          <>
            <p><Score value={total} /> <GradeTag grade={grade} /></p>
            <ul>
              {indicators.map(({ code, score }) => <li key={code}><Term code={code} /> <Link to="." search={evidenceSearch(code, consortium)}><Score value={score} /></Link></li>)}
            </ul>
          </>
        )}
      </Panel>
    </>
  );
};
