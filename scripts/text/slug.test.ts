import { expect, test } from 'vitest';
import { slugify, telexSlug } from './slug.ts';

test.each([
  ['Điện Biên', 'dien-bien'],
  ['\u00D0iện Biên', 'dien-bien'],
  [
    'Hiệu quả từ chủ trương giúp đỡ các xã đặc biệt khó khăn',
    'hieu-qua-tu-chu-truong-giup-do-cac-xa-dac-biet-kho-khan',
  ],
  ['Đắk Lắk – Đắk Nông', 'dak-lak-dak-nong'],
  ['Quyết định 582/QĐ-TTg', 'quyet-dinh-582-qd-ttg'],
  ['3,07 tỷ', '3-07-ty'],
  ['Sơn La & Lai Châu', 'son-la-va-lai-chau'],
  ['  “Nà Nhạn” ./. ', 'na-nhan'],
  ['diện tích 308 km²', 'dien-tich-308-km2'],
  ['Straße, cœur, Łódź', 'strasse-coeur-lodz'],
  ['Tiếng ລາວ', 'tieng-u0ea5u0eb2u0ea7'],
  ['中文', 'u4e2du6587'],
  ['./.', ''],
])('the slug of %j is %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a long title is cut between two words within 80 characters', () => {
  const slug = slugify('Hội nghị tổng kết '.repeat(12));
  expect(slug).toBe('hoi-nghi-tong-ket-hoi-nghi-tong-ket-hoi-nghi-tong-ket-hoi-nghi-tong-ket-hoi-nghi');
  expect(slug).toHaveLength(80);
  expect(slugify(`${'a'.repeat(79)} bcd`)).toBe('a'.repeat(79));
  expect(slugify(`${'a'.repeat(80)} bcd`)).toBe('a'.repeat(80));
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(80));
});

test.each([
  ['Nguyễn Văn Hưng', 'nguyeenx-vawn-huwng'],
  ['Nguyễn Văn Hùng', 'nguyeenx-vawn-hungf'],
  ['bản', 'banr'],
  ['bạn', 'banj'],
  ['Đặng Thị Thủy', 'ddawngj-thij-thuyr'],
  ['Đặng Thị Thuỷ', 'ddawngj-thij-thuyr'],
  ['Trần Đường', 'traanf-dduwowngf'],
  ['Noong Luống', 'nooong-luoongs'],
  ['Nông Luống', 'noong-luoongs'],
  ['Müller', 'muu0308ller'],
])('the Telex spelling of %j is %j', (name, slug) => {
  expect(telexSlug(name)).toBe(slug);
  expect(telexSlug(name.normalize('NFD'))).toBe(slug);
});
