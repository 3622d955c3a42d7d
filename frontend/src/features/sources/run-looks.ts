import type { Status } from '../../ui/status-mark';
import type { Run } from '../../ui/use-run';

/** How the end of a run looks. */
export const runLooks: Record<Run['state'], Status> = { running: 'watch', published: 'normal', unchanged: 'none', failed: 'rectify', cancelled: 'none' };
