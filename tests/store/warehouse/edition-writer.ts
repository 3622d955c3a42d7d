import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { openEmbeddedWarehouse } from '../../../store/src/warehouse/warehouse.js';

// A child of the kill test: clones, loads and drops editions without end, and tells which are whole.
const [folder = ''] = process.argv.slice(3);
const rows = 20_000;
const file = join(folder, 'rows.json');
writeFileSync(file, Array.from({ length: rows }, (_, at) => JSON.stringify({ id: at, name: '联合体', amount: '1.00', day: '2024-01-01' })).join('\n'));

const warehouse = await openEmbeddedWarehouse({ folder: join(folder, 'data'), migrations: join(folder, 'migrations') });
const kept = await warehouse.editions();
let newest = Math.max(0, ...kept.map(Number));
for (;;) {
  const from = newest;
  newest += 1;
  const writer = await warehouse.createEdition(String(newest), from === 0 ? null : String(from));
  if (newest % 3 === 0) await writer.replaceTable('thing');
  await writer.ingest('thing', file, 'JSONEachRow', ['id', 'name', 'amount', 'day']);
  process.send?.({ whole: newest });
  if (newest > 3) await warehouse.dropEdition(String(newest - 3));
}
