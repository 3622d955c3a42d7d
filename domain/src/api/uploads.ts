import * as z from 'zod/mini';
import { defineEndpoint } from './define-endpoint.js';
import { wholeNumber } from './shared-shapes.js';

/** The largest file that may be handed in. */
export const LARGEST_UPLOAD_BYTES = 64 * 1024 * 1024;

/** Name of the source that takes files in the formats of the bureau's exchange folder; it is made when the first one is accepted. */
export const EXCHANGE_UPLOADS = 'uploads';

export const uploadState = z.enum(['staged', 'in_force', 'replaced', 'withdrawn']);
export type UploadState = z.output<typeof uploadState>;

/** One file somebody handed in. */
export const upload = z.object({
  id: z.string(),
  /** The name made safe: no folders, no control or direction marks, at most 200 bytes. */
  name: z.string(),
  sha256: z.string(),
  size: z.number(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  /** When the file was last changed where it came from, as its sender says; `null` when nobody said. */
  producedAt: z.nullable(z.string()),
  state: uploadState,
  /** The source it was accepted for, and the name it bears there. */
  source: z.nullable(z.string()),
  deliveredAs: z.nullable(z.string()),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** An earlier upload of the same bytes. */
  duplicateOf: z.nullable(z.string()),
  /** The published edition was made with it. */
  loaded: z.boolean(),
});
export type Upload = z.output<typeof upload>;

/**
 * The file is the body: `multipart/form-data` with one file, or its bytes as `application/octet-stream` with `name` in the address.
 * The other fields stand in the address either way.
 */
export const uploadFile = defineEndpoint({
  name: 'upload-file',
  method: 'POST',
  path: '/uploads',
  body: 'file',
  summary: 'Hand in a file; it is kept and nothing is loaded',
  basis: 'moment',
  query: z.object({ name: z.optional(z.string().check(z.maxLength(1000))), producedAt: z.optional(z.iso.datetime()) }),
  reply: upload,
});

export const uploads = defineEndpoint({
  name: 'uploads',
  method: 'GET',
  path: '/uploads',
  summary: 'Files handed in, newest first',
  basis: 'moment',
  query: z.object({ limit: z._default(wholeNumber, 50), source: z.optional(z.string()), state: z.optional(uploadState) }),
  reply: z.object({ uploads: z.array(upload), mayUpload: z.boolean(), maySave: z.boolean() }),
});

export const oneUpload = defineEndpoint({
  name: 'one-upload',
  method: 'GET',
  path: '/uploads/:id',
  summary: 'One file handed in',
  basis: 'moment',
  query: z.object({ id: z.string() }),
  reply: upload,
});

/**
 * The file counts from the next load of its source on; the one of the same name before it is replaced.
 * Refused with `changed_meanwhile` and a field `reason` when the one in force was produced later: a person must say why the older one counts.
 */
export const acceptUpload = defineEndpoint({
  name: 'accept-upload',
  method: 'POST',
  path: '/uploads/:id/accept',
  summary: 'Let a file count for a source',
  basis: 'moment',
  query: z.object({
    id: z.string(),
    source: z.string(),
    /** The name it bears in the source; absent: its own. Files of `uploads` are told by this name. */
    as: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    reason: z._default(z.string().check(z.maxLength(500)), ''),
  }),
  reply: upload,
});

/** What it brought leaves with the next load of its source; the file itself stays in the archive. */
export const withdrawUpload = defineEndpoint({
  name: 'withdraw-upload',
  method: 'POST',
  path: '/uploads/:id/withdraw',
  summary: 'Let a file count no longer',
  basis: 'moment',
  query: z.object({ id: z.string(), reason: z.string().check(z.minLength(1), z.maxLength(500)) }),
  reply: upload,
});
