import { openApi } from '@monitor/backend';
import { downloads, endpoints } from '@monitor/domain';
import { describe, expect, it } from 'vitest';

const document = openApi('1');
const operation = (path: string, method: 'get' | 'post' | 'delete') => document.paths[path]?.[method];

describe('the OpenAPI document', () => {
  it('has one operation for each contract', () => {
    const told = Object.values(document.paths).flatMap((path) => Object.values(path ?? {}));
    const names = told.map((each: { operationId?: string }) => each.operationId);
    expect(new Set(names)).toEqual(new Set([...endpoints, ...downloads].map(({ name }) => name)));
    expect(names).toHaveLength(endpoints.length + downloads.length);
  });

  it('tells path and query parameters apart', () => {
    const parameters = operation('/api/v1/consortia/{consortium}/profile', 'get')?.parameters;
    expect(parameters).toEqual([
      expect.objectContaining({ name: 'consortium', in: 'path', required: true }),
      expect.objectContaining({ name: 'year', in: 'query', required: false }),
    ]);
  });

  it('tells the files that are sent, with their kinds', () => {
    const report = operation('/api/v1/reports/sector', 'get');
    expect(report?.parameters).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'sector', required: true }), expect.objectContaining({ name: 'format', required: true }), expect.objectContaining({ name: 'district', required: false })]));
    expect(report?.responses['200']).toMatchObject({ content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { format: 'binary' } } } });
  });

  it('tells bodies, replies and problems', () => {
    expect(operation('/api/v1/session', 'post')?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { properties: { name: { type: 'string' }, password: { type: 'string' } } } } },
    });
    expect(operation('/api/v1/overview', 'get')?.responses).toMatchObject({
      200: { content: { 'application/json': { schema: { properties: { tiles: { type: 'array' } } } } } },
      default: { content: { 'application/problem+json': { schema: { required: expect.arrayContaining(['code', 'requestId']) } } } },
    });
  });
});
