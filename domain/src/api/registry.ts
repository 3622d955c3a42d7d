import { actOnAnnualReport, annotatedReport, annualReports, oneAnnualReport, reportTemplates, submitAnnualReport } from './annual-reports.js';
import { comparison } from './comparison.js';
import { annotate, annotations, withdrawAnnotation } from './annotations.js';
import { consortiumProfile } from './consortium-profile.js';
import type { Download } from './define-download.js';
import type { Endpoint } from './define-endpoint.js';
import { evaluations, freezeEvaluation } from './evaluations.js';
import { evidence, sourceRow } from './evidence.js';
import { explanation, flagExplanation } from './explanation.js';
import { acknowledgeFinding, findings, oneFinding, withdrawFindingNote } from './findings.js';
import { flags } from './flags.js';
import { freshness } from './freshness.js';
import { currentJurisdiction } from './jurisdiction.js';
import { detectUpload, oneProfile, previewProfile, proposeProfile, saveProfile } from './importing.js';
import { memberChanges } from './member-changes.js';
import { memberNetwork } from './member-network.js';
import { equityCases, outcomeDuplicates, outcomePipeline, outcomeRecords, outcomeSummary, outcomeTimes } from './outcomes.js';
import { organisationProfile } from './organisation.js';
import { overview } from './overview.js';
import { changeDraft, draftPolicy, onePolicyDocument, policy, policyDocuments, publishPolicy, withdrawDraft } from './policy.js';
import { oneSimulation, simulate, simulations } from './simulation.js';
import { projectSchedule } from './project-schedule.js';
import { fundAnomalies, fundCaps, fundFlow, fundLinks, fundPace, fundUnits } from './funds.js';
import { oneProceeding, proceedingEvent, proceedings } from './proceedings.js';
import { projectProfile } from './project.js';
import { ranking } from './ranking.js';
import { sectorReportFile } from './reports.js';
import { recordCounts, records, recordsFile } from './records.js';
import { quarantine, quarantineFile, quarantineRuns, unwaiveQuarantine, waiveQuarantine } from './quarantine.js';
import { robustness } from './robustness.js';
import { cancelRun, oneRun, runs, startRun } from './runs.js';
import { acceptVersion, replaySource, sources, waitingVersions } from './sources.js';
import { search } from './search.js';
import { sectorCoverageMap } from './sector-coverage.js';
import { deleteSavedView, savedViews, saveView } from './saved-views.js';
import { sectorMatrix } from './sector-matrix.js';
import { currentSession, signIn, signOut } from './session.js';
import { trialCases, trialReview } from './trial-review.js';
import { acceptUpload, oneUpload, uploadFile, uploads, withdrawUpload } from './uploads.js';
import { warnings } from './warnings.js';
import { whatIf } from './what-if.js';

/** Every endpoint of the product; the server refuses to start when one has no handler. */
export const endpoints: readonly Endpoint[] = [
  currentJurisdiction, records, recordCounts, overview, search, sectorMatrix, sectorCoverageMap, ranking, comparison, consortiumProfile, projectSchedule, memberChanges, memberNetwork, flags, evidence, sourceRow,
  fundFlow, fundPace, fundUnits, fundAnomalies, fundCaps, fundLinks,
  runs, oneRun, startRun, cancelRun, sources, replaySource, waitingVersions, acceptVersion, quarantine, quarantineRuns, waiveQuarantine, unwaiveQuarantine, findings, oneFinding, acknowledgeFinding, withdrawFindingNote, freshness, currentSession, signIn, signOut,
  warnings, evaluations, freezeEvaluation,
  robustness, explanation, flagExplanation, whatIf,
  policy, policyDocuments, onePolicyDocument, draftPolicy, changeDraft, withdrawDraft, simulate, simulations, oneSimulation, publishPolicy,
  proceedings, oneProceeding, proceedingEvent,
  annualReports, oneAnnualReport, submitAnnualReport, actOnAnnualReport,
  savedViews, saveView, deleteSavedView, annotations, annotate, withdrawAnnotation,
  organisationProfile, projectProfile, trialReview, trialCases,
  uploadFile, uploads, oneUpload, acceptUpload, withdrawUpload, detectUpload, proposeProfile, previewProfile, saveProfile, oneProfile,
  outcomeSummary, outcomePipeline, outcomeTimes, outcomeRecords, equityCases, outcomeDuplicates,
];

/** Every file the product sends; the server refuses to start when one has no handler. */
export const downloads: readonly Download[] = [reportTemplates, annotatedReport, sectorReportFile, recordsFile, quarantineFile];
