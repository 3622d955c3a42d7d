import { SqlFault } from './sql-fault.js';

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
};

const GONE = '连接在读取中断开，没有采用任何内容。请在数据库恢复后重新读取。';
const UNREACHABLE = '连不上数据库。请确认数据库正在运行、地址与端口正确、网络可达。';
const REFUSED = '数据库拒绝了登录。请核对地址所在环境变量中的用户与口令。';
const FULL = '数据库的连接数已满。请稍后重试，或请管理员为本系统预留连接。';
const LATE = '查询超过规定时间，已停止，没有采用任何内容。请优化 query，或加大 statementSeconds。';
const LOCKED = '要读的表被别的事务锁住，等待超时，没有采用任何内容。请稍后重试，或联系数据库管理员。';
const WRITES = '来源只能读取，query 却要写入，已被数据库拒绝。请改为只读的 SELECT。';
const CLASH = '读取与别的事务冲突。';

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: UNREACHABLE, ENOTFOUND: UNREACHABLE, ETIMEDOUT: UNREACHABLE, EHOSTUNREACH: UNREACHABLE, ENETUNREACH: UNREACHABLE, ENOENT: UNREACHABLE, EAI_AGAIN: UNREACHABLE,
  ECONNRESET: GONE, EPIPE: GONE, '57P01': GONE, '57P02': GONE, '57P03': UNREACHABLE, '08006': GONE, '08003': GONE, PROTOCOL_CONNECTION_LOST: GONE, ER_SERVER_SHUTDOWN: GONE, ER_CONNECTION_KILLED: GONE,
  '28P01': REFUSED, '28000': REFUSED, ER_ACCESS_DENIED_ERROR: REFUSED, ER_ACCESS_DENIED_NO_PASSWORD_ERROR: REFUSED, ER_DBACCESS_DENIED_ERROR: REFUSED, AUTH_SWITCH_PLUGIN_ERROR: REFUSED,
  '3D000': '没有这个数据库。请核对地址中的库名。', ER_BAD_DB_ERROR: '没有这个数据库。请核对地址中的库名。',
  '53300': FULL, '53400': FULL, ER_CON_COUNT_ERROR: FULL, ER_TOO_MANY_USER_CONNECTIONS: FULL, ER_USER_LIMIT_REACHED: FULL,
  '57014': LATE, ER_QUERY_TIMEOUT: LATE, ER_STATEMENT_TIMEOUT: LATE, ER_QUERY_INTERRUPTED: LATE, PROTOCOL_SEQUENCE_TIMEOUT: LATE,
  '55P03': LOCKED, ER_LOCK_WAIT_TIMEOUT: LOCKED,
  '25006': WRITES, ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION: WRITES,
  '40001': CLASH, '40P01': CLASH, ER_LOCK_DEADLOCK: CLASH,
  '42501': '账号没有读取权限。请让数据库管理员授予 SELECT 权限。', ER_TABLEACCESS_DENIED_ERROR: '账号没有读取权限。请让数据库管理员授予 SELECT 权限。',
};

/** With what the database says: names of tables and columns help, and no row stands in these. */
const TOLD: Readonly<Record<string, string>> = {
  '42P01': '没有 query 所读的表', ER_NO_SUCH_TABLE: '没有 query 所读的表',
  '42703': '没有 query 所读的列', ER_BAD_FIELD_ERROR: '没有 query 所读的列',
  '42601': 'query 写法有误', ER_PARSE_ERROR: 'query 写法有误',
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The address and its password never leave this place, whatever the driver puts into its message. */
const withoutSecrets = (message: string, address: string): string => {
  const secrets = URL.canParse(address) ? [new URL(address).password, decodeURIComponent(new URL(address).password)] : [];
  return [address, ...secrets].filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '***'), message);
};

const wordsOf = (code: string, message: string): string => {
  if (/timeout expired|connect ETIMEDOUT/iu.test(message)) return UNREACHABLE;
  if (/terminated unexpectedly|Connection (?:terminated|lost|ended)/iu.test(message)) return GONE;
  if (/max_statement_time|max_execution_time|statement timeout/iu.test(message)) return LATE;
  const told = TOLD[code];
  if (told !== undefined) return `${told}（${message}）。请核对数据源配置中的 sql.query。`;
  return `数据库报告错误（${code === '' ? '' : `${code}：`}${message}）。请核对数据源配置，必要时联系数据库管理员。`;
};

/** Whatever a driver throws, in words that say what to do. */
export const explained = (error: unknown, address: string): SqlFault => {
  if (error instanceof SqlFault) return error;
  const code = codeOf(error);
  const words = WORDS[code];
  return new SqlFault(words ?? wordsOf(code, withoutSecrets(messageOf(error), address)), words === CLASH);
};
