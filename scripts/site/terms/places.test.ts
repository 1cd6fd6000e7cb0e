import { describe, expect, it } from 'vitest';
import type { PlaceRecord } from '../../content/archive.ts';
import type { SiteDate } from '../../text/brands.ts';
import { createHistories, nameNow } from './place-history.ts';
import { makeGazetteer } from './places.ts';

const day = (text: string) => text as SiteDate;
const record = (fields: Partial<PlaceRecord> & { name: string }): PlaceRecord => ({
  successors: [],
  ...fields,
});
const last = day('2025-06-30');
const first = day('2025-07-01');

describe('makeGazetteer', () => {
  const gazetteer = makeGazetteer([
    record({ name: 'Mường Khẩu', kind: 'huyện', until: last, successors: ['xã Mường Khẩu'] }),
    record({ name: 'Mường Khẩu', kind: 'xã', from: first }),
    record({ name: 'Nà Lưa', kind: 'xã', until: last, successors: ['xã Mường Khẩu'] }),
    record({ name: 'Pá Lìm', kind: 'xã', until: last, successors: ['Pá Lìm'] }),
    record({ name: 'Pá Lìm', kind: 'xã', from: first }),
  ]);
  const keyOf = (text: string, date?: string) =>
    gazetteer.find(text, date === undefined ? undefined : day(date))?.named.key;

  it('a name alone and a name with its kind are one place', () => {
    expect(keyOf('Nà Lưa')).toBe(keyOf('Xã Nà Lưa'));
    expect(keyOf('huyện Nà Lưa')).toBeUndefined();
  });

  it('records of one name and one kind are one place', () => {
    expect(gazetteer.find('Pá Lìm')?.records).toHaveLength(2);
  });

  it('of two kinds with one name, a bare name means the one of its day', () => {
    expect(keyOf('Mường Khẩu', '2019-01-01')).toBe(keyOf('huyện Mường Khẩu'));
    expect(keyOf('Mường Khẩu', '2025-06-30')).toBe(keyOf('huyện Mường Khẩu'));
    expect(keyOf('Mường Khẩu', '2025-07-01')).toBe(keyOf('xã Mường Khẩu'));
    expect(keyOf('huyện Mường Khẩu')).not.toBe(keyOf('xã Mường Khẩu'));
  });
});

const tell = (records: PlaceRecord[], name: string) => {
  const gazetteer = makeGazetteer(records);
  const place = gazetteer.find(name);
  if (place === undefined) throw new RangeError(name);
  return createHistories(gazetteer)(place);
};

describe('createHistories', () => {
  it('says what a renamed place is called now', () => {
    const records = [
      record({ name: 'Bình Sơn', kind: 'phường', until: last, successors: ['phường Nậm Sơn'] }),
      record({ name: 'Nậm Sơn', kind: 'phường', from: first }),
    ];
    expect(nameNow(tell(records, 'Bình Sơn'))).toBe('nay là phường Nậm Sơn');
    expect(tell(records, 'Nậm Sơn').before.map(({ text }) => text)).toEqual(['phường Bình Sơn']);
    expect(tell(records, 'Bình Sơn').names).toEqual(['Phường Bình Sơn (đến 30/06/2025)']);
  });

  it('is not lost in a chain that no place can have', () => {
    const records = Array.from({ length: 20_000 }, (_, number) =>
      record({ name: `Nà ${number}`, until: last, successors: [`Nà ${number + 1}`] }),
    );
    expect(nameNow(tell(records, 'Nà 0'))).toMatch(/^nay (?:là|thuộc) Nà \d+$/);
  });

  it('says what a merged place belongs to now, through every change', () => {
    const records = [
      record({ name: 'A Lai', kind: 'bản', until: day('2010-12-31'), successors: ['xã Nà Lưa'] }),
      record({ name: 'Nà Lưa', kind: 'xã', until: last, successors: ['xã Mường Khẩu'] }),
      record({ name: 'Chà Lưới', kind: 'xã', until: last, successors: ['xã Mường Khẩu'] }),
      record({ name: 'Mường Khẩu', kind: 'xã', from: first }),
    ];
    expect(nameNow(tell(records, 'A Lai'))).toBe('nay thuộc xã Mường Khẩu');
  });

  const years = { from: day('2006-01-01'), until: last };
  it.each<[what: string, known: boolean, now: string]>([
    ['the register has', true, 'nay thuộc xã Mường Khẩu'],
    ['it does not have', false, 'nay thuộc xã Mường Khẩu'],
  ])(
    'a place that was divided, and whose parts became one that %s, belongs to that one',
    (_what, known, now) => {
      const successors = ['xã Mường Khẩu'];
      const records = [
        record({
          name: 'Nà Lưa',
          kind: 'xã',
          until: day('2005-12-31'),
          successors: ['xã Chà Lưới', 'xã Pá Lìm'],
        }),
        record({ name: 'Chà Lưới', kind: 'xã', ...years, successors }),
        record({ name: 'Pá Lìm', kind: 'xã', ...years, successors }),
        ...(known ? [record({ name: 'Mường Khẩu', kind: 'xã', from: first })] : []),
      ];
      expect(nameNow(tell(records, 'Nà Lưa'))).toBe(now);
    },
  );

  it('a part of what got another name is no other name of it', () => {
    const records = [
      ...['A Lai', 'Nà Lưa'].map((name) =>
        record({ name, kind: 'xã', until: day('2005-12-31'), successors: ['xã Chà Lưới'] }),
      ),
      record({ name: 'Chà Lưới', kind: 'xã', ...years, successors: ['xã Mường Khẩu'] }),
      record({ name: 'Mường Khẩu', kind: 'xã', from: first }),
    ];
    expect(nameNow(tell(records, 'A Lai'))).toBe('nay thuộc xã Mường Khẩu');
    expect(nameNow(tell(records, 'Chà Lưới'))).toBe('nay là xã Mường Khẩu');
  });

  it('a successor is what bears its name from the next day on', () => {
    const records = [
      record({ name: 'Nà Lưa', kind: 'xã', until: last, successors: ['Mường Khẩu'] }),
      record({ name: 'Mường Khẩu', kind: 'huyện', until: last, successors: ['xã Pá Lìm'] }),
      record({ name: 'Mường Khẩu', kind: 'xã', from: first }),
    ];
    expect(nameNow(tell(records, 'Nà Lưa'))).toBe('nay là Mường Khẩu');
  });

  it('names what a place was called from the oldest, in whatever order the register has it', () => {
    const records = [
      record({ name: 'Nà Lưa', kind: 'xã', within: 'tỉnh Mẫu', from: first }),
      record({ name: 'Nà Lưa', kind: 'xã', within: 'huyện Mẫu', until: last, successors: ['xã Nà Lưa'] }),
    ];
    expect(tell(records, 'Nà Lưa').names).toEqual([
      'Xã Nà Lưa, huyện Mẫu (đến 30/06/2025)',
      'Xã Nà Lưa, tỉnh Mẫu (từ 01/07/2025)',
    ]);
  });

  it('names a successor that the register does not have', () => {
    const records = [record({ name: 'Nà Lưa', until: last, successors: ['xã Mường Khẩu'] })];
    expect(nameNow(tell(records, 'Nà Lưa'))).toBe('nay thuộc xã Mường Khẩu');
  });

  it('places that name each other do not lead in circles', () => {
    const records = [
      record({ name: 'Một', until: last, successors: ['Hai'] }),
      record({ name: 'Hai', until: last, successors: ['Ba'] }),
      record({ name: 'Ba', until: last, successors: ['Một'] }),
    ];
    expect(tell(records, 'Một').now.map(({ text }) => text)).toEqual(['Hai']);
  });

  it('of two places with one name, which became different ones, nobody knows which is meant', () => {
    const records = ['xã Nam Mẫu', 'xã Bắc Mẫu'].map((successor) =>
      record({ name: 'Tân Mẫu', kind: 'xã', until: last, successors: [successor] }),
    );
    expect(nameNow(tell(records, 'Tân Mẫu'))).toBe('');
  });

  it('a place that stands has no other name', () => {
    expect(nameNow(tell([record({ name: 'Nà Lưa' })], 'Nà Lưa'))).toBe('');
    for (const successors of [['xã Pá Lìm'], ['xã Pá Lìm', 'xã Nà Lưa']]) {
      const kept = record({ name: 'Pá Lìm', kind: 'xã', until: last, successors });
      expect(nameNow(tell([kept], 'Pá Lìm'))).toBe('');
    }
  });
});
