import { type Download, downloads, type Endpoint, endpoints, problem } from '@monitor/domain';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

const record = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null ? { ...value } : {});

const schemaOf = (shape: z.core.$ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...schema } = record(z.toJSONSchema(shape, { io, unrepresentable: 'any' }));
  return schema;
};

const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/gu)].map((match) => match[1] ?? '');

const parametersOf = (endpoint: Endpoint | Download): JsonSchema[] => {
  const schema = schemaOf(endpoint.query, 'input');
  const inPath = pathNames(endpoint.path);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const named = Object.entries(record(schema['properties']));
  const shown = endpoint.method === 'GET' || endpoint.body === 'file' ? named : named.filter(([name]) => inPath.includes(name));
  return shown.map(([name, each]) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || required.includes(name),
    schema: each,
  }));
};

const refusal = (): JsonSchema => ({ description: 'Problem details (RFC 9457)', content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } } });

const bytes = { type: 'string', format: 'binary' };

const bodyOf = (endpoint: Endpoint): JsonSchema =>
  endpoint.body === 'file'
    ? { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: bytes } } }, 'application/octet-stream': { schema: bytes } }
    : { 'application/json': { schema: schemaOf(endpoint.query, 'input') } };

const operationOf = (endpoint: Endpoint): JsonSchema => ({
  operationId: endpoint.name,
  summary: endpoint.summary,
  parameters: parametersOf(endpoint),
  ...(endpoint.method === 'POST' ? { requestBody: { required: true, content: bodyOf(endpoint) } } : {}),
  responses: {
    200: { description: 'OK', content: { 'application/json': { schema: schemaOf(endpoint.reply, 'output') } } },
    default: refusal(),
  },
});

const fileOf = (download: Download): JsonSchema => ({
  operationId: download.name,
  summary: download.summary,
  parameters: parametersOf(download),
  responses: {
    200: { description: 'The file', content: Object.fromEntries(download.types.map((type) => [type, { schema: bytes }])) },
    default: refusal(),
  },
});

const openPath = (path: string): string => `/api/v1${path.replace(/:(\w+)/gu, '{$1}')}`;

/** The API for outsiders, made from the same contracts the server answers by. */
export const openApi = (version: string): OpenAPIObject => {
  const paths: Record<string, JsonSchema> = Object.fromEntries(downloads.map((download) => [openPath(download.path), { get: fileOf(download) }]));
  for (const endpoint of endpoints) {
    const path = openPath(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return { openapi: '3.1.0', info: { title: '长春市创新联合体绩效监测平台 API', version }, paths };
};
