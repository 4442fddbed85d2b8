//! The forms documents are cited in, through one helper: text in, citations with their fields out.

use crate::extract::{self, Context};
use crate::kinds::Kinds;
use crate::lexicon::{Hits, Lexicon};
use crate::segment::{TokenRange, segment_with};

/// Every citation of a text, as `span | kind | symbol`, with `date`, `issuer` and `subject` where they are read.
fn read(text: &str) -> Vec<String> {
    let lexicon = Lexicon::builtin();
    let normalized = crate::normalize(text);
    let segments = segment_with(normalized.text(), &lexicon);
    let hits = Hits::find(segments.tokens(), &lexicon);
    let context = Context { segments: &segments, lexicon: &lexicon, hits: &hits, reference_date: None };
    let mentions = extract::extract(&context, Kinds::DOCUMENTS, None);
    let words = |range: Option<TokenRange>| range.map_or("", |range| segments.slice(range));
    let line = |d: &extract::DocumentDraft| {
        let mut line =
            format!("{} | {} | {}", segments.slice(d.tokens), words(d.kind), d.symbol.as_deref().unwrap_or(""));
        let date = d.date.map(|date| date.to_string());
        let fields =
            [("date", date.as_deref().unwrap_or("")), ("issuer", words(d.issuer)), ("subject", words(d.subject))];
        for (name, value) in fields.into_iter().filter(|f| !f.1.is_empty()) {
            line += &format!(" | {name}: {value}");
        }
        line
    };
    mentions.documents.iter().map(line).collect()
}

/// Compares what is read with what is wanted; a wanted line without fields is compared without them.
#[track_caller]
pub(super) fn check(text: &str, want: &[&str]) {
    let got = read(text);
    let short = |line: &String| line.split(" | ").take(3).collect::<Vec<_>>().join(" | ");
    let got: Vec<String> = got
        .iter()
        .enumerate()
        .map(|(i, line)| if want.get(i).is_some_and(|w| w.contains(": ")) { line.clone() } else { short(line) })
        .collect();
    assert_eq!(got, want, "{text}");
}

/// Nothing is cited in any of these.
#[track_caller]
fn check_none(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}

#[test]
fn state_symbols() {
    check("theo Quyết định số 1090/QĐ-UBND.", &["Quyết định số 1090/QĐ-UBND | Quyết định | 1090/QĐ-UBND"]);
    check("Nghị định số 15/2020/NĐ-CP, điều 5", &["Nghị định số 15/2020/NĐ-CP | Nghị định | 15/2020/NĐ-CP"]);
    check("tại Công văn 770/UBND-VP gửi sở", &["Công văn 770/UBND-VP | Công văn | 770/UBND-VP"]);
    check("Quyết định 58/2016/QĐ-TTg có hiệu lực", &["Quyết định 58/2016/QĐ-TTg | Quyết định | 58/2016/QĐ-TTg"]);
    check(
        "Thông tư liên tịch số 01/2016/TTLT-BTC-BNV hướng dẫn",
        &["Thông tư liên tịch số 01/2016/TTLT-BTC-BNV | Thông tư liên tịch | 01/2016/TTLT-BTC-BNV"],
    );
    check("Nghị quyết số 47/2017/UBTVQH14", &["Nghị quyết số 47/2017/UBTVQH14 | Nghị quyết | 47/2017/UBTVQH14"]);
    check("Luật số 100/2015/QH13", &["Luật số 100/2015/QH13 | Luật | 100/2015/QH13"]);
    check("Nghị định 67/CP về ruộng đất", &["Nghị định 67/CP | Nghị định | 67/CP"]);
    check("Nghị quyết 19-2017/NQ-CP", &["Nghị quyết 19-2017/NQ-CP | Nghị quyết | 19-2017/NQ-CP"]);
    check("Nghị định số 12/98/NĐ-CP", &["Nghị định số 12/98/NĐ-CP | Nghị định | 12/98/NĐ-CP"]);
    check("Nghị quyết số 30a/2008/NQ-CP", &["Nghị quyết số 30a/2008/NQ-CP | Nghị quyết | 30a/2008/NQ-CP"]);
    check("bản án số 12/2017/HSST tuyên", &["bản án số 12/2017/HSST | bản án | 12/2017/HSST"]);
    check("bản án số 02/2017/HC-ST", &["bản án số 02/2017/HC-ST | bản án | 02/2017/HC-ST"]);
    check("quyết định số 32/C46 khởi tố", &["quyết định số 32/C46 | quyết định | 32/C46"]);
    check("văn bản số 253/SVH&TT-QLDT", &["văn bản số 253/SVH&TT-QLDT | văn bản | 253/SVH&TT-QLDT"]);
    check("văn bản số 763/UBND.TNMT", &["văn bản số 763/UBND.TNMT | văn bản | 763/UBND.TNMT"]);
    check("Quyết định số 1.358/QĐ-UBND", &["Quyết định số 1.358/QĐ-UBND | Quyết định | 1.358/QĐ-UBND"]);
    check("Điện số 15/ĐK của Bộ Công an", &["Điện số 15/ĐK | Điện | 15/ĐK"]);
}

#[test]
fn party_symbols() {
    check("Kết luận số 267-KL/TU", &["Kết luận số 267-KL/TU | Kết luận | 267-KL/TU"]);
    check("Chỉ thị 05-CT/TW", &["Chỉ thị 05-CT/TW | Chỉ thị | 05-CT/TW"]);
    check("Hướng dẫn số 24-HD/BDVTU,", &["Hướng dẫn số 24-HD/BDVTU | Hướng dẫn | 24-HD/BDVTU"]);
    check("Nghị quyết 57/NQ-TW", &["Nghị quyết 57/NQ-TW | Nghị quyết | 57/NQ-TW"]);
    check("Nghị quyết 29-NQ/TƯ", &["Nghị quyết 29-NQ/TƯ | Nghị quyết | 29-NQ/TƯ"]);
    check("Quyết định số 84 QĐ/TWĐTN", &["Quyết định số 84 QĐ/TWĐTN | Quyết định | 84QĐ/TWĐTN"]);
    check("Quyết định 367-QĐ/TWĐTN-VP", &["Quyết định 367-QĐ/TWĐTN-VP | Quyết định | 367-QĐ/TWĐTN-VP"]);
    check("Kế hoạch 12/KH-MTTQ-BTT", &["Kế hoạch 12/KH-MTTQ-BTT | Kế hoạch | 12/KH-MTTQ-BTT"]);
}

#[test]
fn careless_spellings() {
    check("Nghị quyết số 08 -NQ/TW", &["Nghị quyết số 08 -NQ/TW | Nghị quyết | 08-NQ/TW"]);
    check("Quy định số 47- QĐ/TW ngày", &["Quy định số 47- QĐ/TW | Quy định | 47-QĐ/TW"]);
    check("Quyết định số 108/2009/QĐ - UBND", &["Quyết định số 108/2009/QĐ - UBND | Quyết định | 108/2009/QĐ-UBND"]);
    check("Thông tư số 11/2013/TT- BCT", &["Thông tư số 11/2013/TT- BCT | Thông tư | 11/2013/TT-BCT"]);
    check("Quyết định số 96/QĐ –XPVPHC", &["Quyết định số 96/QĐ –XPVPHC | Quyết định | 96/QĐ-XPVPHC"]);
    check("Nghị định 121/2013/NĐ–CP", &["Nghị định 121/2013/NĐ–CP | Nghị định | 121/2013/NĐ-CP"]);
    check("Nghị định 67 /2014/NĐ-CP", &["Nghị định 67 /2014/NĐ-CP | Nghị định | 67/2014/NĐ-CP"]);
    check("Quyết định số31-QĐ/TW", &["Quyết định số31-QĐ/TW | Quyết định | 31-QĐ/TW"]);
    check("quyết định số: 31/qđ-ubnd", &["quyết định số: 31/qđ-ubnd | quyết định | 31/QĐ-UBND"]);
    check("Quyết định số 12/QÐ-UBND", &["Quyết định số 12/QĐ-UBND | Quyết định | 12/QĐ-UBND"]);
    check("Nghị định (NĐ) 59/2015/NĐ-CP", &["Nghị định (NĐ) 59/2015/NĐ-CP | Nghị định | 59/2015/NĐ-CP"]);
    check("Quyết định 858/QĐ-, nêu rõ", &["Quyết định 858/QĐ | Quyết định | 858/QĐ"]);
    check("Nghị định 100/2013/, điều 3", &["Nghị định 100/2013 | Nghị định | 100/2013"]);
    check("NGHỊ QUYẾT SỐ 18-NQ/TW - BƯỚC NGOẶT", &["NGHỊ QUYẾT SỐ 18-NQ/TW | NGHỊ QUYẾT | 18-NQ/TW"]);
    check("Quyết định số 15/QĐ-UBND.Theo đó", &["Quyết định số 15/QĐ-UBND | Quyết định | 15/QĐ-UBND"]);
}

#[test]
fn symbols_without_a_type_word() {
    check("căn cứ 1090/QĐ-UBND đã ban hành", &["1090/QĐ-UBND |  | 1090/QĐ-UBND"]);
    check("(số 15/2020/NĐ-CP)", &["15/2020/NĐ-CP |  | 15/2020/NĐ-CP"]);
    check_none(&["căn cứ 12/QĐ", "biển số 29A-15/QĐ", "nhà số 8A/1D1-2D1", "xe 30/TT", "tỷ số 2/CLB Huế"]);
}

#[test]
fn bare_numbers() {
    check("thực hiện Nghị quyết 18 của Trung ương", &["Nghị quyết 18 | Nghị quyết | 18"]);
    check("đóng tàu theo nghị định 67 vay vốn", &["nghị định 67 | nghị định | 67"]);
    check("học tập theo Chỉ thị 05, cán bộ", &["Chỉ thị 05 | Chỉ thị | 05"]);
    check("Ông nói Quyết định 33 đã hết hiệu lực", &["Quyết định 33 | Quyết định | 33"]);
    check("Quyết định số 4849 của UBND huyện", &["Quyết định số 4849 | Quyết định | 4849"]);
    check("theo quyết định 1611 của UBND tỉnh", &["quyết định 1611 | quyết định | 1611"]);
    check("Nghị định 100/2013 có quy định", &["Nghị định 100/2013 | Nghị định | 100/2013"]);
    check("theo NĐ 67, ngư dân", &["NĐ 67 | NĐ | 67"]);
    check("Công điện số 3 gửi các tỉnh", &["Công điện số 3 | Công điện | 3"]);
    check("giấy phép xây dựng số 25 do sở cấp", &["giấy phép xây dựng số 25 | giấy phép xây dựng | 25"]);
}

#[test]
fn numbers_that_count() {
    check_none(&[
        "thông qua 5 nghị quyết quan trọng",
        "Hội đồng quyết định 3 vấn đề lớn",
        "Quyết định 3 vấn đề lớn, hội đồng họp thêm.",
        "nghị quyết 5 năm một lần",
        "báo cáo 6 tháng đầu năm",
        "kế hoạch 2017 đã xong",
        "quy định 30 ngày phải trả lời",
        "thông báo 12 trường hợp mắc bệnh",
        "ký kết bằng văn bản 2 bên",
        "bản án 15 năm tù",
        "quyết định tăng 20% lương",
        "công văn dài 3 trang",
        "hướng dẫn 1,5 giờ",
    ]);
}

#[test]
fn numbers_of_other_things() {
    check_none(&[
        "hợp đồng số 12/2016 giữa hai bên",
        "xe biển số 29A-123.45",
        "điện thoại 0912.345.678",
        "chuyến bay VN 1234",
        "máy bay A320-200",
        "số 12/5 đường Lê Lợi",
        "lô số 15",
        "con số 21/474",
        "mẫu số 11",
        "thắng 2-0, 24/7",
        "Đề án 125 của thành phố",
        "Quy hoạch điện VIII",
        "quy hoạch chi tiết 1/500",
    ]);
}

#[test]
fn words_between_type_and_number() {
    check("hủy Quyết định thu hồi đất số 2594 và", &["Quyết định thu hồi đất số 2594 | Quyết định | 2594"]);
    check(
        "Quyết định phê duyệt phương án bồi thường số 2595",
        &["Quyết định phê duyệt phương án bồi thường số 2595 | Quyết định | 2595"],
    );
    check("Công điện hỏa tốc số 320/CĐ-TTg", &["Công điện hỏa tốc số 320/CĐ-TTg | Công điện | 320/CĐ-TTg"]);
    check("Thông báo kết luận số 19-TB/TW", &["Thông báo kết luận số 19-TB/TW | Thông báo kết luận | 19-TB/TW"]);
    check(
        "Nghị quyết liên tịch số 05/NQLT-BTC",
        &["Nghị quyết liên tịch số 05/NQLT-BTC | Nghị quyết liên tịch | 05/NQLT-BTC"],
    );
    // The nearer type word opens the citation.
    check(
        "Nghị định thay thế Nghị định số 174/2013/NĐ-CP",
        &["Nghị định số 174/2013/NĐ-CP | Nghị định | 174/2013/NĐ-CP"],
    );
    check("theo quy định tại Thông tư số 07/2012/TT-BNV", &["Thông tư số 07/2012/TT-BNV | Thông tư | 07/2012/TT-BNV"]);
    check_none(&["quyết định giao lô đất số 5 cho xã", "Quyết định này và ngôi nhà số 5"]);
}

#[test]
fn lists() {
    check(
        "các Nghị quyết số 18, 19-NQ/TW",
        &["Nghị quyết số 18 | Nghị quyết | 18-NQ/TW", "19-NQ/TW | Nghị quyết | 19-NQ/TW"],
    );
    check("Nghị định 100 và 123, theo đó", &["Nghị định 100 | Nghị định | 100", "123 | Nghị định | 123"]);
    check(
        "có các Quyết định 217, 218 và 2 năm thực hiện",
        &["Quyết định 217 | Quyết định | 217", "218 | Quyết định | 218"],
    );
    check(
        "Thông tư số 12/2009/TT-BXD ngày 5/1/2009, số 14/2010/TT-BXD",
        &["Thông tư số 12/2009/TT-BXD | Thông tư | 12/2009/TT-BXD", "14/2010/TT-BXD | Thông tư | 14/2010/TT-BXD"],
    );
    check("Nghị định 67, 14 tàu đã ra khơi", &["Nghị định 67 | Nghị định | 67"]);
    check("Nghị định 67 và 3 thông tư", &["Nghị định 67 | Nghị định | 67"]);
}

#[test]
fn laws() {
    check("theo Luật Đất đai 2013 và", &["Luật Đất đai 2013 | Luật |  | date: 2013"]);
    check("điều 58, Luật Đất đai năm 2013)", &["Luật Đất đai năm 2013 | Luật |  | date: 2013"]);
    check("tội giết người, Bộ luật Hình sự", &["Bộ luật Hình sự | Bộ luật | "]);
    check("Điều 25 Luật Đấu thầu quy định", &["Luật Đấu thầu | Luật | "]);
    check("vi phạm luật giao thông", &["luật giao thông | luật | "]);
    check("vi phạm luật Phòng chống tham nhũng", &["luật Phòng chống tham nhũng | luật | "]);
    check("Hiến pháp năm 2013 ghi", &["Hiến pháp năm 2013 | Hiến pháp |  | date: 2013"]);
    check("theo Hiến pháp Mỹ, ông", &["Hiến pháp Mỹ | Hiến pháp | "]);
    check("Điều 230a BLHS", &["BLHS |  | "]);
    check("điều 133 BLDS năm 2005", &["BLDS năm 2005 |  |  | date: 2005"]);
    check(
        "Luật Phí, lệ phí (số 97/2015/QH13) có hiệu lực",
        &["Luật Phí, lệ phí (số 97/2015/QH13 | Luật | 97/2015/QH13"],
    );
    check("dự án Luật Biểu tình", &["Luật Biểu tình | Luật | "]);
    check("các luật Đất đai, Nhà ở và Đấu thầu", &["luật Đất đai | luật | ", "Nhà ở | luật | ", "Đấu thầu | luật | "]);
    check(
        "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công",
        &["Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công | Luật | "],
    );
    check("điều 50 Hiệp ước Lisbon, dự kiến", &["Hiệp ước Lisbon | Hiệp ước | "]);
    check("Công ước Liên Hợp Quốc về Luật Biển", &["Công ước Liên Hợp Quốc về Luật Biển | Công ước | "]);
    // A name that no table has.
    check("LUẬT ĐẤT ĐAI SỬA ĐỔI", &["LUẬT ĐẤT ĐAI | LUẬT | "]);
    check("Luật Vận hành Lưới điện có hiệu lực", &["Luật Vận hành Lưới điện | Luật | "]);
}

#[test]
fn words_that_only_look_like_laws() {
    check_none(&[
        "trái pháp luật",
        "kỷ luật lao động",
        "luật sư Lê Văn Mẫu",
        "Trường Đại học Luật Hà Nội",
        "Công ty Luật Ánh Dương",
        "theo luật này",
        "luật chơi mới",
        "THIẾT QUÂN LUẬT TRÊN KHẮP CẢ NƯỚC",
        "THEO CÔNG ƯỚC QUỐC TẾ",
        "LUẬT SƯ LÊ VĂN MẪU",
        "ngành luật thương mại quốc tế",
        "học luật thương mại quốc tế",
        "sửa đổi hiến pháp và pháp luật",
        "Tòa án Hiến pháp Hàn Quốc",
        "Tổ chức Hiệp ước Bắc Đại Tây Dương",
        "Điều lệ Đảng",
        "Luật này quy định",
        "Theo Luật, doanh nghiệp",
    ]);
}

#[test]
fn resolutions_of_meetings() {
    check("thực hiện Nghị quyết Trung ương 4 (khóa XII) về", &["Nghị quyết Trung ương 4 (khóa XII) | Nghị quyết | "]);
    check("Nghị quyết Trung ương 5 khóa IX.", &["Nghị quyết Trung ương 5 khóa IX | Nghị quyết | "]);
    check("Nghị quyết TW4 khóa XII", &["Nghị quyết TW4 khóa XII | Nghị quyết | "]);
    check("Nghị quyết TƯ 5", &["Nghị quyết TƯ 5 | Nghị quyết | "]);
    check("Nghị quyết TW 4 khoá XI", &["Nghị quyết TW 4 khoá XI | Nghị quyết | "]);
    check("đưa Nghị quyết Đại hội XIII vào cuộc sống", &["Nghị quyết Đại hội XIII | Nghị quyết | "]);
    check("nghị quyết Đại hội Đảng lần thứ XIV", &["nghị quyết Đại hội Đảng lần thứ XIV | nghị quyết | "]);
    check(
        "Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII.",
        &["Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII | Nghị quyết | "],
    );
    check("Nghị quyết Hội nghị lần thứ năm của", &["Nghị quyết Hội nghị lần thứ năm | Nghị quyết | "]);
    check(
        "Nghị quyết Đại hội Đảng bộ quận khóa V, nhiệm kỳ",
        &["Nghị quyết Đại hội Đảng bộ quận khóa V | Nghị quyết | "],
    );
    check("Nghị quyết Đại hội XII của Đảng", &["Nghị quyết Đại hội XII | Nghị quyết |  | issuer: Đảng"]);
    check(
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng",
        &["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng | Nghị quyết | "],
    );
    check_none(&[
        "Nghị quyết Trung ương lần này",
        "Nghị quyết Đại hội đại biểu năm 2015",
        "Nghị quyết về nông nghiệp",
        "Nghị quyết Đại hội đề ra 5 khâu",
    ]);
}

#[test]
fn standards() {
    check("QCVN 10-MT:2015/BTNMT", &["QCVN 10-MT:2015/BTNMT |  | QCVN 10-MT:2015/BTNMT"]);
    check("theo TCVN 5574:2012,", &["TCVN 5574:2012 |  | TCVN 5574:2012"]);
    check("TCVN 11041 - 1:2017 về", &["TCVN 11041 - 1:2017 |  | TCVN 11041-1:2017"]);
    check("QCVN 01: 2013/BCT", &["QCVN 01: 2013/BCT |  | QCVN 01:2013/BCT"]);
    check("TCVN ISO 9001:2015", &["TCVN ISO 9001:2015 |  | TCVN ISO 9001:2015"]);
    check(
        "Quy chuẩn kỹ thuật quốc gia về nước ăn uống QCVN 01:2009/BYT",
        &[
            "Quy chuẩn kỹ thuật quốc gia về nước ăn uống QCVN 01:2009/BYT | Quy chuẩn kỹ thuật quốc gia | QCVN 01:2009/BYT",
        ],
    );
    check_none(&["theo TCVN hiện hành", "đạt ISO 9001", "QCVN mới"]);
}

#[test]
fn date_and_issuer_after() {
    check(
        "Kết luận số 26-KL/TU ngày 1/8/2022 của Ban Thường vụ Tỉnh ủy.",
        &["Kết luận số 26-KL/TU | Kết luận | 26-KL/TU | date: 2022-08-01 | issuer: Ban Thường vụ Tỉnh ủy"],
    );
    check(
        "Hướng dẫn số 4-HD/BDVTU, ngày 20/02/2023 của Ban Dân vận Tỉnh ủy.",
        &["Hướng dẫn số 4-HD/BDVTU | Hướng dẫn | 4-HD/BDVTU | date: 2023-02-20 | issuer: Ban Dân vận Tỉnh ủy"],
    );
    check(
        "Quyết định 49 (ngày 1-9-2011) của Thủ tướng Chính phủ.",
        &["Quyết định 49 | Quyết định | 49 | date: 2011-09-01 | issuer: Thủ tướng Chính phủ"],
    );
    check(
        "giấy phép xây dựng số 95/GPXD ngày 18/6/2015 do Sở Xây dựng cấp.",
        &["giấy phép xây dựng số 95/GPXD | giấy phép xây dựng | 95/GPXD | date: 2015-06-18 | issuer: Sở Xây dựng"],
    );
    check(
        "giấy phép xây dựng số 25 do Sở Xây dựng cấp tháng 5/2013.",
        &["giấy phép xây dựng số 25 | giấy phép xây dựng | 25 | date: 2013-05 | issuer: Sở Xây dựng"],
    );
    check(
        "Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương khóa XII về tổ chức bộ máy.",
        &[
            "Nghị quyết số 18-NQ/TW | Nghị quyết | 18-NQ/TW | issuer: Ban Chấp hành Trung ương | subject: về tổ chức bộ máy",
        ],
    );
    check(
        "Quyết định số 718/2004/QĐUB ký ngày 2/12/2004 nêu",
        &["Quyết định số 718/2004/QĐUB | Quyết định | 718/2004/QĐUB | date: 2004-12-02"],
    );
    // The next clause has its own day.
    check(
        "Kế hoạch số 69/KH-UBND của UBND tỉnh, ngày 2/2/2017 đoàn kiểm tra",
        &["Kế hoạch số 69/KH-UBND | Kế hoạch | 69/KH-UBND | issuer: UBND tỉnh"],
    );
}

#[test]
fn date_and_issuer_before() {
    check(
        "Ngày 2/3, Sở Y tế có Công văn 12/SYT gửi các bệnh viện.",
        &["Công văn 12/SYT | Công văn | 12/SYT | date: XXXX-03-02 | issuer: Sở Y tế"],
    );
    check(
        "Ngày 21/12/2016, UBND TP Hà Nội đã ký ban hành Quyết định 37/QĐ-UBND.",
        &["Quyết định 37/QĐ-UBND | Quyết định | 37/QĐ-UBND | date: 2016-12-21 | issuer: UBND TP Hà Nội"],
    );
    check(
        "Bộ Tài chính đã gửi Công văn số 211/BTC-TCDN.",
        &["Công văn số 211/BTC-TCDN | Công văn | 211/BTC-TCDN | issuer: Bộ Tài chính"],
    );
    check(
        "được Thủ tướng Chính phủ phê duyệt tại Quyết định số 65/QĐ-TTg ngày 31/12/2021",
        &["Quyết định số 65/QĐ-TTg | Quyết định | 65/QĐ-TTg | date: 2021-12-31 | issuer: Thủ tướng Chính phủ"],
    );
    check(
        "theo đề xuất của UBND tỉnh Vĩnh Phúc tại Báo cáo số 96/BC-UBND",
        &["Báo cáo số 96/BC-UBND | Báo cáo | 96/BC-UBND | issuer: UBND tỉnh Vĩnh Phúc"],
    );
    // Somebody else's paper, and a day on which something else happened.
    check(
        "Chính phủ cho phép theo quy định tại Nghị định 15/2020/NĐ-CP.",
        &["Nghị định 15/2020/NĐ-CP | Nghị định | 15/2020/NĐ-CP"],
    );
    assert_eq!(
        read("Ngày 5/3, ông Lê Văn Mẫu cho biết Sở Y tế đã có Công văn 12/SYT."),
        ["Công văn 12/SYT | Công văn | 12/SYT | issuer: Sở Y tế"]
    );
}

#[test]
fn lists_share_what_is_said_once() {
    assert_eq!(
        read("Ngày 12/12/2013, Bộ Chính trị có các Quyết định 217, 218 về giám sát."),
        [
            "Quyết định 217 | Quyết định | 217 | date: 2013-12-12 | issuer: Bộ Chính trị",
            "218 | Quyết định | 218 | date: 2013-12-12 | issuer: Bộ Chính trị | subject: về giám sát",
        ]
    );
    assert_eq!(
        read("Quyết định số 94 và Quyết định số 95 ngày 12/11/2015 của UBND tỉnh."),
        [
            "Quyết định số 94 | Quyết định | 94 | issuer: UBND tỉnh",
            "Quyết định số 95 | Quyết định | 95 | date: 2015-11-12 | issuer: UBND tỉnh",
        ]
    );
    assert_eq!(
        read("Luật Đất đai và Nghị định 43 của Chính phủ."),
        ["Luật Đất đai | Luật | ", "Nghị định 43 | Nghị định | 43 | issuer: Chính phủ"]
    );
}

#[test]
fn subjects() {
    check(
        "Kết luận số 6-KL/TU về nâng cao chất lượng dân vận; Quy định số 5-QĐ/TU quy định về tổ dân vận.",
        &[
            "Kết luận số 6-KL/TU | Kết luận | 6-KL/TU | subject: về nâng cao chất lượng dân vận",
            "Quy định số 5-QĐ/TU | Quy định | 5-QĐ/TU | subject: quy định về tổ dân vận",
        ],
    );
    check(
        "Công văn 7/SYT V/v phòng dịch, trong đó nêu rõ",
        &["Công văn 7/SYT | Công văn | 7/SYT | subject: V/v phòng dịch"],
    );
    check(
        "Chỉ thị 05 về “Học tập và làm theo Bác”.",
        &["Chỉ thị 05 | Chỉ thị | 05 | subject: về “Học tập và làm theo Bác”"],
    );
    check(
        "Thông tư 7/2016/TT-BTC sửa đổi một số điều của Thông tư 5/2014/TT-BTC.",
        &[
            "Thông tư 7/2016/TT-BTC | Thông tư | 7/2016/TT-BTC | subject: sửa đổi một số điều của Thông tư 5/2014/TT-BTC",
            "Thông tư 5/2014/TT-BTC | Thông tư | 5/2014/TT-BTC",
        ],
    );
    check("Quyết định 33 về tách thửa đã hết hiệu lực.", &["Quyết định 33 | Quyết định | 33 | subject: về tách thửa"]);
    check(
        "Thực hiện Quyết định 33 về bảo vệ rừng, hồ, huyện đã trồng cây.",
        &["Quyết định 33 | Quyết định | 33 | subject: về bảo vệ rừng, hồ"],
    );
    check(
        "Có Kế hoạch 45/KH-SYT về đáp ứng dịch trong mùa mưa, trọng tâm là diệt muỗi.",
        &["Kế hoạch 45/KH-SYT | Kế hoạch | 45/KH-SYT | subject: về đáp ứng dịch trong mùa mưa"],
    );
    check(
        "Nghị quyết 29-NQ/TW (khóa XI) ngày 4/11/2013 về đổi mới giáo dục, đào tạo.",
        &["Nghị quyết 29-NQ/TW | Nghị quyết | 29-NQ/TW | date: 2013-11-04 | subject: về đổi mới giáo dục, đào tạo"],
    );
    check("Chỉ thị 5 “Về phòng dịch”.", &["Chỉ thị 5 | Chỉ thị | 5 | subject: Về phòng dịch"]);
    check(
        "“Chờ sửa Nghị định 59 về cổ phần hóa”, ông nói.",
        &["Nghị định 59 | Nghị định | 59 | subject: về cổ phần hóa"],
    );
    assert_eq!(read("Luật Đất đai quy định về đền bù."), ["Luật Đất đai | Luật | "]);
    check("Nghị định 67 đã hết hiệu lực", &["Nghị định 67 | Nghị định | 67"]);
}

#[test]
fn a_citation_never_runs_over_a_line_break() {
    check_none(&["theo Quyết định\nsố 5 thôn An Bình", "Luật\nĐất đai"]);
    check("Nghị định 67\n/2014/NĐ-CP", &["Nghị định 67 | Nghị định | 67"]);
}

/// The passes look ahead and back a bounded way, whatever is repeated.
#[test]
fn repeated_beginnings_end() {
    for piece in
        ["Luật sửa đổi của ", "Quyết định thu hồi ", "Nghị quyết Đại hội ", "12/QĐ-", "Nghị định 67, ", "số ", "QCVN "]
    {
        read(&piece.repeat(4000));
    }
}
