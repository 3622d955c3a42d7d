import { expect, test } from 'vitest';

import { encodeGb18030 } from '../../../etl/src/demo/write/gb18030.js';

test('Chinese text, signs and full-width digits come back from GB18030', () => {
  const text = '长春市超精密光学成像创新联合体（试行），金额：１２３.45 元—“琎玥琎崟翀”\n';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
});

test('a character without a two-byte code is refused, never replaced', () => {
  expect(() => encodeGb18030('笑😀')).toThrow(RangeError);
});
