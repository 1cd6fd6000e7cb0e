import { describe, expect, it } from 'vitest';
import { toSpeech } from './speech.ts';

type Vectors = [written: string, spoken: string][];

describe('numbers', () => {
  it.each<Vectors[number]>([
    ['3,07 tỷ đồng', 'ba phẩy không bảy tỷ đồng'],
    ['trên 1.200 triệu đồng', 'trên một nghìn hai trăm triệu đồng'],
    ['07 xã', 'bảy xã'],
    ['10.754 lượt', 'mười nghìn bảy trăm năm mươi tư lượt'],
    ['1.234,5 tấn', 'một nghìn hai trăm ba mươi tư phẩy năm tấn'],
    ['giai đoạn 2016-2020', 'giai đoạn hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi'],
    ['từ 2017- 2020', 'từ hai nghìn không trăm mười bảy đến hai nghìn không trăm hai mươi'],
    ['tỷ số 2-1', 'tỷ số hai-một'],
    ['101/129 xã', 'một trăm linh một trên một trăm hai mươi chín xã'],
    ['mục 1.5', 'mục một chấm năm'],
    ['mục 5,6,7', 'mục năm phẩy sáu,bảy'],
    ['gọi 0200 000 0000', 'gọi không hai không không, không không không, không không không không'],
    ['1.000.000.000 đồng', 'một tỷ đồng'],
    ['15.000.000.000', 'mười lăm tỷ'],
    ['5.000.000.000.000', 'năm nghìn tỷ'],
    ['3.000.300.000', 'ba tỷ ba trăm nghìn'],
    ['1.060.000.000', 'một tỷ không trăm sáu mươi triệu'],
    ['gọi 0200.000.0000.', 'gọi không hai không không, không không không, không không không không.'],
    ['sóng 4G, đường QL6, 2 xã', 'sóng bốn G, đường QL sáu, hai xã'],
    ['gọi 0912345678', 'gọi không chín một hai ba bốn năm sáu bảy tám'],
  ])('%s', (written, spoken) => expect(toSpeech(written)).toBe(spoken));
});

describe('units', () => {
  it.each<Vectors[number]>([
    ['giảm trên 20%', 'giảm trên hai mươi phần trăm'],
    ['5 ha rừng', 'năm héc-ta rừng'],
    ['9.541 km²', 'chín nghìn năm trăm bốn mươi mốt ki-lô-mét vuông'],
    ['12km đường', 'mười hai ki-lô-mét đường'],
    ['50 m2', 'năm mươi mét vuông'],
    ['3-5m', 'ba đến năm mét'],
    ['60 tạ/ha', 'sáu mươi tạ mỗi héc-ta'],
    ['40 km/h', 'bốn mươi ki-lô-mét mỗi giờ'],
    ['học 1,5h, 24h/24', 'học một phẩy năm giờ, hai mươi tư giờ/hai mươi tư'],
    ['35 triệu đồng/người/năm', 'ba mươi lăm triệu đồng mỗi người mỗi năm'],
    ['18°C', 'mười tám độ xê'],
    ['xuống –3°C', 'xuống âm ba độ xê'],
    ['từ -5 đến -3 độ', 'từ âm năm đến âm ba độ'],
    ['tăng trưởng (+18%)', 'tăng trưởng (cộng mười tám phần trăm)'],
    ['từ 2 -3%', 'từ hai đến ba phần trăm'],
    ['-3 xã', '-ba xã'],
    ['tại km 12', 'tại ki-lô-mét mười hai'],
    ['Km12+500, QL12', 'ki-lô-mét mười hai cộng năm trăm, QL mười hai'],
    ['dài 12 km 2 làn', 'dài mười hai ki-lô-mét hai làn'],
    ['60 người/km2', 'sáu mươi người mỗi ki-lô-mét vuông'],
    ['Hạ tầng, hạt giống và/hoặc ha', 'Hạ tầng, hạt giống và/hoặc ha'],
  ])('%s', (written, spoken) => expect(toSpeech(written)).toBe(spoken));
});

describe('dates and times', () => {
  const day = 'hai mươi sáu tháng tám năm hai nghìn không trăm hai mươi mốt';
  it.each<Vectors[number]>([
    ['26/08/2021', `ngày ${day}`],
    ['Ngày 26/8/2021', `Ngày ${day}`],
    ['ngày 26-8-2021', `ngày ${day}`],
    ['Sáng 26/8', 'Sáng hai mươi sáu tháng tám'],
    ['dịp 30/4', 'dịp ba mươi tháng tư'],
    ['2/3 số hộ', 'hai trên ba số hộ'],
    ['ngày 2/9', 'ngày hai tháng chín'],
    ['tháng 5/2019', 'tháng năm năm hai nghìn không trăm mười chín'],
    ['5/2019', 'tháng năm năm hai nghìn không trăm mười chín'],
    ['31/11/2021', 'ba mươi mốt trên mười một/hai nghìn không trăm hai mươi mốt'],
    ['31/13/2021', 'ba mươi mốt trên mười ba/hai nghìn không trăm hai mươi mốt'],
    ['chiều 0/8', 'chiều không trên tám'],
    ['13/2021', 'mười ba trên hai nghìn không trăm hai mươi mốt'],
    ['5/5 bản', 'năm trên năm bản'],
    ['12:75', 'mười hai:bảy mươi lăm'],
    ['25:30', 'hai mươi lăm:ba mươi'],
    ['bản đồ 1:25.000', 'bản đồ một:hai mươi lăm nghìn'],
    ['lúc 18:14', 'lúc mười tám giờ mười bốn phút'],
    ['06:14:44', 'sáu giờ mười bốn phút bốn mươi tư giây'],
    ['7h30', 'bảy giờ ba mươi phút'],
    ['7h00', 'bảy giờ'],
    ['từ 7h', 'từ bảy giờ'],
  ])('%s', (written, spoken) => expect(toSpeech(written)).toBe(spoken));
});

describe('documents', () => {
  it.each<Vectors[number]>([
    ['Quyết định 582/QĐ-TTg', 'Quyết định năm trăm tám mươi hai, quyết định, Thủ tướng Chính phủ'],
    ['34/2011/NĐ-CP', 'ba mươi tư, năm hai nghìn không trăm mười một, nghị định, Chính phủ'],
    ['12-NQ/TU', 'mười hai, nghị quyết, Tỉnh ủy'],
    ['45/2019/QH14', 'bốn mươi lăm, năm hai nghìn không trăm mười chín, Quốc hội khóa mười bốn'],
    ['số 7/XYZ-UBND', 'số bảy, XYZ, Ủy ban nhân dân'],
  ])('%s', (written, spoken) => expect(toSpeech(written)).toBe(spoken));
});

describe('abbreviations', () => {
  it.each<Vectors[number]>([
    ['UBND tỉnh, HĐND xã', 'Ủy ban nhân dân tỉnh, Hội đồng nhân dân xã'],
    ['KT-XH', 'kinh tế, xã hội'],
    ['Sở GD&ĐT', 'Sở giáo dục và đào tạo'],
    ['TP. Điện Biên Phủ', 'thành phố Điện Biên Phủ'],
    ['TX Mường Lay', 'thị xã Mường Lay'],
    ['PGS.TS. Nguyễn Văn Mẫu', 'phó giáo sư tiến sĩ Nguyễn Văn Mẫu'],
    ['phòng chống COVID-19', 'phòng chống cô-vít mười chín'],
    ['xe, thóc, v.v.', 'xe, thóc, vân vân.'],
    ['ATK, TPHCM', 'ATK, TPHCM'],
    ['khu vực III, khu vực I', 'khu vực ba, khu vực một'],
    ['lần thứ IV, lần thứ I, lần thứ XIV', 'lần thứ tư, lần thứ nhất, lần thứ mười bốn'],
    ['phần vi phạm', 'phần vi phạm'],
    ['Sơn La & Lai Châu', 'Sơn La và Lai Châu'],
  ])('%s', (written, spoken) => expect(toSpeech(written)).toBe(spoken));
});

it('decomposed letters and the end mark of reports are read as others', () => {
  expect(toSpeech('UBND tỉnh giúp đỡ 2 xã./.'.normalize('NFD'))).toBe('Ủy ban nhân dân tỉnh giúp đỡ hai xã.');
});

it.each(['9', ' ', '1-', '+1', 'km', '1/', '.000', 'ngày '])(
  'a row of "%s" too long for anything but one look at each sign is read to its end',
  (part) => expect(toSpeech(`${part.repeat(200_000)} hết`)).toMatch(/hết$/),
);
