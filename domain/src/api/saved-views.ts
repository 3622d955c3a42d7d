import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

/** How many views one account may keep. */
export const MOST_SAVED_VIEWS = 50;

const LONGEST_ADDRESS = 2000;
const OWN_PAGE = /^\/(?![/\\])[^\s\p{Cc}\\]*$/u;

/** Is the text an address of a page of this product, and of nothing else? Such a one begins with a single slash. */
export const isOwnAddress = (address: string): boolean => address.length <= LONGEST_ADDRESS && OWN_PAGE.test(address) && !/^\/(sign-in|api)([/?#]|$)/u.test(address);

const view = z.object({ id: z.number(), name: z.string(), address: z.string(), createdAt: z.string() });

const reply = z.object({ most: z.number(), views: z.array(view) });

/** The views an account keeps, by name. */
export const savedViews = defineEndpoint({
  name: 'saved-views',
  method: 'GET',
  path: '/saved-views',
  summary: 'Views that the asker has saved by name',
  basis: 'moment',
  query: z.object({}),
  reply,
});

/** Keeps the address of a page under a name; a view of the same name gives way. */
export const saveView = defineEndpoint({
  name: 'save-view',
  method: 'POST',
  path: '/saved-views',
  summary: 'Save a view under a name',
  basis: 'moment',
  query: z.object({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    address: z.string().check(z.refine(isOwnAddress)),
  }),
  reply,
});

export const deleteSavedView = defineEndpoint({
  name: 'delete-saved-view',
  method: 'DELETE',
  path: '/saved-views/:id',
  summary: 'Delete a saved view',
  basis: 'moment',
  query: z.object({ id: wholeNumber }),
  reply,
});
