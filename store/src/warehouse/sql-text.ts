const opaque = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`|--[^\n]*|\/\*[\s\S]*?\*\//g;
const placeholder = /\{\s*([A-Za-z_]\w*)\s*:[^{}]+\}/g;
const outside = ['file', 'url', 'urlCluster', 's3', 's3Cluster', 'gcs', 'hdfs', 'azureBlobStorage', 'remote', 'remoteSecure'];
const engines = ['cluster', 'clusterAllReplicas', 'mysql', 'postgresql', 'mongodb', 'sqlite', 'redis', 'odbc', 'jdbc', 'executable'];
const reaching = new RegExp(String.raw`\b(?:${[...outside, ...engines].join('|')})\s*\(`, 'i');

interface Ban {
  pattern: RegExp;
  because: string;
}

const bans: readonly Ban[] = [
  { pattern: /;/, because: 'holds more than one statement (";")' },
  { pattern: /['"`#$]/, because: 'has an unbalanced quote, a "#" comment or a heredoc' },
  { pattern: /\b(?:INTO\s+OUTFILE|FROM\s+INFILE)\b/i, because: 'names a file of the host' },
  { pattern: /\bclickhouse_settings\b/i, because: 'carries clickhouse_settings' },
  { pattern: /\bFORMAT\s+\w+\s*$/i, because: 'names its own output FORMAT' },
  { pattern: reaching, because: 'uses a table function that reaches files or other hosts' },
];

/** The SQL with every literal, quoted name and comment blanked out, each character still at its place. */
export function codeOf(sql: string): string {
  return sql.replace(opaque, (text) => ' '.repeat(text.length));
}

/**
 * Throws when the text is not one plain statement.
 * The blanked text is searched, so a semicolon inside a literal is only data.
 */
export function assertPlain(name: string, sql: string): void {
  const code = codeOf(sql);
  const ban = bans.find(({ pattern }) => pattern.test(code));
  if (ban !== undefined) throw new Error(`SQL of "${name}" ${ban.because}: write one plain statement and bind values as {name:Type}`);
}

/** Every `{name:Type}` of the text, by name. */
export function placeholdersOf(name: string, sql: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of codeOf(sql).matchAll(placeholder)) {
    const text = sql.slice(match.index + 1, match.index + match[0].length - 1);
    const key = text.slice(0, text.indexOf(':')).trim();
    const type = text.slice(text.indexOf(':') + 1).trim();
    if ((found.get(key) ?? type) !== type) throw new Error(`SQL of "${name}" gives {${key}} two types`);
    found.set(key, type);
  }
  return found;
}

/** The statements of a file, without the semicolons between them; a semicolon in a literal or comment does not split. */
export function splitStatements(sql: string): string[] {
  const code = codeOf(sql);
  const ends = [...code.matchAll(/;/g)].map((match) => match.index);
  const cuts = [-1, ...ends, sql.length];
  return cuts
    .slice(1)
    .map((end, at) => ({ text: sql.slice((cuts[at] ?? -1) + 1, end), code: code.slice((cuts[at] ?? -1) + 1, end) }))
    .filter((piece) => piece.code.trim() !== '')
    .map((piece) => piece.text.trim());
}
