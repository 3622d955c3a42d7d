import { holdFolder } from '../../../store/src/holder/hold-folder.js';

const folder = await holdFolder(process.argv[2] ?? '', { role: 'server' }).catch((error: Error) => {
  process.stderr.write(error.message);
  process.exit(1);
});
await folder.announce({ url: 'http://127.0.0.1:3000', token: 'for-this-machine-only' });
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
