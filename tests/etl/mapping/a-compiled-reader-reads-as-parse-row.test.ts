import { changchun, parseRow, recordKinds, type RecordDefinition } from '@monitor/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordReader } from '../../../etl/src/load/record-reader.js';
import { encodeValue } from '../../../etl/src/load/tab-separated.js';
import { aCreditCode } from '../pipeline/a-folder.js';

const words = ['', '—', '企业', '牵头', '朝阳区', '新能源汽车', '2025-02-30', '2025年3月1日', '2024/1/5', '12.5', '１，２３４', '-3', '3万元', '#REF!', aCreditCode(7), '912201000000000000', `${aCreditCode(7)}、${aCreditCode(8)}`, 'a\tb\\c', '市财政专项', '设备费', '支出', '执行', '市级'];
const cell = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 12 }));
const units = [null, '元', '万元', '亿元'] as const;

test.each(recordKinds.map((kind: RecordDefinition) => [kind.zh, kind] as const))('%s', (_zh, kind) => {
  const fields = Object.keys(kind.fields);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), { minLength: 1, maxLength: 5 }), fc.constantFrom(...units), (rows, unit) => {
      const reader = new RecordReader(kind, changchun, fields.map(() => unit));
      for (const texts of rows) {
        const expected = parseRow(kind, (field) => ({ text: texts[fields.indexOf(field)] ?? '', unit, address: field, head: '' }), changchun);
        const taken = reader.read(texts, fields.map((_field, index) => index));
        expect(taken).toBe(expected.ok);
        if (expected.ok) expect(reader.encoded).toEqual(fields.map((field) => encodeValue(expected.values[field] ?? null)));
        else expect(reader.faults.map(({ field, code, message }) => ({ field, code, message }))).toEqual(expected.rejections.map(({ field, code, message }) => ({ field, code, message })));
      }
    }),
    { numRuns: 150 },
  );
});
