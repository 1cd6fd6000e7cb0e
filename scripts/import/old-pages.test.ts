import { describe, expect, it } from 'vitest';
import { readOldPage, recognise } from '../fixtures/old-page.ts';
import { encodeMojibake, encodeTcvn3, encodeViqr, encodeVni } from '../fixtures/legacy-encoders.ts';

/** What is expected of each page; `texts` are the beginnings of the paragraphs, lists and tables of the body. */
const PAGES: Readonly<Record<string, object>> = {
  'cong-tinh.txt': {
    title: 'Con đường mới lên bản Huổi Mẫu',
    date: '2019-05-12T15:07:21+07:00',
    legacyViews: 4312,
    summary: expect.stringMatching(/^Sau hai mùa khô .* bán được giá hơn\.$/),
    authors: [{ name: 'Lò Văn Mẫu', unit: 'Văn phòng Huyện ủy' }],
    pictures: [
      ['IMG_20190510_071533.jpg', 'Đoạn đường qua dốc Nậm Thử vừa đổ bê tông xong (tháng 5/2019)'],
      ['IMG_20190511_164210.jpg', 'Học sinh bản Huổi Mẫu đi học trên đường mới'],
    ],
    texts: ['Huổi Mẫu là bản', 'Bản chia thành bốn', 'Đường xong', 'Dự kiến giai đoạn'],
  },
  'bao-chep-chu.txt': {
    title: 'Mùa gặt trên cánh đồng Mường Thử',
    date: '2020-10-15T16:21:00+07:00',
    summary: expect.stringMatching(/^\(NS\) – .* tinh mơ\.$/),
    authors: [],
    source: { name: 'Bản tin Nông nghiệp Nậm Sơn' },
    texts: ['Năm nay mưa thuận', 'Anh cán bộ', 'Gặt xong'],
  },
  'nukeviet-chep-chu.txt': {
    title: 'Lớp học ghép ở Pá Giả',
    date: '2019-11-05T08:31:00+07:00',
    legacyViews: 1245,
    sections: ['Giáo dục', 'Tin Tức', 'Trang nhất'],
    authors: [{ name: 'Quàng Thị Thử' }],
    source: { name: 'Phòng Giáo dục và Đào tạo huyện Mường Giả' },
    tags: ['lớp ghép', 'điểm trường', 'vùng cao'],
    texts: ['Giữa núi cao', 'Buổi sáng', 'Khó nhất', 'Cuối tuần'],
  },
  'nukeviet-dem.txt': {
    title: 'TRƯỜNG BÁN TRÚ NẬM DỤ KHÁNH THÀNH NHÀ ĂN',
    date: '2021-06-24T15:51:00+07:00',
    legacyViews: 1320,
    texts: ['Nhà ăn mới', 'Bếp có'],
  },
  'hai-ngay.txt': {
    title: 'Kế hoạch làm đường vào sáu bản vùng cao năm 2019',
    date: '2019-05-17T10:00:00+07:00',
    summary: expect.stringMatching(/^TTĐT - .* xi măng\.$/),
    authors: [{ name: 'Đoan Trang Mẫu' }],
    texts: ['Sáu tuyến', 'Mỗi bản'],
  },
  'bao-dong-ho-tren.txt': {
    title: 'Trưởng bản Nậm Thử: Giữ nước là giữ bản',
    date: '2018-11-24T05:32:00+07:00',
    authors: [{ name: 'Văn Hoa' }],
    texts: ['Sau ba mùa', 'Thưa ông', 'Vì ống'],
  },
  'joomla-chep-chu.txt': {
    title: 'Nước sạch về bản Co Ví',
    date: '2020-10-26T14:49:00+07:00',
    updated: '2020-10-27T09:00:00+07:00',
    legacyViews: 312,
    authors: [{ name: 'Lường Văn Ví' }],
    texts: ['Công trình', 'Bản cử ra', 'Điều bà con'],
  },
  'sharepoint-chep-chu.txt': {
    title: 'Chợ phiên cuối năm ở Mường Giả',
    date: '2023-01-24T10:31:00+07:00',
    summary: expect.stringMatching(/^Chợ phiên ngày giáp Tết .* thổ cẩm\.$/),
    sections: ['Chi tiết tin', 'Tin tức sự kiện', 'Trang chủ'],
    authors: [{ name: 'Cà Thị Dụ', unit: 'Trung tâm Văn hóa - Thể thao huyện' }],
    pictures: [['cho-phien.jpg', 'Một góc chợ phiên ngày giáp Tết', 'Cà Thị Dụ']],
    texts: ['Từ bốn giờ sáng', 'Ban quản lý chợ', 'Đến quá trưa'],
  },
  'viet-hoa.txt': {
    title: 'XÃ NẬM DỤ RA QUÂN TRỒNG RỪNG ĐẦU NĂM',
    date: '2020-10-02T08:20:00+07:00',
    legacyViews: 876,
    summary: expect.stringMatching(/^Hơn hai trăm người .* một ngày\.$/),
    authors: [{ name: 'BBT' }],
    texts: ['Sáng sớm', 'Mỗi nhóm', 'Xã giao'],
  },
  'ngay-sai.txt': {
    title: 'Hội thi bắn nỏ của sáu bản vùng cao',
    date: undefined,
    legacyViews: 95,
    authors: [],
    remarks: [expect.stringContaining('31/11/2018')],
    texts: ['Mỗi tay nỏ', 'Đội bản'],
  },
  'dong-ho.txt': {
    title: 'Giữ nghề rèn ở bản Nậm Thử',
    date: undefined,
    legacyViews: undefined,
    authors: [{ name: 'Vàng A Thử' }],
    texts: ['Lò rèn', 'Nghề truyền', 'Nay dao rèn'],
  },
  'chu-thich-cuoi.txt': {
    title: 'Tìm lại tên những bến sông cũ',
    date: '2016-03-07',
    legacyViews: 1045,
    legacyUrls: ['/tin-tuc/Pages/chi-tiet.aspx?ItemID=208'],
    authors: [{ name: 'Lò Thị Bến' }],
    files: ['danh-sach-ben-song.pdf'],
    tags: ['sông Nậm Mẫu', 'địa danh'],
    notes: ['Theo sổ tay điền dã của nhóm, chưa in.', 'Tên gọi chép theo âm của từng tiếng.'],
    texts: ['Từ các bản đồ', 'Tên bến', 'Nhóm dự định'],
  },
  'ten-le.txt': {
    title: 'Kết quả ba năm trồng cây ăn quả trên đất dốc',
    date: '2017-07-19T08:05:00+07:00',
    authors: [{ name: 'Lò Văn Quả', unit: 'Phòng Nông nghiệp huyện' }],
    texts: ['Huyện Mường Giả', 'Năm 2015: trồng mới', 'Xã\tDiện tích (ha)\tSố hộ\nNậm Dụ', 'Cái được'],
  },
  'aspnet-bang.html': {
    title: 'Bản Thái bên hồ Nậm Mẫu đón khách',
    date: '2015-02-03T10:05:12+07:00',
    legacyViews: 2088,
    summary: expect.stringMatching(/^Ba năm trở lại đây, .* vài chục khách\.$/),
    legacyUrls: ['/Default.aspx?PageIndex=3&userkey=4312&SID=12'],
    authors: [{ name: 'Cầm Thị Hồ' }],
    pictures: [['nha_san.jpg', 'Nhà sàn ven hồ được giữ nguyên mái ranh']],
    texts: ['Hồ Nậm Mẫu', 'Nhà nào', 'Diện tích'],
  },
  'aspnet-xuong-dong.html': {
    title: 'Ngày hội xuống đồng ở Pá Giả',
    date: '2020-10-02T14:05:00+07:00',
    legacyViews: 512,
    sections: ['Tin tức', 'Trang chủ'],
    authors: [{ name: 'Tòng Văn Cày' }],
    texts: ['Sáng mồng sáu Tết', 'Người già', 'Lễ xong'],
  },
  'aspnet-dinh-kem.html': {
    title: 'Thông báo kết quả thi tay nghề năm 2018',
    date: '2018-12-14T16:40:00+07:00',
    legacyViews: 731,
    sections: ['Thông báo', 'Trang chủ'],
    legacyUrls: ['/thong-bao/ket-qua-thi-tay-nghe-1287.aspx'],
    authors: [{ name: 'Phòng Đào tạo' }],
    files: ['/upload/Danh%20s%C3%A1ch%20thi.xlsx'],
    texts: [
      'Hội đồng thi',
      'Nghề\tSố học viên\tĐạt\nMộc\t12\t11\nCơ khí\t10\t9\n\t8\t8',
      'Học viên chưa đạt',
      'Mọi thắc mắc',
    ],
  },
  'nukeviet-4.html': {
    title: 'Trạm y tế bản Co Ví có bác sĩ',
    date: '2021-03-30T07:45:09+07:00',
    summary: expect.stringMatching(/^Từ đầu năm, .* để khám\.$/),
    sections: ['Giáo dục – Y tế', 'Tin Tức', 'Trang nhất'],
    legacyUrls: ['/vi/news/y-te/tram-y-te-ban-co-vi-co-bac-si-77.html'],
    authors: [{ name: 'Lò Thị Thuốc' }],
    source: { name: 'Trung tâm Y tế huyện', url: 'https://yte-mau.example/' },
    tags: ['y tế cơ sở', 'bác sĩ'],
    pictures: [['tram-y-te.jpg', 'Khám thai tại trạm y tế bản Co Ví']],
    texts: ['Bác sĩ từ', 'Trạm có thêm', 'Hai cô đỡ'],
  },
  'nukeviet-45.html': {
    title: 'Kết quả xét tuyển viên chức năm 2022',
    date: '2022-11-03T08:05:00+07:00',
    summary: expect.stringMatching(/^Hội đồng xét tuyển .* ba vị trí\.$/),
    authors: [{ name: 'Lò Văn Thư' }],
    source: { name: 'Phòng Nội vụ huyện' },
    tags: ['viên chức', 'xét tuyển'],
    pictures: [['hop-xet.jpg', 'Họp Hội đồng xét tuyển']],
    files: ['ket-qua-vong-2.pdf'],
    texts: ['Ngày 02/11/2022', '1. Vị trí', '2. Vị trí', '3. Vị trí', 'Thí sinh'],
  },
  'mojoportal.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    legacyViews: 1274,
    summary: expect.stringMatching(/^Sau hai năm vắng, .* mua bán\.$/),
    authors: [{ name: 'Sùng A Chợ' }],
    tags: ['chợ phiên', 'mật ong'],
    pictures: [['cho-phien.jpg'], ['mat-ong.jpg', 'Mật ong rừng bán tại phiên chợ']],
    files: ['/Data/File/noi-quy-cho.pdf'],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'bang-khong-tieu-de.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    summary: expect.stringMatching(/^Sau hai năm vắng, .* mua bán\.$/),
    authors: [{ name: 'Sùng A Chợ' }],
    source: { name: 'Đài TT-TH huyện Pa Lúm' },
    pictures: [['cho.jpg', 'Một góc chợ phiên']],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'joomla-k2.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    updated: '2022-05-09T08:02:00+07:00',
    legacyViews: 1274,
    summary: expect.stringMatching(/^Sau hai năm vắng, .* mua bán\.$/),
    authors: [{ name: 'Sùng A Chợ' }],
    sections: ['Tin tức', 'Trang chủ'],
    tags: ['chợ phiên', 'mật ong'],
    pictures: [['abc_XL.jpg', 'Một góc chợ phiên', 'Giàng Dế']],
    files: ['noi-quy.pdf'],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'wordpress-newspaper.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    legacyViews: 1274,
    summary: expect.stringMatching(/^Sau hai năm vắng, .* mua bán\.$/),
    authors: [{ name: 'Sùng A Chợ' }],
    source: { name: 'Báo Mẫu', url: 'https://baomau.example/x' },
    tags: ['chợ phiên', 'mật ong'],
    pictures: [['cho.jpg', 'Một góc chợ phiên']],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'botble.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    summary: expect.stringMatching(/^Sau hai năm vắng, .* mua bán\.$/),
    authors: [{ name: 'Sùng A Chợ' }],
    sections: ['Tin tức', 'Chợ phiên Pa Lúm đông trở lại', 'Trang chủ'],
    tags: ['chợ phiên', 'mật ong'],
    pictures: [['cho.jpg', 'Một góc chợ phiên']],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'bao-nhan-the.html': {
    title: 'Chợ phiên Pa Lúm đông trở lại',
    date: '2022-05-08T09:41:00+07:00',
    authors: [{ name: 'Sùng Chợ' }],
    tags: ['chợ phiên'],
    pictures: [['cho.jpg', 'Một góc chợ phiên', 'Giàng Dế']],
    texts: ['Từ ba giờ', 'Ban quản lý', 'Bà Giàng Thị Mảy'],
  },
  'nukeviet-3.html': {
    title: 'Thư viện nhỏ của bản',
    date: '2013-10-02T15:20:00+07:00',
    summary: expect.stringMatching(/^Ba tủ sách .* mượn\.$/),
    authors: [{ name: 'Hà Thị Sách' }],
    tags: ['thư viện', 'đọc sách'],
    pictures: [['thu-vien-lon.jpg', 'Giờ đọc sách chiều thứ Bảy']],
    texts: ['Sách do', 'Ban đầu'],
  },
  'joomla-3.html': {
    title: 'Sửa xong cầu treo Huổi Dụ trước mùa mưa',
    date: '2020-10-26T14:49:00+07:00',
    legacyViews: 1287,
    summary: expect.stringMatching(/^Sau hai tháng .* mùa mưa\.$/),
    sections: ['Nông thôn mới', 'Nông thôn mới', 'Trang chủ'],
    authors: [{ name: 'Lò Văn Cáp' }],
    pictures: [['cau_treo.jpg', 'Thợ thay ván mặt cầu', 'Lò Văn Cáp']],
    texts: ['Cầu dài 86 m', 'Huyện cấp'],
  },
  'joomla-15.html': {
    title: 'Ghi chép về giống lúa nương cũ',
    date: '2013-12-04T09:05:00+07:00',
    updated: '2013-12-05T10:00:00+07:00',
    authors: [{ name: 'Mùa Thị Lúa' }],
    notes: ['Đếm tại kho giống, tháng 11 năm 2013.', 'Cốm non rang trong chảo gang.'],
    texts: ['Trong kho giống', 'Giống khẩu lếch', 'Giữ giống bằng', 'Bản thử lập'],
  },
  'wordpress.html': {
    title: 'Trồng rừng đầu xuân ở bản Nậm Cà',
    date: '2020-03-12T08:15:00+07:00',
    summary: expect.stringMatching(/^Hơn hai trăm người .* đầu suối\.$/),
    legacyUrls: ['/trong-rung-dau-xuan/'],
    authors: [{ name: 'Lò Văn Mẫu' }],
    tags: ['trồng rừng', 'đầu xuân'],
    pictures: [
      ['trong-rung.jpg', 'Bà con bản Nậm Cà đưa cây giống lên đồi', 'Lò Văn Mẫu'],
      ['g1-600x400.jpg'],
      ['g2-600x400.jpg'],
    ],
    texts: ['Sáng mồng mười', 'Trồng một cây'],
  },
  'drupal-7.html': {
    title: 'Nước về bản Huổi Cà',
    date: '2016-05-20T09:30:00+07:00',
    legacyViews: 1532,
    legacyUrls: ['/vi/tin-tuc/nuoc-ve-ban'],
    authors: [{ name: 'Cà Văn Nước' }],
    tags: ['nước sạch'],
    pictures: [['be-nuoc.jpg']],
    texts: ['Sau hai năm', 'Đường ống', 'Năm\tSố hộ có nước\n2014\t12\n2016\t80', 'Đơn vị: hộ'],
  },
  'liferay.html': {
    title: 'Hội thi cày ruộng ở cánh đồng Nậm Khan',
    date: '2021-05-05',
    legacyViews: 1024,
    summary: expect.stringMatching(/^Mười bốn đội cày .* thắng cuộc\.$/),
    authors: [{ name: 'Quàng Văn Cày', unit: 'Phòng Văn hóa và Thông tin' }],
    pictures: [['cay-ruong.jpg', 'Đội bản Nậm Khan vào luống cuối']],
    texts: ['Trâu thi', 'Đội thắng'],
  },
  'dotnetnuke.html': {
    title: 'Xã Nậm Cà tổng kết mùa màng',
    date: '2013-11-11T15:20:00+07:00',
    legacyViews: 412,
    summary: expect.stringMatching(/^\(NS\)- Sáng ngày .* bốn trăm tấn\.$/),
    authors: [{ name: 'Lường Thị Thóc' }],
    pictures: [['lua.jpg', 'Thóc phơi trên sân nhà văn hóa']],
    texts: ['Vụ này', 'Năm tới'],
  },
  'blogger.html': {
    title: 'Ngày khai trường ở điểm bản xa',
    date: '2012-09-05T10:12:00+07:00',
    legacyUrls: ['/2012/09/ngay-khai-truong.html'],
    authors: [{ name: 'Lò Thị Phấn' }],
    tags: ['khai giảng'],
    pictures: [['khai-truong.JPG']],
    texts: ['Sáng nay', 'Thầy giáo', 'Buổi chiều'],
  },
  'sharepoint-2013.html': {
    title: 'Đêm xòe bên suối Nậm Dụ',
    date: '2018-09-21T19:30:00+07:00',
    legacyViews: 2450,
    summary:
      'Hơn năm trăm người nắm tay nhau trong vòng xòe lớn, khép lại ngày hội văn hóa của bốn bản ven suối.',
    authors: [{ name: 'Lường Thị Xòe' }],
    repairs: ['invisible'],
    pictures: [['dem xoe.JPG', 'Vòng xòe lớn quanh đống lửa']],
    texts: ['Đống lửa', 'Vòng xòe đi'],
  },
  'sharepoint-ngay-chu.html': {
    title: 'Mười năm giữ rừng đầu nguồn Nậm Mẫu',
    date: '2014-06-05T07:50:00+07:00',
    summary: expect.stringMatching(/^Từ chỗ mỗi năm .* nhóm hộ\.$/),
    sections: ['Tài nguyên – Môi trường'],
    authors: [{ name: 'Sùng A Rừng', unit: 'Hạt Kiểm lâm' }],
    texts: ['Bản chia rừng', 'Tiền chi trả', 'Ba năm nay'],
  },
  'bao-gmt7.html': {
    title: 'Người giữ khèn trên núi Pú Thử',
    date: '2017-04-11T06:12:45+07:00',
    summary: 'Cả đời làm khèn, ông thợ già vẫn chỉ dùng ba con dao và một lò than nhỏ.',
    sections: ['Văn hóa – Xã hội'],
    authors: [{ name: 'Giàng A Khèn' }],
    tags: ['khèn Mông', 'nghề thủ công'],
    pictures: [['khen-1-goc.jpg', 'Lá đồng mỏng quyết định tiếng khèn.']],
    texts: ['Gỗ làm bầu', 'Khó nhất', 'Nay ông dạy'],
  },
  'bao-theo.html': {
    title: 'Mưa lớn, nhiều tuyến đường sạt lở',
    date: '2019-08-03T16:05:00+07:00',
    summary: expect.stringMatching(/^NSO - Mưa lớn .* gián đoạn\.$/),
    sections: ['Xã hội'],
    legacyUrls: ['/xa-hoi/mua-lon-nhieu-tuyen-duong-sat-lo-55021.html'],
    authors: [],
    source: { name: 'TTXVN' },
    texts: ['Đến trưa nay', 'Các xã', 'Dự báo'],
  },
  'bao-tai-cham.html': {
    title: 'Vườn mận nở hoa trắng thung lũng',
    date: '2022-02-14T09:00:00+07:00',
    legacyViews: 1008,
    authors: [{ name: 'Tẩn Thị Mận' }],
    pictures: [['man-1.jpg', 'Hoa mận trên triền đồi', 'Tẩn Thị Mận'], ['man-2.jpg']],
    texts: ['Cuối tháng Giêng', 'Vé vào vườn', 'Đi xe máy'],
  },
  'bao-chum-anh.html': {
    title: 'Chùm ảnh: Sắc màu ngày hội',
    date: '2020-03-08T11:00:00+07:00',
    authors: [{ name: 'Bạc Thị Hội' }],
    pictures: [
      ['hoi-1.jpg', 'Ném còn'],
      ['hoi-2.jpg', 'Kéo co giữa hai bản'],
      ['hoi-3.jpg', 'Bếp lửa đồ xôi ngũ sắc', 'Bạc Thị Hội'],
    ],
    texts: [],
  },
};

/** Pages of which the import must say that they are no article. */
const REFUSED: Readonly<Record<string, string>> = {
  'danh-sach.txt': 'trang danh sách',
  'nukeviet-danh-sach.html': 'trang danh sách',
  'loi-404.html': 'trang báo lỗi',
  'trong.txt': 'không có chữ',
};

interface Encoded {
  how: string;
  page: string;
  name?: string;
  encode(text: string): string | Uint8Array;
  repairs: string[];
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const withoutCharset = (html: string) => html.replace(/charset=utf-8/i, 'charset=x-user-defined');

/** The pages above as other systems would have kept them; what is recognised must be the same. */
const ENCODED: readonly Encoded[] = [
  { how: 'TCVN3', page: 'cong-tinh.txt', encode: encodeTcvn3, repairs: ['tcvn3'] },
  {
    how: 'TCVN3 in bytes',
    page: 'viet-hoa.txt',
    encode: (text) => latin1(encodeTcvn3(text)),
    repairs: ['tcvn3'],
  },
  {
    how: 'TCVN3 in bytes',
    page: 'aspnet-bang.html',
    encode: (text) => latin1(encodeTcvn3(withoutCharset(text))),
    repairs: ['tcvn3'],
  },
  { how: 'VNI', page: 'nukeviet-chep-chu.txt', encode: encodeVni, repairs: ['vni'] },
  { how: 'VNI', page: 'joomla-3.html', encode: encodeVni, repairs: ['vni'] },
  { how: 'VIQR', page: 'joomla-chep-chu.txt', encode: encodeViqr, repairs: ['viqr'] },
  { how: 'mojibake', page: 'sharepoint-chep-chu.txt', encode: encodeMojibake, repairs: ['mojibake'] },
  { how: 'mojibake', page: 'bao-gmt7.html', encode: encodeMojibake, repairs: ['mojibake'] },
  { how: 'NFD', page: 'joomla-chep-chu.txt', encode: (text) => text.normalize('NFD'), repairs: ['nfd'] },
  { how: 'NFD', page: 'nukeviet-4.html', encode: (text) => text.normalize('NFD'), repairs: ['nfd'] },
  {
    how: 'Ð for Đ',
    page: 'ten-le.txt',
    encode: (text) => text.replaceAll('Đ', 'Ð').replace(/(?<!\p{L})đ/gu, 'ð'),
    repairs: ['eth'],
  },
  {
    how: 'UTF-16',
    page: 'dong-ho.txt',
    encode: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    repairs: [],
  },
  {
    how: 'Windows line ends',
    page: 'viet-hoa.txt',
    encode: (text) => text.replaceAll('\n', '\r\n'),
    repairs: [],
  },
];

describe('old pages', () => {
  it.each(Object.entries(PAGES))('%s is recognised', async (name, expected) => {
    expect(await recognise(readOldPage(name), name)).toMatchObject(openTexts(expected));
  });

  it.each(Object.entries(REFUSED))('%s is refused with the reason', async (name, reason) => {
    expect(await recognise(readOldPage(name), name)).toEqual({ refused: expect.stringContaining(reason) });
  });

  it.each(ENCODED)('$page in $how is recognised as in Unicode', async ({ page, encode, repairs }) => {
    const plain = await recognise(readOldPage(page), page);
    expect(await recognise(encode(readOldPage(page)), page)).toEqual({ ...plain, repairs });
  });
});

/** Of texts only the beginnings are given, but all of them. */
function openTexts(expected: object): object {
  if (!('texts' in expected)) return expected;
  const texts = (expected.texts as string[]).map((start): unknown =>
    expect.stringMatching(`^${start.replace(/[()]/g, '\\$&')}`),
  );
  return { ...expected, texts };
}
