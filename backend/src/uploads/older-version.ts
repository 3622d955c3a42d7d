import type { Upload } from '@monitor/store';
import { ProblemError } from '../server/problem-error.js';

/** When a file was made: as its sender says, else when it came. */
const madeAt = ({ producedAt, uploadedAt }: Upload): string => producedAt ?? uploadedAt;

/** An older version never takes the place of a newer one without a person's word. @throws ProblemError `changed_meanwhile` with the field `reason` */
export const assertNotOlder = (upload: Upload, standing: Upload | undefined, reason: string): void => {
  if (standing === undefined || standing.id === upload.id || reason.trim() !== '' || madeAt(standing) <= madeAt(upload)) return;
  throw new ProblemError(
    'changed_meanwhile',
    `已在使用的“${standing.name}”（上传 #${standing.id}，${madeAt(standing).slice(0, 10)}）比这一份更新。若确实要以旧代新，请写明理由后再次提交。`,
    [{ path: 'reason', message: '请写明为什么采用较旧的版本' }],
  );
};
