import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { type DocumentName, documentAddress, type DraftPart, readDocumentAddress, type RulesAddress, type RulesView } from '../../address/rules-address';

interface About {
  readonly document?: DocumentName | null;
  readonly simulation?: number;
  readonly part?: DraftPart;
}

export interface RulesPlace {
  readonly view: RulesView;
  readonly document: DocumentName | null;
  readonly simulation: number | null;
  readonly part: DraftPart | undefined;
  /** Goes to a part of the page; a document or simulation that is not given is closed. */
  readonly go: (view: RulesView, about?: About) => void;
}

/** Where on the page the address stands, and the way elsewhere. */
export const useRulesAddress = (): RulesPlace => {
  const { view = 'official', doc, sim, part }: RulesAddress = useSearch({ from: '/inside/rules' });
  const navigate = useNavigate();
  const go: RulesPlace['go'] = (next, { document = null, simulation, part: nextPart } = {}) => {
    const about: RulesAddress = {
      ...(document === null ? {} : { doc: documentAddress(document) }), ...(simulation === undefined ? {} : { sim: simulation }), ...(nextPart === undefined ? {} : { part: nextPart }),
    };
    void navigate({ to: '/rules', search: (before) => ({ ...keepFilters(before), ...(next === 'official' ? {} : { view: next }), ...about }) });
  };
  return { view, document: readDocumentAddress(doc), simulation: sim ?? null, part, go };
};
