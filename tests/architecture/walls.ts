import { type SourceFile, codeOf, importsOf, resolved } from './source-file.js';

/** One wall: what files of `of` must not import or contain, unless their path matches `except`. */
export interface Wall {
  readonly name: string;
  readonly of: RegExp;
  readonly except?: RegExp;
  readonly imports?: RegExp;
  readonly contains?: RegExp;
  readonly typesMayPass?: boolean;
  /** A file that breaks the wall: the checker must find it. */
  readonly planted: SourceFile;
}

const rooms = /^(domain|store|etl|backend|frontend)\/src\//;
const planted = (path: string, text: string): SourceFile => ({ path, text });

export const walls: readonly Wall[] = [
  {
    name: 'domain imports zod and itself only',
    of: /^domain\/src\//,
    imports: /^(?!zod$|zod\/|domain\/src\/)/,
    planted: planted('domain/src/a.ts', `import { readFile } from 'node:fs';`),
  },
  {
    name: 'store imports domain only',
    of: /^store\/src\//,
    imports: /^@monitor\/(?!domain$)/,
    planted: planted('store/src/a.ts', `import { load } from '@monitor/etl';`),
  },
  {
    name: 'etl imports domain and store only',
    of: /^etl\/src\//,
    imports: /^@monitor\/(?!domain$|store$)/,
    planted: planted('etl/src/a.ts', `export * from '@monitor/backend';`),
  },
  {
    name: 'backend imports domain and store only',
    of: /^backend\/src\//,
    imports: /^@monitor\/(?!domain$|store$|etl$)/,
    planted: planted('backend/src/a.ts', `const web = await import('@monitor/frontend');`),
  },
  {
    name: 'etl is composed into backend in backend/src/compose*.ts only',
    of: /^backend\/src\//,
    except: /^backend\/src\/compose[a-z-]*\.ts$/,
    imports: /^@monitor\/etl/,
    planted: planted('backend/src/run/run.controller.ts', `import {\n  load,\n} from '@monitor/etl';`),
  },
  {
    name: 'frontend imports domain only',
    of: /^frontend\/src\//,
    imports: /^(@monitor\/(?!domain$)|node:)/,
    planted: planted('frontend/src/a.tsx', `import type { Reader } from '@monitor/store';`),
  },
  {
    name: 'a room is entered by its door, not by a path into it',
    of: rooms,
    imports: /^@monitor\/[a-z]+\//,
    planted: planted('etl/src/a.ts', `import { money } from '@monitor/domain/dist/money.js';`),
  },
  {
    name: 'only store/src/warehouse speaks to ClickHouse',
    of: rooms,
    except: /^store\/src\/warehouse\//,
    imports: /^(@clickhouse\/|chdb($|\/))/,
    planted: planted('store/src/ledger/a.ts', `import { Session } from 'chdb';`),
  },
  {
    name: 'only store/src/ledger and the source of kind sql speak to a SQL database',
    of: rooms,
    except: /^(store\/src\/ledger|etl\/src\/source\/sql)\//,
    imports: /^(kysely|pg|pg-cursor|mysql2)($|\/)/,
    planted: planted('etl/src/a.ts', `import pg from 'pg';`),
  },
  {
    name: 'only store/src/ledger and store/src/holder open SQLite',
    of: rooms,
    except: /^store\/src\/(ledger|holder)\//,
    imports: /^libsql($|\/)/,
    planted: planted('store/src/archive/a.ts', `import Database from 'libsql';`),
  },
  {
    name: 'only frontend/src/charts loads echarts',
    of: /^frontend\/src\//,
    except: /^frontend\/src\/charts\//,
    imports: /^echarts($|\/)/,
    typesMayPass: true,
    planted: planted('frontend/src/ui/a.ts', `import { init } from 'echarts/core';`),
  },
  {
    name: 'only a config.ts reads process.env',
    of: rooms,
    except: /\/config\.ts$/,
    contains: /\bprocess\s*(\.\s*env\b|\[\s*['"]env)|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
    planted: planted('backend/src/main.ts', `const port = process.env['PORT'];`),
  },
  {
    name: 'only etl/src/schedule has a clock of its own',
    of: rooms,
    except: /^etl\/src\/schedule\//,
    contains: /@(Cron|Interval)\(/,
    planted: planted('backend/src/a.ts', `class A { @Cron('0 3 * * *') run() {} }`),
  },
  {
    name: 'nothing is exported as default',
    of: /^[^/]+\/.*\.(ts|tsx|mjs)$/,
    except: /(^|\/)vite(st)?\.config\.ts$/,
    contains: /^\s*export\s+(default\b|[^;]*\bas\s+default\b)/m,
    planted: planted('frontend/src/a.tsx', `const A = 1;\nexport { A as default };`),
  },
];

function breaches(file: SourceFile, wall: Wall): string[] {
  const { imports, contains } = wall;
  const found = importsOf(file)
    .filter((one) => !(wall.typesMayPass === true && one.typeOnly))
    .map((one) => resolved(file, one.specifier))
    .filter((target) => imports?.test(target) === true);
  return contains?.test(codeOf(file)) === true ? [...found, String(contains)] : found;
}

/** Every breach as a sentence: path, what was found, which wall. */
export const breachesOf = (wall: Wall, files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => wall.of.test(path) && wall.except?.test(path) !== true)
    .flatMap((file) => breaches(file, wall).map((found) => `${file.path}: ${found} (${wall.name})`));
