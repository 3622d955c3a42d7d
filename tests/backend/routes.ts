import { downloads, type Endpoint, endpoints } from '@monitor/domain';

/** A value for every path parameter of the contracts. */
const SAMPLE: Readonly<Record<string, string>> = {
  consortium: 'LHT-001', year: '2025', project: 'XM-001-001', uscc: '91220100DEMA00000T', measure: 'C1', id: '1', kind: 'scheme', version: '1.2.0', key: 'LHT-028:2025:rectify',
};

/** Where a parameter of the same name means something else. */
const OWN_SAMPLE: Readonly<Record<string, string>> = { records: 'consortium', 'records-file': 'consortium' };

const pathOf = ({ name, path }: Pick<Endpoint, 'name' | 'path'>): string => `/api/v1${path.replace(/:(\w+)/gu, (_, part: string) => OWN_SAMPLE[name] ?? SAMPLE[part] ?? '1')}`;

export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** A question that the route would answer to somebody signed in. */
  readonly body?: string;
}

const BODIES: Readonly<Record<string, string>> = {
  'start-run': '{"kind":"evaluate","year":2025}',
  'draft-policy': '{"kind":"scheme","basedOn":null,"document":{"id":"x","version":"1","years":{"from":2026,"to":2026}}}',
  'change-draft': '{"sha256":"x","document":{},"signOff":null}',
  'withdraw-draft': '{}',
  simulate: '{"year":2025}',
  'publish-policy': '{"sha256":"x"}',
  'freeze-evaluation': '{"year":2025}',
  'accept-upload': '{"source":"uploads"}',
  'withdraw-upload': '{"reason":"x"}',
  'detect-upload': '{}',
  'propose-profile': '{}',
  'preview-profile': '{"upload":"1","draft":{}}',
  'save-profile': '{"draft":{},"basedOn":null}',
  'act-on-annual-report': '{"act":"return","submission":1,"reason":"x"}',
  'proceeding-event': '{"act":"open","expectedLength":0,"basis":"x"}',
};
const QUESTIONS: Readonly<Record<string, string>> = { 'source-row': '?entity=consortium&key=LHT-001', search: '?q=LHT', comparison: '?consortia=LHT-001' };

const routeOf = (endpoint: Endpoint): Route => {
  const body = BODIES[endpoint.name];
  const path = `${pathOf(endpoint)}${QUESTIONS[endpoint.name] ?? ''}`;
  return { name: endpoint.name, method: endpoint.method, path, ...(body === undefined ? {} : { body }) };
};

const open: ReadonlySet<string> = new Set(['sign-in', 'current-jurisdiction']);

/** Everything that the contracts and the documentation answer, but for signing in and the names of the place. */
export const protectedRoutes: readonly Route[] = [
  ...endpoints.filter(({ name }) => !open.has(name)).map(routeOf),
  ...downloads.map(({ name, method, path }) => ({ name, method, path: `${pathOf({ name, path })}?sector=nev&format=xlsx&year=2025&consortium=LHT-001&submission=1` })),
  ...['/api/docs', '/api/docs-json', '/api/docs-yaml', '/api/docs/swagger-ui-init.js'].map((path) => ({ name: path, method: 'GET', path })),
];

const upper = (path: string): string => path.replace(/[a-z]/gu, (letter) => letter.toUpperCase());
const encoded = (letter: string): string => `%${letter.charCodeAt(0).toString(16)}`;

/** Spellings of one path that a router, a proxy or a guard may read differently. */
const spellings = (full: string): string[] => {
  const [path = '', question = ''] = full.split('?');
  const ask = question === '' ? '' : `?${question}`;
  const last = path.split('/').at(-1) ?? '';
  const changed = [
    `${path}/`, `/${path}`, `${path}//`, path.replace('/v1/', '//v1//'), path.replace('/api', '//api'), `${path}/.`, `${path}/..;/${last}`, `/x/..${path}`, `/./${path.slice(1)}`,
    upper(path), path.replace('/api', '/API'), path.replace('/api', '/Api'), path.slice(0, -1) + upper(path.slice(-1)),
    path.replace('/a', `/${encoded('a')}`), path.replace(last, encoded(last.charAt(0)) + last.slice(1)), path.replace('/api', `/${[...'api'].map(encoded).join('')}`), path.replace(/\//gu, '%2f'), path.replace('/api/', '/api%2F'), path.replace('/a', '/%2561'),
    `${path};a`, `${path};a=1`, path.replace('/api', '/api;x'), `${path}%00`, `${path}%20`, `${path}%09`, `${path}.json`, `${path}.html`, `${path}%23`, `${path}%3f`, path.replace(/\//gu, '\\'), `/health/live/..${path}`, `/assets/..${path}`, `/api/v1/session/..${path}`,
  ];
  return [...changed.map((each) => each + ask), `${full}${ask === '' ? '?' : '&'}_method=POST`, `${full}#x`];
};

export interface Variant {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Forty and more ways to come to one route beside the proper one. */
export const variantsOf = ({ path, method, body }: Route): Variant[] => {
  const other = (headers: Record<string, string>, by = method): Variant => ({ path, method: by, headers });
  return [
    ...spellings(path).map((spelling) => ({ path: spelling, method, headers: {} })),
    ...['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'TRACE'].map((by) => other({}, by)),
    ...(method === 'GET' ? [] : [other({}, 'GET')]),
    ...['GET', 'POST', 'DELETE'].map((over) => other({ 'x-http-method-override': over }, 'POST')),
    other({ 'x-original-url': path, 'x-rewrite-url': path }),
    other({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-real-ip': '127.0.0.1' }),
    other({ authorization: 'Bearer ' + 'a'.repeat(43) }),
    other({ authorization: 'Basic bGVhZGVyOmxlYWRlcg==' }),
    other({ accept: 'text/html' }),
    ...(body === undefined ? [] : ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/json\ta', 'application/json; charset=utf-7'].map((type) => other({ 'content-type': type }))),
  ];
};
