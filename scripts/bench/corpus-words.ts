/** The phrases that the corpus is made of. Places and people are invented; the rest is what a provincial paper writes about. */

export const SECTIONS: readonly { slug: string; title: string }[] = [
  { slug: 'thoi-su', title: 'Thời sự' },
  { slug: 'kinh-te', title: 'Kinh tế' },
  { slug: 'nong-thon-moi', title: 'Nông thôn mới' },
  { slug: 'giao-duc', title: 'Giáo dục' },
  { slug: 'van-hoa', title: 'Văn hóa' },
  { slug: 'suc-khoe', title: 'Sức khỏe' },
  { slug: 'moi-truong', title: 'Môi trường' },
  { slug: 'the-thao', title: 'Thể thao' },
];

export const PLACE_KINDS = split('xã, xã, xã, phường, bản, bản, thôn, huyện');
export const PLACE_HEADS = split(
  'Nậm, Mường, Pú, Huổi, Chiềng, Tả, Sín, Na, Pa, Phiêng, Hua, Tà, Co, Suối, Đồi, Khe',
);
export const PLACE_TAILS = split(
  `Sương, Lanh, Thềm, Khoai, Đon, Lồng, Quáng, Vàng Lá, Giếng, Ngọt, Đá Xanh, Trám, Khuếch, Bưởi, Mận Đỏ, Thuyền, Ỏn,
   Cọ Già, Rẫy, Khói, Mây, Tre, Bạch, Dẻ, Quế, Chuối, Mơ, Vải, Sậy, Nứa, Ươm, Yên Ả`,
);

export const FAMILY_NAMES = split(
  'Nguyễn, Trần, Lê, Phạm, Hoàng, Phan, Vũ, Đặng, Bùi, Đỗ, Lò, Quàng, Lường, Cà, Giàng, Vàng, Sùng, Mùa',
);
export const MIDDLE_NAMES = split('Văn, Thị, Đức, Minh, Ngọc, Thanh, Quốc, Hữu, A, Thu');
export const GIVEN_NAMES = split(
  'An, Bình, Chung, Dung, Giang, Hùng, Hưng, Hòa, Khánh, Lan, Lý, Mai, Nam, Nga, Phúc, Sơn, Thảo, Thúy, Tuấn, Vy, Yến, Quý',
);
export const UNITS = split(
  'Phòng Tin tức, Phòng Chuyên đề, Tổ Ảnh, Cộng tác viên, Trung tâm Văn hóa, Ban Biên tập, Đài xã, Văn phòng',
);

export const PEOPLE = split(
  `bà con, người dân, các hộ nghèo, học sinh bán trú, thầy cô giáo, phụ huynh, cán bộ xã, đoàn viên thanh niên, hội viên phụ nữ,
   cựu chiến binh, trưởng bản, già làng, bác sĩ trẻ, nhân viên y tế, hợp tác xã, tổ hợp tác, doanh nghiệp, chủ trang trại,
   kiểm lâm viên, chiến sĩ biên phòng, công an xã, dân quân, người có uy tín, nghệ nhân, vận động viên, tiểu thương, kỹ sư nông nghiệp,
   đội tình nguyện, ban quản lý dự án, UBND xã, HĐND huyện, ủy ban nhân dân tỉnh, hội nông dân, mặt trận tổ quốc, tổ vay vốn, ban giám hiệu,
   trạm khuyến nông, đội bóng, câu lạc bộ dân ca, nhóm kỹ thuật`,
);
export const VERBS = split(
  `tổ chức, khánh thành, phát động, triển khai, hoàn thành, thu hoạch, xây dựng, sửa chữa, trồng mới, khôi phục, gìn giữ, giới thiệu,
   hỗ trợ, đóng góp, kiểm tra, khảo sát, mở rộng, nâng cấp, đầu tư, thử nghiệm, áp dụng, phổ biến, bảo tồn, quyên góp, trao tặng,
   tiếp nhận, theo dõi, đánh giá, chuẩn bị, vận động, hướng dẫn, đào tạo, cải tạo, phát triển, đề xuất, thẩm định, nghiệm thu, rà soát,
   giải ngân, bàn giao, bán, thuyết minh`,
);
export const THINGS = split(
  `tuyến đường liên bản, cầu treo dân sinh, trạm y tế, nhà văn hóa, lớp học xóa mù chữ, vườn cây ăn quả, cánh đồng mẫu, vụ lúa hè thu,
   đàn bò giống, ao cá, rừng phòng hộ, kè chống sạt lở, hồ chứa nước, công trình nước sinh hoạt, hệ thống tưới, máy gặt, chợ phiên,
   nghề dệt thổ cẩm, lễ hội mừng cơm mới, hội xuân, giải bóng chuyền, phòng khám lưu động, tiêm chủng mở rộng, bữa ăn bán trú, học bổng khuyến học,
   quỹ vì người nghèo, nhà đại đoàn kết, điểm trường mầm non, khu tái định cư, mô hình du lịch cộng đồng, sản phẩm OCOP, gian hàng số,
   cổng dịch vụ công, tổ công nghệ số, bản đồ số, lớp tin học, điện mặt trời, bãi rác thải, chiến dịch làm sạch suối, thư viện lưu động,
   vốn vay ưu đãi, cây mắc ca, cây cà phê, chè cổ thụ, lợn bản địa, ong mật, dược liệu dưới tán rừng, giấy chứng nhận quyền sử dụng đất,
   tiêu chí nông thôn mới, chuẩn NTM nâng cao, thiết chế thể thao, đường điện trung thế, trường phổ thông bán trú, bếp ăn tập thể,
   kế hoạch giảm nghèo bền vững, xã đặc biệt khó khăn, bảo hiểm y tế, nước sạch nông thôn, chuyển đổi số, an ninh trật tự`,
);
export const QUALITIES = split(
  `khang trang, sạch đẹp, hiệu quả, thiết thực, bền vững, hiện đại, truyền thống, đậm đà bản sắc, an toàn, tiết kiệm, nhanh chóng, chu đáo,
   phù hợp, đa dạng, ổn định, phong phú, ý nghĩa, thân thiện, rộng rãi, giản dị, vững chắc, kịp thời, minh bạch, sáng tạo, linh hoạt,
   hài hòa, nhộn nhịp, yên bình, đồng bộ, kỹ lưỡng`,
);
export const TIMES = split(
  `sáng nay, chiều qua, cuối tuần, những ngày giáp Tết, đầu mùa mưa, giữa tháng ba, cuối năm học, sau đợt mưa lũ, trong quý hai, từ đầu năm,
   suốt mười năm qua, mỗi dịp hè, vào phiên chợ sớm, trước ngày khai giảng, ngay sau lễ phát động, trong tuần này, ngày hội đại đoàn kết,
   những tháng cao điểm, mùa khô vừa rồi, hai năm trở lại đây`,
);
export const LINKING = split(
  `nhờ vậy, tuy nhiên, bên cạnh đó, theo kế hoạch, trên thực tế, vì thế, ngoài ra, không chỉ vậy, trong khi đó, từ kinh nghiệm ấy,
   mặc dù còn khó khăn, để làm được điều này, với tinh thần đó, cũng trong dịp này, về lâu dài, đến nay, qua theo dõi, bước đầu`,
);
export const REASONS = split(
  `nhằm cải thiện đời sống, để giảm chi phí, vì nhu cầu ngày càng cao, với mong muốn giữ nghề, góp phần bảo vệ môi trường, để các em không bỏ học,
   nhằm thu hút du khách, do thời tiết thất thường, nhờ sự chung tay của nhiều phía, theo nguyện vọng của bà con, để hàng hóa lưu thông,
   nhằm giảm tai nạn, vì sức khỏe cộng đồng, để tiếng nói được lắng nghe, nhằm tạo thêm việc làm, với nguồn vốn xã hội hóa,
   trong điều kiện còn thiếu thốn, theo hướng hữu cơ, cho thế hệ mai sau, giúp đỡ các xã vùng cao`,
);
export const SAYINGS = split(
  `Mong mùa sau nước về đủ\\, lúa chín đều và giá cả đừng xuống thấp, Ngày trước đi bộ nửa buổi mới tới trường\\, nay các cháu đi mươi phút là đến,
   Có điện\\, có đường thì bà con yên tâm ở lại với bản, Điều quý nhất là mọi người cùng bàn\\, cùng làm và cùng giám sát,
   Mỗi cuốn sách được đọc thêm một lần là thêm một niềm vui, Làm nghề này nóng vội một chút là hỏng cả mẻ`,
);
export const HEADINGS = split(
  `Từ ý tưởng nhỏ, Khó khăn ban đầu, Cách làm mới, Kết quả bước đầu, Tiếng nói người trong cuộc, Giữ gìn nét xưa, Hướng đi lâu dài,
   Những con số đáng chú ý, Bài học kinh nghiệm, Mong mỏi của bà con, Chung sức vì cộng đồng, Nhìn về phía trước, Một ngày ở cơ sở`,
);

/** Splits at commas; `\,` is a comma inside a phrase. */
function split(list: string): readonly string[] {
  return list
    .trim()
    .split(/(?<!\\),\s*/)
    .map((phrase) => phrase.replaceAll('\\,', ','));
}
