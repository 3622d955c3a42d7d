import type { QueryClient } from '@tanstack/react-query';
import { createSignal, type Signal } from './signal';

/** The edition the page shows; `isNews` after it took the place of another while somebody was looking. */
export interface ShownEdition {
  readonly edition: string;
  readonly publishedAt: string;
  readonly isNews: boolean;
}

export interface EditionWatch {
  readonly shown: Signal<ShownEdition | null>;
  /** Looks at a reply; `true` when replies of another edition must be asked anew. */
  readonly hear: (reply: unknown) => boolean;
  readonly read: () => void;
}

const textOf = (from: unknown, name: string): string | null => {
  if (typeof from !== 'object' || from === null) return null;
  const value: unknown = Reflect.get(from, name);
  return typeof value === 'string' ? value : null;
};

/** The edition a reply rests on; `null` for a reply of the moment. */
export const editionOf = (reply: unknown): { edition: string; publishedAt: string } | null => {
  if (typeof reply !== 'object' || reply === null) return null;
  const basis: unknown = Reflect.get(reply, 'basis');
  const [edition, publishedAt] = [textOf(basis, 'edition'), textOf(basis, 'publishedAt')];
  return edition === null || publishedAt === null ? null : { edition, publishedAt };
};

export const createEditionWatch = (): EditionWatch => {
  const shown = createSignal<ShownEdition | null>(null);
  return {
    shown,
    hear: (reply) => {
      const [told, known] = [editionOf(reply), shown.get()];
      if (told === null || told.edition === known?.edition) return false;
      if (known !== null && told.publishedAt < known.publishedAt) return true;
      shown.set({ ...told, isNews: known !== null });
      return known !== null;
    },
    read: () => {
      const known = shown.get();
      if (known !== null) shown.set({ ...known, isNews: false });
    },
  };
};

/** Asks anew every reply that rests on another edition than the one shown; their pictures stay until then. */
export const renewOlder = (queryClient: QueryClient, edition: string): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ state }) => {
      const told = editionOf(state.data);
      return told !== null && told.edition !== edition;
    },
  });
