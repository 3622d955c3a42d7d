import { onePolicyDocument } from '@monitor/domain';
import { useEndpoint } from '../../api/use-endpoint';
import type { JsonObject } from './document-path';
import { type DocumentRow, nameParts } from './new-draft';

/** The text a document was made from; `null` where there is none, or while it is awaited. */
export const useBase = ({ kind, basedOn }: Pick<DocumentRow, 'kind' | 'basedOn'>): JsonObject | null => {
  const name = basedOn === null ? null : nameParts(basedOn);
  const { data } = useEndpoint(onePolicyDocument, { kind, id: name?.id ?? '', version: name?.version ?? '' }, name !== null);
  return data !== undefined && data.row.id === name?.id && data.row.version === name.version ? data.document : null;
};
