export { type BackendConfig, BackendConfigInvalid, readBackendConfig } from './config.js';
export { Desk } from './desk/desk.js';
export { type Loader } from './runs/loader.js';
export { type SourceList } from './sources/source-list.js';
export { createServer } from './server/create-server.js';
export type { ServerParts } from './server/server-parts.js';
export { ProblemError } from './server/problem-error.js';
export { openApi } from './server/open-api.js';
export { createFirstAccounts, type Credential } from './sign-in/first-accounts.js';
