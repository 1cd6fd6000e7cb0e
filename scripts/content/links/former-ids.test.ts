import { expect, it } from 'vitest';
import { findFormerIds } from './former-ids.ts';

const findOf = (...legacyUrls: string[]) => findFormerIds({ id: '2021/09/cau-treo', legacyUrls });

it('addresses that an article had in this archive are its former ids, each once, however they are written', () => {
  expect(
    findOf('/2021/08/cau-treo/', 'https://xa.example/2021/08/CAU-TREO', '2021/09/cau-treo-huoi-sen/'),
  ).toEqual(['2021/08/cau-treo', '2021/09/cau-treo-huoi-sen']);
});

it('addresses of an earlier system, with a query, of no article or the present one are none', () => {
  expect(
    findOf(
      '/Default.aspx?PageIndex=3',
      '/2021/08/cau-treo/?trang=2',
      '/2021/13/cau-treo/',
      '/tin/2021/08/cau-treo/',
      '/2021/08/',
      '/2021/09/cau-treo/',
    ),
  ).toEqual([]);
});
