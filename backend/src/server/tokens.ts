/** Names under which the composed parts are handed to Nest. */
export const LOGGER = Symbol('logger');
export const STORE = Symbol('store');
export const CONFIG = Symbol('config');
export const LOADER = Symbol('loader');
export const JUDGE = Symbol('judge');
export const FREEZER = Symbol('freezer');
export const OPERATOR_TOKEN = Symbol('operator-token');
