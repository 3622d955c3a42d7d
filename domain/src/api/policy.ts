import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { basis, wholeNumber } from './shared-shapes.js';

/** A scheme or a rule set as it is kept: plain JSON, checked by `schemeSchema` or `ruleSetDocumentSchema` where it is used. */
const policyDocument = z.record(z.string(), z.unknown());
export const policyKind = z.enum(['scheme', 'rule_set']);
const years = z.object({ from: wholeNumber, to: wholeNumber });

/** Who answers for a document outside this system: an office, its paper and the day. */
export const signOff = z.object({
  by: z.string().check(z.minLength(1), z.maxLength(80)),
  documentNumber: z.string().check(z.minLength(1), z.maxLength(80)),
  date: z.string(),
  note: z._default(z.string().check(z.maxLength(500)), ''),
});

const openReading = z.object({ question: z.string(), taken: z.string(), param: z.string() });

/** The scheme and the rule set a year was judged by, whole, and every reading the Measures leave open. */
export const policy = defineEndpoint({
  name: 'policy',
  method: 'GET',
  path: '/policy',
  summary: 'The evaluation scheme and rule set of a year, with the open readings taken',
  basis: 'edition',
  query: z.object({ year: z.optional(wholeNumber) }),
  reply: z.object({
    basis,
    scheme: policyDocument,
    ruleSet: policyDocument,
    /** Each rule as it was applied: its parameters, those that follow from the scheme or the city included. */
    rules: z.array(z.object({
      rule: z.string(), version: z.string(), article: z.string(), title: z.object({ zh: z.string(), en: z.string() }), clause: z.string(),
      severity: z.enum(['hard', 'soft']), subject: z.enum(['consortium', 'city']), params: z.record(z.string(), z.unknown()), openReadings: z.array(openReading),
    })),
    signOff: z.object({ scheme: z.nullable(signOff), ruleSet: z.nullable(signOff) }),
  }),
});

const documentRow = z.object({
  kind: policyKind,
  id: z.string(),
  version: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  state: z.enum(['draft', 'published', 'withdrawn']),
  years,
  sha256: z.string(),
  /** `<id>@<version>` it was made from. */
  basedOn: z.nullable(z.string()),
  draftedBy: z.string(),
  draftedAt: z.string(),
  changedAt: z.string(),
  publishedBy: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  signOff: z.nullable(signOff),
  /** Simulations of exactly this text. */
  simulations: z.number(),
  /** What the asker may do with it now; why not, in words for the screen, where he may not publish. */
  may: z.object({ change: z.boolean(), withdraw: z.boolean(), publish: z.boolean(), whyNotPublish: z.nullable(z.string()) }),
});

export const policyDocuments = defineEndpoint({
  name: 'policy-documents',
  method: 'GET',
  path: '/policy-documents',
  summary: 'Every scheme and rule set: published ones, drafts and withdrawn ones',
  basis: 'moment',
  query: z.object({}),
  reply: z.object({ documents: z.array(documentRow) }),
});

/** Names a document in an address. */
export const naming = { kind: policyKind, id: z.string(), version: z.string() };

export const onePolicyDocument = defineEndpoint({
  name: 'one-policy-document',
  method: 'GET',
  path: '/policy-documents/:kind/:id/:version',
  summary: 'One scheme or rule set with its whole text and every problem found in it',
  basis: 'moment',
  query: z.object(naming),
  reply: z.object({ row: documentRow, document: policyDocument, problems: z.array(z.object({ path: z.string(), message: z.string() })) }),
});

/** A draft of a new version; its document names its own id, version and years. */
export const draftPolicy = defineEndpoint({
  name: 'draft-policy',
  method: 'POST',
  path: '/policy-documents',
  summary: 'Keep a draft of a scheme or rule set',
  basis: 'moment',
  query: z.object({ kind: policyKind, basedOn: z.nullable(z.string()), document: policyDocument }),
  reply: z.object({ row: documentRow, problems: z.array(z.object({ path: z.string(), message: z.string() })) }),
});

/** Refused with `changed_meanwhile` when the draft is no longer the one of `sha256`. */
export const changeDraft = defineEndpoint({
  name: 'change-draft',
  method: 'POST',
  path: '/policy-documents/:kind/:id/:version/change',
  summary: 'Change the text or the sign-off of a draft',
  basis: 'moment',
  query: z.object({ ...naming, sha256: z.string(), document: policyDocument, signOff: z.nullable(signOff) }),
  reply: z.object({ row: documentRow, problems: z.array(z.object({ path: z.string(), message: z.string() })) }),
});

export const withdrawDraft = defineEndpoint({
  name: 'withdraw-draft',
  method: 'POST',
  path: '/policy-documents/:kind/:id/:version/withdraw',
  summary: 'Take a draft back; it stays on record',
  basis: 'moment',
  query: z.object(naming),
  reply: z.object({ row: documentRow }),
});

/** Refused to whoever drafted it, without sign-off, without a simulation of exactly this text, or for years already frozen. */
export const publishPolicy = defineEndpoint({
  name: 'publish-policy',
  method: 'POST',
  path: '/policy-documents/:kind/:id/:version/publish',
  summary: 'Put a draft in force for its years; never changed again',
  basis: 'moment',
  query: z.object({ ...naming, sha256: z.string() }),
  reply: z.object({ row: documentRow, /** The run that judges by it; `null` when no year with data is concerned. */ runId: z.nullable(z.number()) }),
});
