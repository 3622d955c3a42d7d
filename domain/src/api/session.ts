import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';

export const role = z.enum(['leader', 'analyst', 'officer', 'district', 'operator']);

const whoami = z.object({
  account: z.string(),
  displayName: z.string(),
  role,
  districts: z.union([z.literal('all'), z.array(z.string())]),
  expiresAt: z.string(),
});

export const currentSession = defineEndpoint({ name: 'current-session', method: 'GET', path: '/session', summary: 'Who is signed in', basis: 'moment', query: z.object({}), reply: whoami });

export const signIn = defineEndpoint({
  name: 'sign-in',
  method: 'POST',
  path: '/session',
  summary: 'Sign in with an account and its password',
  basis: 'moment',
  query: z.object({ name: z.string().check(z.minLength(1), z.maxLength(64)), password: z.string().check(z.minLength(1), z.maxLength(200)) }),
  reply: whoami,
});

export const signOut = defineEndpoint({ name: 'sign-out', method: 'DELETE', path: '/session', summary: 'End the session', basis: 'moment', query: z.object({}), reply: z.object({ ended: z.boolean() }) });
