import type { Viewer } from '@monitor/domain';

/** Loading is the bureau's. */
export const mayLoad = (viewer: Viewer): boolean => viewer.role !== 'district' && viewer.districts === 'all';

/** A command of this machine signs in as itself. */
export const triggerOf = (viewer: Viewer): 'command' | 'page' => (viewer.account === 'command' ? 'command' : 'page');
