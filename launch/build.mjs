import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { endWith } = await import('./launch-error.mjs');

await endWith(async () => {
  const { ensureReady } = await import('./ensure.mjs');
  await ensureReady({ web: true });
  const { say } = await import('./progress.mjs');
  say('✔ 已是最新构建 built and up to date');
  return 0;
});
