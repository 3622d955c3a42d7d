import { type SourceFile, importsOf, resolved } from './source-file.js';

const roomOf = (path: string) => /^([a-z]+)\/src\//.exec(path)?.[1];
const featureOf = (path: string) => /(?:^|\/)features\/([^/]+)/.exec(path)?.[1];

/** Relative imports that climb out of their room. */
export const escapesOf = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => roomOf(path) !== undefined)
    .flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => resolved(file, specifier))
        .filter((target) => !target.startsWith(`${roomOf(file.path)}/src/`) && !target.endsWith('package.json'))
        .map((target) => `${file.path}: ${target}`),
    );

/** Imports from one feature of the page into another. */
export const featureCrossingsOf = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => path.startsWith('frontend/src/features/'))
    .flatMap((file) =>
      importsOf(file)
        .map(({ specifier }) => resolved(file, specifier))
        .filter((target) => featureOf(target) !== undefined && featureOf(target) !== featureOf(file.path))
        .map((target) => `${file.path}: ${target}`),
    );

export const longFilesOf = (files: readonly SourceFile[], limit: number): string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
