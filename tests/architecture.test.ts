import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenCitations } from './architecture/cited-paths.js';
import { escapesOf, featureCrossingsOf, longFilesOf } from './architecture/neighbours.js';
import { filesMatching, projectRoot, type SourceFile } from './architecture/source-file.js';
import { breachesOf, walls } from './architecture/walls.js';

const sources = filesMatching(/\.(ts|tsx|mts|mjs)$/);
const pages = filesMatching(/^(ARCHITECTURE|CONTRIBUTING|README[^/]*|docs\/.*)\.md$/);
const exists = (path: string) => existsSync(join(projectRoot, path));
const file = (path: string, text: string): SourceFile => ({ path, text });
const manifests = {
  domain: [],
  store: ['domain'],
  etl: ['domain', 'store'],
  backend: ['domain', 'store', 'etl'],
  frontend: ['domain'],
};

describe('the walls between the rooms', () => {
  it('are checked on real files of every room', () => {
    for (const room of ['domain/src/', 'store/src/', 'etl/src/']) {
      expect(sources.some(({ path }) => path.startsWith(room)), room).toBe(true);
    }
  });

  it.each(walls)('hold: $name', (wall) => {
    expect(breachesOf(wall, sources)).toEqual([]);
  });

  it.each(walls)('would be seen broken: $name', (wall) => {
    expect(breachesOf(wall, [wall.planted])).toHaveLength(1);
  });

  it('let types of echarts pass, and a config.ts read the environment', () => {
    const innocent = [
      file('frontend/src/ui/a.ts', `import type { EChartsOption } from 'echarts';`),
      file('store/src/config.ts', 'export const env = process.env;'),
      file('etl/src/a.ts', '// process.env is read in config.ts\n/** never import chdb */'),
    ];
    expect(walls.flatMap((wall) => breachesOf(wall, innocent))).toEqual([]);
  });

  it.each(Object.entries(manifests))('stand in the package.json of %s', (room, allowed) => {
    const [manifest] = filesMatching(new RegExp(`^${room}/package\\.json$`));
    const depends = [...(manifest?.text ?? '').matchAll(/"@monitor\/([a-z]+)":/g)].map(([, name]) => name);
    expect(manifest).toBeDefined();
    expect(depends.filter((name) => !allowed.some((one) => one === name))).toEqual([]);
  });
});

describe('neighbours', () => {
  it('do not climb out of their room by relative imports', () => {
    expect(escapesOf(sources)).toEqual([]);
    expect(escapesOf([file('etl/src/load/a.ts', `import { x } from '../../../store/src/x.js';`)])).toHaveLength(1);
  });

  it('in frontend/src/features do not import each other', () => {
    expect(featureCrossingsOf(sources)).toEqual([]);
    const relative = file('frontend/src/features/fund/a.tsx', `import { B } from '../outcome/b';`);
    const own = file('frontend/src/features/fund/a.tsx', `import { B } from './b';\nimport { C } from '../../ui/c';`);
    expect(featureCrossingsOf([relative])).toHaveLength(1);
    expect(featureCrossingsOf([own])).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 200 lines', () => {
    expect(longFilesOf(sources, 200)).toEqual([]);
    expect(longFilesOf([file('a.ts', 'x\n'.repeat(200)), file('b.ts', 'x\n'.repeat(201))], 200)).toEqual(['b.ts: 201 lines']);
  });
});

describe('the settings', () => {
  it('that a config.ts reads stand in .env.example', () => {
    const [example] = filesMatching(/^\.env\.example$/);
    const read = filesMatching(/^[a-z]+\/src\/(.*\/)?config\.ts$/).flatMap(({ text }) =>
      [...text.matchAll(/'(HOST|PORT|[A-Z]+(?:_[A-Z]+)+)'/g)].map(([, name = '']) => name),
    );
    expect(read).toContain('DATA_DIR');
    expect(read.filter((name) => !new RegExp(`^${name}=`, 'm').test(example?.text ?? ''))).toEqual([]);
  });
});

describe('the documents', () => {
  it('cite only paths that exist', () => {
    expect(brokenCitations(pages, exists)).toEqual([]);
  });

  it('would be seen citing a path that does not', () => {
    const page = file('docs/a.md', 'See `store/src/gone.ts`, `store/src/<topic>.ts`, [b](b.md) and [web](https://x.cn/y).');
    expect(brokenCitations([page], () => false)).toEqual(['docs/a.md: store/src/gone.ts', 'docs/a.md: docs/b.md']);
  });
});
