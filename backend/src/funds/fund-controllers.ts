import { FundAnomaliesController } from './fund-anomalies.controller.js';
import { FundCapsController } from './fund-caps.controller.js';
import { FundFlowController } from './fund-flow.controller.js';
import { FundLinksController } from './fund-links.controller.js';
import { FundPaceController } from './fund-pace.controller.js';
import { FundUnitsController } from './fund-units.controller.js';

/** What answers the questions about money, a contract each. */
export const fundControllers = [FundFlowController, FundPaceController, FundUnitsController, FundAnomaliesController, FundCapsController, FundLinksController];
