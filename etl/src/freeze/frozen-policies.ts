import { type Jurisdiction, type PolicyBook, ruleSetDocumentSchema, schemeSchema } from '@monitor/domain';
import type { Evaluation } from '@monitor/store';
import { z } from 'zod';
import { PipelineError } from '../pipeline/pipeline-error.js';

const documents = z.object({ schemes: z.array(z.unknown()), ruleSets: z.array(z.unknown()) });

/** The name under which an evaluation remembers its city. */
export const jurisdictionName = ({ id, version }: Jurisdiction): string => `${id}@${version}`;

/** The documents to keep with an evaluation, as plain JSON. */
export const frozenDocuments = ({ schemes, ruleSets }: PolicyBook): unknown => ({ schemes, ruleSets });

/** The policies an evaluation was made by. @throws PipelineError when it belongs to another city or its documents are not such */
export const frozenPolicies = ({ id, jurisdiction: name, documents: kept }: Evaluation, jurisdiction: Jurisdiction): PolicyBook => {
  if (name !== jurisdictionName(jurisdiction)) {
    throw new PipelineError('other-jurisdiction', `评价 ${id} 属于 ${name}，本程序按 ${jurisdictionName(jurisdiction)} 运行，无法复算。请用相应版本的程序复算。`);
  }
  const { schemes, ruleSets } = documents.parse(kept);
  return { jurisdiction, schemes: schemes.map((each) => schemeSchema.parse(each)), ruleSets: ruleSets.map((each) => ruleSetDocumentSchema.parse(each)) };
};
