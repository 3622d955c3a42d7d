import { posix } from 'node:path';
import type { SourceFile } from './source-file.js';

const cited = /^(domain|store|etl|backend|frontend|tests|launch|docs|\.ci)\/[^\s]*$|^[\w.-]+\.(md|yml|config\.ts)$/;
const placeholder = /[<>*{}…$[\]|()]|\/dist(\/|$)|NNN|\/output(\/|$)/;
const bare = (path: string) => path.replace(/[#:].*$/, '').replace(/[.,;]$/, '');

/** Paths in `code` that start at the project's root. */
const citedInCode = ({ text }: SourceFile): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)]
    .map(([, code = '']) => bare(code))
    .filter((code) => cited.test(code) && !placeholder.test(code));

/** Targets of links and pictures, relative to the page they stand on. */
const citedInLinks = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^([a-z]+:|#|\/)/.test(target))
    .map((target) => posix.join(posix.dirname(path), bare(decodeURI(target))));

/** Cited paths that do not exist, as "page: path". */
export const brokenCitations = (pages: readonly SourceFile[], exists: (path: string) => boolean): string[] =>
  pages.flatMap((page) =>
    [...citedInCode(page), ...citedInLinks(page)]
      .filter((path) => path !== '' && !exists(path))
      .map((path) => `${page.path}: ${path}`),
  );
