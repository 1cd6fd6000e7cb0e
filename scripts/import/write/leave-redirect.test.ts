import { expect, it } from 'vitest';
import { leaveRedirect } from './leave-redirect.ts';

const TARGET = 'https://mau.example/bai?id=1&trang=2';
const WITHIN = encodeURIComponent(TARGET);

it.each([
  `https://www.google.com/url?q=${WITHIN}&sa=D&source=editors&ust=1732000000`,
  `https://www.google.com.vn/url?sa=t&url=${WITHIN}&usg=x`,
  `https://l.facebook.com/l.php?u=${WITHIN}&h=AT0`,
  `https://apc01.safelinks.protection.outlook.com/?url=${WITHIN}&data=05%7C02`,
])('%s leads to the page behind it', (href) => {
  expect(leaveRedirect(href)).toBe(TARGET);
});

it.each([
  'https://www.google.com/search?q=nậm+sơn',
  'https://www.google.com/url?q=javascript:alert(1)',
  'https://google.mau.example/url?q=https://khac.example/',
  'https://mau.example/url?q=https://khac.example/',
  '/url?q=https://khac.example/',
  'https://[',
])('%s is left as it is', (href) => {
  expect(leaveRedirect(href)).toBe(href);
});
