import type { Grading } from '@monitor/domain';
import type { Status } from '../../ui/status-mark';

/** A mean total held against the lines of 良好 and 合格. */
export const scoreStatus = (total: number | null, { goodFrom, passFrom }: Pick<Grading, 'goodFrom' | 'passFrom'>): Status => {
  if (total === null) return 'none';
  if (total >= goodFrom) return 'normal';
  return total >= passFrom ? 'watch' : 'poor';
};
