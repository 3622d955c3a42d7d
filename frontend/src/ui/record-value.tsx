import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { UnitCode } from './unit-code';

type Page = 'consortium' | 'project' | 'member';

/** Fields that name something with a page of its own, whatever record they stand in. */
const pages: Readonly<Record<string, Page>> = { consortium: 'consortium', project: 'project', uscc: 'member', lead: 'member', owner: 'member', from_uscc: 'member', to_uscc: 'member' };

const ownPage: Readonly<Record<string, Page>> = { consortium: 'consortium', project: 'project' };

const pageOf = (entity: string, field: string): Page | undefined => (field === 'code' ? ownPage[entity] : pages[field]);

/** A value of a record as loaded; a consortium, a project or a unit leads to its page. */
export const RecordValue = ({ entity, field, value }: { entity: string; field: string; value: string }) => {
  switch (pageOf(entity, field)) {
    case 'consortium':
      return <Link to="/consortia/$consortium" params={{ consortium: value }} search={keepFilters}>{value}</Link>;
    case 'project':
      return <Link to="/projects/$project" params={{ project: value }} search={keepFilters}>{value}</Link>;
    case 'member':
      return <Link to="/members/$uscc" params={{ uscc: value }} search={keepFilters}><UnitCode code={value} /></Link>;
    case undefined:
      return value;
  }
};
