import { expect, test } from 'vitest';
import { escapeHtml, escapeJsonForScript, escapeXml } from './escape.ts';

test('text cannot leave an element or an attribute of HTML', () => {
  expect(escapeHtml(`<b class="x">Sơn La & 'Lai Châu'</b>`)).toBe(
    '&lt;b class=&quot;x&quot;&gt;Sơn La &amp; &#39;Lai Châu&#39;&lt;/b&gt;',
  );
  expect(escapeHtml('Điện Biên')).toBe('Điện Biên');
});

test('XML gets no character that it forbids', () => {
  expect(escapeXml('a\0\u0008\u000B\uFFFE\uD800b\t\n\r 😀 <&>')).toBe('ab\t\n\r 😀 &lt;&amp;&gt;');
});

test('JSON cannot end a script element and reads back the same', () => {
  const value = { headline: '</script><!-- & \u2028\u2029 Đảng' };
  const json = escapeJsonForScript(value);
  expect(json).toBe(String.raw`{"headline":"\u003c/script\u003e\u003c!-- \u0026 \u2028\u2029 Đảng"}`);
  expect(JSON.parse(json)).toEqual(value);
  expect(() => escapeJsonForScript(undefined)).toThrow(TypeError);
});
