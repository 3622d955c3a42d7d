import pino from 'pino';

export interface BackendConfig {
  readonly host: string;
  readonly port: number;
  readonly logLevel: pino.LevelWithSilent;
  /** Behind TLS the session cookie is `Secure`. */
  readonly secureCookie: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used; the message says what to write instead. */
export class BackendConfigInvalid extends Error {}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = (text: string): number => {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= 1 && value <= 65_535) return value;
  throw new BackendConfigInvalid(`PORT 应为 1 至 65535 的整数，现为“${text}”。`);
};

const level = (text: string): pino.LevelWithSilent => {
  const found = LEVELS.find((each) => each === text);
  if (found === undefined) throw new BackendConfigInvalid(`LOG_LEVEL 应为 ${LEVELS.join('、')} 之一，现为“${text}”。`);
  return found;
};

/** An empty variable counts as unset. */
const text = (env: Environment, name: string): string | undefined => {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
};

/** Where the product listens and how it logs. @throws BackendConfigInvalid */
export const readBackendConfig = (env: Environment = process.env): BackendConfig => ({
  host: text(env, 'HOST') ?? '127.0.0.1',
  port: port(text(env, 'PORT') ?? '3000'),
  logLevel: level(text(env, 'LOG_LEVEL') ?? 'info'),
  secureCookie: text(env, 'SECURE_COOKIE') === '1',
});
