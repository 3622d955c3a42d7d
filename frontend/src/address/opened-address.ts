import { createSignal } from '../api/signal';

/** The search text the product was opened with: the router tidies an address before the first page is drawn. Empty once it was told of. */
export const openedAddress = createSignal(window.location.search);
