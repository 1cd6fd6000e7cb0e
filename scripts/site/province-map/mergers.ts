/**
 * The provinces and cities of today, and those of before that each was made of: Nghị quyết số 202/2025/QH15, in force since 1 July 2025;
 * Huế has had its name since 1 January 2025. The ten that are not named here stayed as they were.
 */
export const MERGERS: Readonly<Record<string, readonly string[]>> = {
  'An Giang': ['Kiên Giang', 'An Giang'],
  'Bắc Ninh': ['Bắc Giang', 'Bắc Ninh'],
  'Cà Mau': ['Bạc Liêu', 'Cà Mau'],
  'Cần Thơ': ['Sóc Trăng', 'Hậu Giang', 'Cần Thơ'],
  'Đà Nẵng': ['Quảng Nam', 'Đà Nẵng'],
  'Đắk Lắk': ['Phú Yên', 'Đắk Lắk'],
  'Đồng Nai': ['Bình Phước', 'Đồng Nai'],
  'Đồng Tháp': ['Tiền Giang', 'Đồng Tháp'],
  'Gia Lai': ['Bình Định', 'Gia Lai'],
  'Hải Phòng': ['Hải Dương', 'Hải Phòng'],
  Huế: ['Thừa Thiên Huế'],
  'Hưng Yên': ['Thái Bình', 'Hưng Yên'],
  'Khánh Hòa': ['Ninh Thuận', 'Khánh Hòa'],
  'Lào Cai': ['Yên Bái', 'Lào Cai'],
  'Lâm Đồng': ['Đắk Nông', 'Bình Thuận', 'Lâm Đồng'],
  'Ninh Bình': ['Hà Nam', 'Nam Định', 'Ninh Bình'],
  'Phú Thọ': ['Vĩnh Phúc', 'Hòa Bình', 'Phú Thọ'],
  'Quảng Ngãi': ['Kon Tum', 'Quảng Ngãi'],
  'Quảng Trị': ['Quảng Bình', 'Quảng Trị'],
  'Tây Ninh': ['Long An', 'Tây Ninh'],
  'Thái Nguyên': ['Bắc Kạn', 'Thái Nguyên'],
  'Thành phố Hồ Chí Minh': ['Bà Rịa - Vũng Tàu', 'Bình Dương', 'Thành phố Hồ Chí Minh'],
  'Tuyên Quang': ['Hà Giang', 'Tuyên Quang'],
  'Vĩnh Long': ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'],
};
