import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A file by its path from the project's root, with `/` between folders. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const places = ['domain', 'store', 'etl', 'backend', 'frontend', 'tests', 'launch', 'docs'];
const generated = /(^|\/)(node_modules|dist|output|coverage)(\/|$)/;

function pathsUnder(folder: string): string[] {
  if (!existsSync(join(projectRoot, folder))) return [];
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (generated.test(path)) return [];
    return entry.isDirectory() ? pathsUnder(path) : [path];
  });
}

const topLevelPaths = () =>
  readdirSync(projectRoot, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

/** All files people write whose path matches, read. */
export const filesMatching = (pattern: RegExp): SourceFile[] =>
  [...topLevelPaths(), ...places.flatMap(pathsUnder)]
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** What a file imports: statements, re-exports, dynamic imports and inline `import('…')` types. */
export const importsOf = ({ text }: SourceFile): Import[] => [
  ...[...text.matchAll(statement)].map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
  ...[...text.matchAll(dynamic)].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
];

/** A relative specifier as a path from the root; a package's name stays as it is. */
export const resolved = (file: SourceFile, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : specifier;

/** The text without comments, so that a sentence about a thing is not taken for its use. */
export const codeOf = ({ text }: SourceFile): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
