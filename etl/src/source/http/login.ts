import { Writable } from 'node:stream';
import type { HttpPlace } from '@monitor/domain';
import { z } from 'zod';
import { PipelineError } from '../../pipeline/pipeline-error.js';
import { ask, type Line } from './ask.js';
import { HttpFault, toldAddress } from './http-fault.js';
import { type Attempting, withTries } from './retry.js';

/** The value of an environment variable, `undefined` when it is not set. */
export type Secrets = (name: string) => string | undefined;

export interface Login {
  readonly headers: () => Promise<Record<string, string>>;
  /** Forgets what can be had anew; false where asking again would give the same. */
  readonly renew: () => boolean;
}

interface Entrance {
  readonly line: Line;
  readonly attempting: Attempting;
  readonly secrets: Secrets;
}

type LoginPlace = NonNullable<HttpPlace['login']>;
type OAuth = Extract<LoginPlace, { kind: 'oauth2' }>;

/** @throws PipelineError when a secret is not set */
export const loginOf = (place: LoginPlace | undefined, entrance: Entrance): Login => {
  if (place === undefined) return always({});
  const secret = (name: string): string => secretNamed(entrance.secrets, name);
  if (place.kind === 'basic') return always({ authorization: basic(secret(place.user), secret(place.password)) });
  if (place.kind === 'bearer') return always({ authorization: `Bearer ${secret(place.token)}` });
  if (place.kind === 'api-key') return always({ [place.header.toLowerCase()]: secret(place.key) });
  const authorization = basic(encodeURIComponent(secret(place.clientId)), encodeURIComponent(secret(place.clientSecret)));
  return withToken(place, authorization, entrance);
};

const always = (headers: Record<string, string>): Login => ({ headers: async () => headers, renew: () => false });

const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

const secretNamed = (secrets: Secrets, name: string): string => {
  const value = secrets(name);
  if (value === undefined || value === '') throw new PipelineError('source-unusable', `环境变量 ${name} 没有设置，无法登录数据源。请设置后重新启动再试。`);
  return value;
};

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().optional() });

/** Seconds before its end in which a token is no longer used. */
const EARLY_SECONDS = 30;

const withToken = (place: OAuth, authorization: string, entrance: Entrance): Login => {
  let held: { readonly token: string; readonly until: number } | null = null;
  const { now } = entrance.line;
  return {
    headers: async () => {
      if (held === null || now() >= held.until) {
        const { access_token: token, expires_in: seconds = Number.POSITIVE_INFINITY } = await fetchToken(place, authorization, entrance);
        held = { token, until: now() + Math.max(0, seconds - EARLY_SECONDS) * 1000 };
      }
      return { authorization: `Bearer ${held.token}` };
    },
    renew: () => {
      held = null;
      return true;
    },
  };
};

const fetchToken = async (place: OAuth, authorization: string, { line, attempting }: Entrance): Promise<z.infer<typeof tokenAnswer>> => {
  const url = new URL(place.tokenUrl);
  const told = `令牌地址 ${toldAddress(url)}`;
  const headers = { authorization, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(place.scope === undefined ? {} : { scope: place.scope }) }).toString();
  return withTries(attempting, async () => {
    const held: Buffer[] = [];
    await ask({ ...line, megabytes: 1 }, { method: 'POST', url, headers, body, told }, async () => inMemory(held));
    return readToken(Buffer.concat(held).toString('utf8'), told);
  });
};

const inMemory = (held: Buffer[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      held.push(chunk);
      done();
    },
  });

/** The answer is never quoted: it may hold a token. */
const readToken = (text: string, told: string): z.infer<typeof tokenAnswer> => {
  try {
    return tokenAnswer.parse(JSON.parse(text));
  } catch {
    throw new HttpFault('refused', `${told} 的回答中没有可用的 access_token。请核对 tokenUrl、客户端编号与密钥。`);
  }
};
