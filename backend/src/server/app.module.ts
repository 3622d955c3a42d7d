import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AnnualReportsController } from '../annual-reports/annual-reports.controller.js';
import { ReportDesk } from '../annual-reports/report-desk.js';
import { ReportFilesController } from '../annual-reports/report-files.controller.js';
import { AnnotationsController } from '../annotations/annotations.controller.js';
import { ComparisonController } from '../comparison/comparison.controller.js';
import { ConsortiumProfileController } from '../consortium-profile/consortium-profile.controller.js';
import { MembersController } from '../consortium-profile/members.controller.js';
import { ProjectScheduleController } from '../consortium-profile/project-schedule.controller.js';
import { Desk } from '../desk/desk.js';
import { EvaluationsController } from '../evaluations/evaluations.controller.js';
import { EvidenceController } from '../evidence/evidence.controller.js';
import { ExplanationController } from '../explanation/explanation.controller.js';
import { FindingsController } from '../findings/findings.controller.js';
import { FlagExplanationController } from '../explanation/flag-explanation.controller.js';
import { FlagsController } from '../flags/flags.controller.js';
import { FreshnessController } from '../freshness/freshness.controller.js';
import { fundControllers } from '../funds/fund-controllers.js';
import { ImportingController } from '../importing/importing.controller.js';
import { HealthController } from '../health/health.controller.js';
import { JurisdictionController } from '../jurisdiction/jurisdiction.controller.js';
import { OutcomeFiguresController } from '../outcomes/outcome-figures.controller.js';
import { OutcomeRowsController } from '../outcomes/outcome-rows.controller.js';
import { OrganisationController } from '../organisation/organisation.controller.js';
import { OverviewController } from '../overview/overview.controller.js';
import { PolicyController } from '../policy/policy.controller.js';
import { PolicyDocumentsController } from '../policy/policy-documents.controller.js';
import { PolicyFile } from '../policy/policy-file.js';
import { SimulationsController } from '../policy/simulations.controller.js';
import { ProceedingsController } from '../proceedings/proceedings.controller.js';
import { ProjectController } from '../project/project.controller.js';
import { RankingController } from '../ranking/ranking.controller.js';
import { RecordFilesController } from '../records/record-files.controller.js';
import { RecordPages } from '../records/record-pages.js';
import { RecordsController } from '../records/records.controller.js';
import { QuarantineController } from '../quarantine/quarantine.controller.js';
import { QuarantineFileController } from '../quarantine/quarantine-file.controller.js';
import { QuarantinePages } from '../quarantine/quarantine-pages.js';
import { Questions } from '../reports/questions.js';
import { ReportTurns } from '../reports/report-turns.js';
import { SectorQuestions } from '../reports/sector-replies.js';
import { SectorReportController } from '../reports/sector-report.controller.js';
import { RobustnessController } from '../robustness/robustness.controller.js';
import { RunsController } from '../runs/runs.controller.js';
import { SavedViewsController } from '../saved-views/saved-views.controller.js';
import { SectorCoverageController } from '../sector-coverage/sector-coverage.controller.js';
import { SearchController } from '../search/search.controller.js';
import { SectorMatrixController } from '../sector-matrix/sector-matrix.controller.js';
import { SourcesController } from '../sources/sources.controller.js';
import { SessionController } from '../sign-in/session.controller.js';
import { SessionGuard } from '../sign-in/session.guard.js';
import { TrialReviewController } from '../trial-review/trial-review.controller.js';
import { UploadsController } from '../uploads/uploads.controller.js';
import { WarningsController } from '../warnings/warnings.controller.js';
import { WhatIfController } from '../what-if/what-if.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { ReplyInterceptor } from './reply.interceptor.js';
import type { ServerParts } from './server-parts.js';
import { CONFIG, FREEZER, IMPORTER, JUDGE, JURISDICTION, LOADER, LOGGER, OPERATOR_TOKEN, REPORT_FILES, SOURCE_LIST, STORE } from './tokens.js';

export const controllers = [
  SectorReportController,
  UploadsController, ImportingController, AnnualReportsController, ReportFilesController,
  ...fundControllers,
  HealthController, JurisdictionController, RecordsController, RecordFilesController, SessionController, SearchController, OverviewController, SectorMatrixController, SectorCoverageController, RankingController, ComparisonController, ConsortiumProfileController, ProjectScheduleController, MembersController,
  FlagsController, EvidenceController, RunsController, SourcesController, QuarantineController, QuarantineFileController, FindingsController, FreshnessController,
  WarningsController, PolicyController, PolicyDocumentsController, SimulationsController, EvaluationsController,
  OrganisationController, ProjectController, TrialReviewController,
  RobustnessController, ExplanationController, FlagExplanationController, WhatIfController, ProceedingsController,
  OutcomeFiguresController, OutcomeRowsController, SavedViewsController, AnnotationsController,
];

@Module({})
export class AppModule {
  static with({ store, jurisdiction, loader, sourceList, judge, freezer, importer, reportFiles, config, logger, operatorToken, imports }: ServerParts): DynamicModule {
    return {
      module: AppModule,
      imports: [...imports],
      controllers,
      providers: [
        Desk,
        Questions,
        SectorQuestions,
        ReportTurns,
        ReportDesk,
        RecordPages,
        QuarantinePages,
        PolicyFile,
        SessionGuard,
        { provide: STORE, useValue: store },
        { provide: JURISDICTION, useValue: jurisdiction },
        { provide: LOADER, useValue: loader },
        { provide: SOURCE_LIST, useValue: sourceList },
        { provide: JUDGE, useValue: judge },
        { provide: IMPORTER, useValue: importer },
        { provide: REPORT_FILES, useValue: reportFiles },
        { provide: FREEZER, useValue: freezer },
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: OPERATOR_TOKEN, useValue: operatorToken },
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
