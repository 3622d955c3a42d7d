import { downloads, endpoints } from '@monitor/domain';
import { ENDPOINT } from './answers.js';
import { controllers } from './app.module.js';
import { DOWNLOAD } from './sends.js';

const answered = (): ReadonlySet<unknown> => {
  const found = new Set<unknown>();
  for (const { prototype } of controllers) {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function') found.add(Reflect.getMetadata(ENDPOINT, value)).add(Reflect.getMetadata(DOWNLOAD, value));
    }
  }
  return found;
};

/** Every contract has its handler, so the dashboard never asks in vain. @throws Error naming those without. */
export const assertAllAnswered = (): void => {
  const known = answered();
  const open = [...endpoints, ...downloads].filter((contract) => !known.has(contract)).map(({ name }) => name);
  if (open.length > 0) throw new Error(`No controller answers: ${open.join(', ')}`);
};
