/** Names under which the composed parts are handed to Nest. */
export const LOGGER = Symbol('logger');
export const STORE = Symbol('store');
export const JURISDICTION = Symbol('jurisdiction');
export const CONFIG = Symbol('config');
export const LOADER = Symbol('loader');
export const SOURCE_LIST = Symbol('source-list');
export const JUDGE = Symbol('judge');
export const FREEZER = Symbol('freezer');
export const IMPORTER = Symbol('importer');
export const REPORT_FILES = Symbol('report-files');
export const OPERATOR_TOKEN = Symbol('operator-token');
