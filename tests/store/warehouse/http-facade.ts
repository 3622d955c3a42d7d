import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Session } from 'chdb';

// The part of ClickHouse's HTTP protocol that the client speaks, over an embedded engine in a process of its own.
// It shares no code with the warehouse, so that a mistake there is not repeated here.

const folder = mkdtempSync(join(tmpdir(), 'http-facade-'));
const base = new Session(folder);
const known = new Set(base.query('SELECT name FROM system.settings', 'TSV').split('\n'));
const ofHttp = new Set(['query', 'query_id', 'database', 'wait_end_of_query', 'default_format']);

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`;

interface Request {
  query: string;
  settings: [string, string][];
  params: [string, string][];
  database: string;
  id: string;
}

class Refused extends Error {}

createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1', function listening(this: ReturnType<typeof createServer>) {
  const address = this.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  process.send?.({ port: address.port });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const search = new URL(request.url ?? '/', 'http://facade').searchParams;
  const id = search.get('query_id') ?? randomUUID();
  response.setHeader('X-ClickHouse-Query-Id', id);
  response.setHeader('X-ClickHouse-Summary', '{}');
  try {
    if (request.url?.startsWith('/ping') === true) return void response.end('Ok.\n');
    response.end(await run(request, response, { ...readUrl(search), id }));
  } catch (error) {
    const text = (error instanceof Error ? error.message : String(error)).replace(/^Query failed: /, '');
    response.statusCode = 500;
    response.setHeader('X-ClickHouse-Exception-Code', /Code: (\d+)/.exec(text)?.[1] ?? '1');
    response.end(text);
  }
}

function readUrl(search: URLSearchParams): Request {
  const settings = [...search].filter(([name]) => !ofHttp.has(name) && !name.startsWith('param_'));
  const stranger = settings.find(([name]) => !known.has(name));
  if (stranger !== undefined) throw new Refused(`Code: 115. DB::Exception: Unknown setting ${quoted(stranger[0])}. (UNKNOWN_SETTING)`);
  const params = [...search].filter(([name]) => name.startsWith('param_'));
  return { query: search.get('query') ?? '', settings, params, database: search.get('database') ?? 'default', id: '' };
}

async function run(request: IncomingMessage, response: ServerResponse, asked: Request): Promise<Buffer> {
  if (/^\s*INSERT[\s\S]+FORMAT\s+\w+\s*$/.test(asked.query)) return insert(request, response, asked);
  const whole = await readBody(request, asked);
  if (whole.query.replaceAll(/'(?:[^'\\]|\\.)*'|--[^\n]*/gs, '').includes(';')) {
    throw new Refused('Code: 62. DB::Exception: Syntax error (Multi-statements are not allowed). (SYNTAX_ERROR)');
  }
  return inSession(response, whole);
}

async function readBody(request: IncomingMessage, asked: Request): Promise<Request> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  const body = Buffer.concat(pieces);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return { ...asked, query: asked.query + body.toString() };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields = [...form].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : '']);
  const query = fields.find(([name]) => name === 'query')?.[1] ?? '';
  return { ...asked, query, params: fields.filter(([name]) => name.startsWith('param_')) };
}

async function insert(request: IncomingMessage, response: ServerResponse, asked: Request): Promise<Buffer> {
  const file = join(tmpdir(), `http-facade-${randomUUID()}`);
  try {
    await pipeline(request, createWriteStream(file));
    return await inSession(response, { ...asked, query: fromFile(asked.query, file) });
  } finally {
    await rm(file, { force: true });
  }
}

function fromFile(query: string, file: string): string {
  const selected = /^(.+\sFROM )input\(('(?:[^'\\]|\\.)*')\)\s+FORMAT\s+(\w+)\s*$/s.exec(query);
  if (selected !== null) return `${selected[1] ?? ''}file('${file}', '${selected[3] ?? ''}', ${selected[2] ?? ''}, 'none')`;
  return query.replace(/\s+FORMAT\s+(\w+)\s*$/, (_, format: string) => ` FROM INFILE '${file}' COMPRESSION 'none' FORMAT ${format}`);
}

async function inSession(response: ServerResponse, asked: Request): Promise<Buffer> {
  const session = new Session(folder, { connectionArgs: asked.settings.map(([name, value]) => `--${name}=${value}`) });
  const tag = `/* ${asked.id} */`;
  let running = true;
  const gone = (): void => {
    if (running) setTimeout(gone, 50);
    if (running) kill(tag);
  };
  try {
    session.query(`USE \`${asked.database}\``);
    for (const [name, value] of asked.params) session.query(`SET ${name} = ${quoted(value)}`);
    if (response.destroyed) throw new Refused('Code: 394. DB::Exception: Query was cancelled. (QUERY_WAS_CANCELLED)');
    response.once('close', gone);
    return Buffer.from((await session.queryAsync(`${tag} ${asked.query}`)).bytes());
  } finally {
    running = false;
    response.off('close', gone);
    session.close();
  }
}

function kill(tag: string): void {
  const session = new Session(folder);
  session.query(`KILL QUERY WHERE startsWith(query, ${quoted(tag)}) ASYNC`);
  session.close();
}

process.on('disconnect', () => {
  void rm(folder, { recursive: true, force: true }).finally(() => process.exit(0));
});
