import { draftPolicy, evaluations, onePolicyDocument, policyDocuments } from '@monitor/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchEndpoint } from '../../api/fetch-endpoint';
import { type DocumentRow, draftOf, nextVersion } from './new-draft';
import { naming } from './use-draft';
import { useRulesAddress } from './use-rules-address';

const draftFrom = async (base: DocumentRow) => {
  const [{ document }, { documents }, { years }] = await Promise.all([fetchEndpoint(onePolicyDocument, naming(base)), fetchEndpoint(policyDocuments, {}), fetchEndpoint(evaluations, {})]);
  const frozen = years.filter((each) => each.evaluations.length > 0).map(({ year }) => year);
  const version = nextVersion(base, documents.filter(({ kind }) => kind === base.kind));
  const draft = draftOf(document, { years: base.years, version }, frozen.length === 0 ? null : Math.max(...frozen));
  return fetchEndpoint(draftPolicy, { kind: base.kind, basedOn: `${base.id}@${base.version}`, document: draft });
};

/** Makes a draft from a document and opens it. */
export const useDrafting = () => {
  const { go } = useRulesAddress();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: draftFrom,
    onSuccess: async ({ row }) => {
      await queryClient.invalidateQueries({ queryKey: [policyDocuments.path] });
      go('drafts', { document: naming(row) });
    },
  });
};
