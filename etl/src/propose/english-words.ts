import type { RecordName } from '@monitor/domain';

type Words = Readonly<Record<string, readonly string[]>>;

const project = ['project id', 'project code', 'project number', 'project no', 'grant agreement', 'grant number'];
const consortium = ['consortium id', 'consortium code', 'consortium', 'alliance', 'alliance code', 'network'];
const unit = ['credit code', 'uscc', 'unified social credit code', 'organisation id', 'organization id', 'company id', 'partner id', 'participant id', 'pic', 'vat', 'lei', 'registration number'];

/** English heads that mean a field, as phrases of lower-case words; the Chinese ones stand in the definitions. */
export const englishWords: Readonly<Partial<Record<RecordName, Words>>> = {
  organisation: {
    uscc: [...unit, 'participant name', 'partner name', 'member name', 'organisation name', 'organization name', 'company name', 'institution'],
    name: ['organisation name', 'organization name', 'organisation', 'organization', 'company name', 'company', 'institution', 'participant name', 'partner name', 'partner', 'member name', 'beneficiary', 'legal name'],
    kind: ['organisation type', 'organization type', 'activity type', 'company type', 'legal form', 'entity type'],
    district: ['district', 'region', 'country', 'county', 'city', 'location'],
  },
  consortium: {
    code: consortium,
    name: ['consortium name', 'consortium title', 'alliance name', 'project title', 'title'],
    sector: ['sector', 'field', 'domain', 'industry', 'theme', 'programme', 'program'],
    district: ['district', 'region', 'country', 'county'],
    recognised: ['recognised', 'recognized', 'recognition date', 'signature date', 'signed', 'approved on', 'established'],
    status: ['consortium status', 'status'],
    status_since: ['status date', 'status since', 'status changed'],
  },
  membership: {
    consortium,
    uscc: [...unit, 'participant name', 'partner name', 'member name', 'member'],
    tier: ['tier', 'role', 'member type', 'membership type'],
    joined: ['joined', 'join date', 'member since', 'start date'],
    left_on: ['left', 'left on', 'exit date', 'end of participation'],
    exit_reason: ['exit reason', 'reason for leaving'],
  },
  project: {
    code: project,
    consortium,
    name: ['project title', 'project name', 'title'],
    level: ['project level', 'level', 'funding level'],
    lead: ['lead', 'lead partner', 'coordinator', 'lead code', 'coordinator id'],
    started: ['start date', 'project start', 'started', 'begin date', 'from'],
    planned_end: ['end date', 'project end', 'planned end', 'finish date', 'to'],
    status: ['project status', 'status'],
    status_since: ['status date', 'status since', 'signature date'],
    budget: ['budget', 'total cost', 'project budget', 'total budget', 'eu contribution', 'grant amount', 'funding'],
    trl_start: ['trl start', 'start trl'],
    trl_end: ['trl end', 'end trl', 'trl'],
  },
  project_unit: { project, consortium, uscc: [...unit, 'participant name', 'partner name'], role: ['role', 'participant role', 'partner role'] },
  fund_entry: {
    entry: ['entry', 'entry number', 'entry no', 'voucher', 'voucher number', 'transaction id', 'booking number', 'ledger number'],
    consortium,
    project,
    uscc: [...unit, 'participant name', 'partner name', 'payee'],
    source: ['fund source', 'funding source', 'source of funds', 'source'],
    category: ['category', 'budget line', 'cost category', 'account'],
    kind: ['entry type', 'transaction type', 'type'],
    booked: ['booked', 'booking date', 'posting date', 'entry date', 'payment date', 'date'],
    amount: ['amount', 'sum', 'payment', 'value', 'contribution', 'participant eu contribution', 'net contribution'],
  },
  outcome: {
    code: ['outcome id', 'result id', 'deliverable id', 'patent number', 'publication number'],
    consortium,
    project,
    kind: ['outcome type', 'result type', 'type of result', 'output type'],
    title: ['outcome title', 'result title', 'patent title', 'deliverable title'],
    achieved: ['achieved', 'date achieved', 'grant date', 'publication date', 'result date'],
    level: ['outcome level', 'standard level'],
    amount: ['outcome amount', 'contract amount', 'revenue'],
    registration: ['application number', 'registration', 'doi'],
    evidence: ['evidence', 'link', 'url'],
  },
  milestone: { code: ['milestone id', 'milestone number'], project, consortium, title: ['milestone', 'milestone title', 'milestone name'], planned: ['planned date', 'due date', 'planned'], actual: ['actual date', 'reached', 'achieved date'] },
  task: { code: ['task id', 'task number'], project, consortium, title: ['task', 'task title', 'task name'], owner: ['owner', 'responsible', 'task leader'], target: ['target', 'target value'], actual: ['actual value'], due: ['due', 'due date', 'deadline'] },
  event: { code: ['event id', 'event number'], consortium, kind: ['event type', 'event kind'], happened: ['event date', 'happened'], detail: ['event description'] },
  report: { consortium, year: ['report year', 'year'], submitted: ['submitted', 'submission date'], signed_by: ['signed by'] },
};
