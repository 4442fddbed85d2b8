//! Texts made to be hard: repeats of what each stage waits for.

/// A text of about `bytes` bytes.
pub type Make = fn(bytes: usize) -> String;

/// Every hard text by name.
pub const WORST: &[(&str, Make)] = &[
    ("capitals", |n| words(n, CAPITALS)),
    ("capitals_no_space", |n| repeat(n, "ĐẠIHỘI")),
    ("title_case", |n| words(n, TITLES)),
    ("digits_and_slashes", |n| words_joined(n, &["12", "5", "2017", "18", "09", "31", "4"], &["/", "-", ".", "/"])),
    ("day_list", |n| words(n, &["ngày 1,", "2,", "3", "đến", "4/5,", "và"])),
    ("month_words", |n| repeat(n, "tháng năm ")),
    ("stretches", |n| repeat(n, "giai đoạn từ ")),
    ("committees", |n| repeat(n, "Ủy ban ")),
    ("nested_committees", |n| repeat(n, "Ban Dân vận Ủy ban Mặt trận Tổ quốc ")),
    ("departments", |n| repeat(n, "Sở Văn hóa, Thể thao và ")),
    ("decisions", |n| repeat(n, "Quyết định phê duyệt ")),
    ("symbols", |n| repeat(n, "12/QĐ-UBND-")),
    ("laws", |n| repeat(n, "Luật Đất đai, ")),
    ("offices", |n| repeat(n, "Phó Chủ tịch UBND tỉnh, ")),
    ("attendees", attendees),
    ("names", names),
    ("given_names", |n| words(n, &["ông Lâm,", "bà Hoa,", "Nguyễn Văn Lâm", "N.V.L.,"])),
    ("units", |n| repeat(n, "xã huyện tỉnh ")),
    ("provinces", |n| words(n, &["Hà Nội,", "Thanh Hóa,", "tỉnh Nghệ An -", "TP. Huế,"])),
    ("endless_sentence", endless_sentence),
    ("abbreviations", |n| repeat(n, "TP. ThS. N.V.A. ")),
    ("brackets", |n| repeat(n, "(")),
    ("bracket_pairs", |n| repeat(n, "(ABC) [")),
    ("quotes", |n| repeat(n, "\"“'")),
    ("dashes", |n| repeat(n, "- – ")),
    ("lines", |n| repeat(n, "\u{a0}\n\r\n")),
    ("short_lines", |n| repeat(n, "Ảnh: N.H\n")),
    ("combining_marks", |n| repeat(n, "\u{301}\u{323}\u{302}")),
    ("decomposed", |n| repeat(n, "U\u{309}y ban nha\u{302}n da\u{302}n ")),
    ("zero_width", |n| repeat(n, "a\u{200b}\u{ad}\u{feff}")),
    ("entities", |n| repeat(n, "&amp;nbsp;&#39;&")),
    ("mojibake", |n| repeat(n, "Uû ban nh©n d©n tØnh ")),
    ("one_word", |n| repeat(n, "đ")),
    ("emoji", |n| repeat(n, "🇻🇳👩‍🌾")),
];

const CAPITALS: &[&str] =
    &["ỦY", "BAN", "NHÂN", "DÂN", "TỈNH", "NGUYỄN", "VĂN", "THANH", "HÓA", "SỞ", "Y", "TẾ", "LUẬT"];
const TITLES: &[&str] = &["Ủy", "Ban", "Nguyễn", "Thanh", "Hóa", "Sở", "Trần", "Công", "Ty", "Hội", "Lê", "Bộ", "An"];
const SURNAMES: &[&str] = &["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"];
const MIDDLES: &[&str] = &["Văn", "Thị", "Đức", "Minh", "Quang", "Ngọc", "Hữu", "Xuân", "Thanh", "Thúy"];
const GIVEN: &[&str] = &["Mẫu", "Lâm", "Sơn", "Hà", "Tâm", "Dũng", "Nga", "Khôi", "Yến", "Bách", "Trúc", "Vinh", "Đào"];

fn repeat(bytes: usize, piece: &str) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }
}

fn words(bytes: usize, pieces: &[&str]) -> String {
    words_joined(bytes, pieces, &[" "])
}

fn words_joined(bytes: usize, pieces: &[&str], joints: &[&str]) -> String {
    let mut dice = Dice(7);
    let mut text = String::with_capacity(bytes + 64);
    while text.len() < bytes {
        text += dice.pick(pieces);
        text += dice.pick(joints);
    }
    text
}

/// `bà Trần Thị Nga, ông Lê Văn Mẫu, …`
pub fn names(bytes: usize) -> String {
    let mut dice = Dice(11);
    let mut text = String::with_capacity(bytes + 64);
    while text.len() < bytes {
        for piece in [dice.pick(&["ông ", "bà "]), dice.pick(SURNAMES), " ", dice.pick(MIDDLES), " ", dice.pick(GIVEN)]
        {
            text += piece;
        }
        text += ", ";
    }
    text
}

/// An attendee list without end: names, offices, bodies, split by `;`.
fn attendees(bytes: usize) -> String {
    let mut dice = Dice(13);
    let mut text = "Dự hội nghị có các đồng chí: ".to_owned();
    while text.len() < bytes {
        let office =
            dice.pick(&["Bí thư Huyện ủy", "Phó Chủ tịch HĐND tỉnh", "Giám đốc Sở Y tế", "Trưởng ban Dân vận Tỉnh ủy"]);
        let more = dice.pick(&["", ", Ủy viên Ban Thường vụ Tỉnh ủy", " và Chủ tịch Ủy ban MTTQ thị xã"]);
        let (surname, middle, given) = (dice.pick(SURNAMES), dice.pick(MIDDLES), dice.pick(GIVEN));
        text += &format!("{surname} {middle} {given} - {office}{more}; ");
    }
    text
}

/// Everything a report has, in a sentence that does not end.
fn endless_sentence(bytes: usize) -> String {
    repeat(
        bytes,
        "ngày 18/9/2023, tại xã Tân Lập, ông Lê Văn Mẫu, Phó Chủ tịch UBND huyện Mường Lát, trao Quyết định số \
         12/QĐ-UBND về hỗ trợ hộ nghèo cho các gia đình, trong khi bà Hà Thị Mây, đại diện Sở Y tế tỉnh Thanh Hóa, cho \
         biết đoàn sẽ tiếp tục khám bệnh ở các thôn vùng sâu đến hết quý I/2024, và ",
    )
}
