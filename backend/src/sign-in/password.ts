import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id by the library's default algorithm; memory and passes follow OWASP's floor for it.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, password);

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random password that can be read aloud: four groups of four, about 79 bits. */
export const newPassword = (): string => {
  const letters: string[] = [];
  while (letters.length < 16) {
    const [byte = 255] = randomBytes(1);
    if (byte < 248) letters.push(LETTERS.charAt(byte % 31));
  }
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-');
};
