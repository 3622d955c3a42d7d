import { createHash, randomBytes, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** 256 random bits in URL-safe letters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
