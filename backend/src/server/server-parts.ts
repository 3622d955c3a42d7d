import type { DynamicModule } from '@nestjs/common';
import type { Jurisdiction } from '@monitor/domain';
import type { Store } from '@monitor/store';
import type { Logger } from 'pino';
import type { ReportFiles } from '../annual-reports/report-files.js';
import type { BackendConfig } from '../config.js';
import type { Freezer } from '../evaluations/freezer.js';
import type { Importer } from '../importing/importer.js';
import type { Judge } from '../policy/judge.js';
import type { Loader } from '../runs/loader.js';
import type { SourceList } from '../sources/source-list.js';

/** What a server is composed of; everything that touches the world is handed in. */
export interface ServerParts {
  readonly store: Store;
  readonly jurisdiction: Jurisdiction;
  readonly loader: Loader;
  readonly sourceList: SourceList;
  readonly judge: Judge;
  readonly freezer: Freezer;
  readonly importer: Importer;
  readonly reportFiles: ReportFiles;
  readonly config: BackendConfig;
  readonly logger: Logger;
  /** Opens the routes that commands of this machine may use. */
  readonly operatorToken: string;
  readonly imports: readonly DynamicModule[];
  /** Folder of the built dashboard; `null` serves the API alone. */
  readonly frontend: string | null;
}
