import type { FastifyRequest } from 'fastify';

/** Where a page with these filters stands, as the asker would open it. */
export const pageAddress = ({ protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>, path: string, filters: Readonly<Record<string, number | readonly string[]>>): string => {
  const given = Object.entries(filters).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value.join(',')] as const);
  const search = given.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`).join('&');
  return `${protocol}://${host}${path}${search === '' ? '' : `?${search}`}`;
};
