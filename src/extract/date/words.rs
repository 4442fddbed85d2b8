//! The words that the grammar of dates knows, each looked up once by its id in the lexicon.
//!
//! A token's word id goes in, the row of [`ROWS`] comes out: which word it is, what part it plays, and its number if it
//! is one. Case and tone placement are folded in the id, so one spelling a row is enough.

use once_cell::sync::OnceCell;

use crate::lexicon::{Lexicon, WordId};
use crate::segment::{Class, Token};

/// A word that the grammar names, or a group of words that it treats alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Anything else.
    Other,
    /// A word that has a part to play, but no name in the grammar.
    Plain,
    Ngay,
    Thang,
    Nam,
    Quy,
    Hom,
    Mung,
    Ram,
    Tet,
    NguyenDan,
    The,
    Ky,
    Thap,
    Nien,
    Nhung,
    Cac,
    Giai,
    Doan,
    Nhiem,
    Khoa,
    Hoc,
    Mua,
    Thoi,
    Season,
    Am,
    Lich,
    Thu,
    Chu,
    Nhat,
    SundayMark,
    Nua,
    Edge,
    EdgeOfTen,
    Tuan,
    Hour,
    Minute,
    To,
    Until,
    And,
    From,
    Rang,
    Of,
    Before,
    Stem,
    Branch,
    Now,
    So,
    Cung,
    Cong,
    Diem,
    Lan,
    Sinh,
    Do,
    Mang,
    Last,
    Just,
    Soon,
    This,
    Next,
    Mot,
    Sang,
    Past,
    Tomorrow,
    Beyond,
}

impl Word {
    /// Whether it moves a part of the day or `hôm`, `ngày` to another day: `sáng nay`, `hôm qua`, `ngày mai`.
    pub(super) fn shifts_day(self) -> bool {
        matches!(self, Word::Now | Word::Past | Word::Tomorrow | Word::Beyond)
    }
}

/// Parts that a word can play beside a date, as flags.
pub(super) mod role {
    /// A part of the day: `sáng`, `rạng`, `khuya`.
    pub(in super::super) const PART_OF_DAY: u8 = 1;
    /// Announces a date when it stands right before one: `từ 5/4`, `dịp 30/4`, `phiên 6/6`.
    pub(in super::super) const ANNOUNCES: u8 = 1 << 1;
    /// Makes what follows a number of something else: `số 12/5`, `lớp 9/7`, `vòng 1/8`, `hơn 1/3`.
    pub(in super::super) const NUMBERS: u8 = 1 << 2;
    /// A measure, which makes what stands before it a quantity wherever it is: `ngày 5 triệu`, `5.6 độ`.
    pub(in super::super) const UNIT: u8 = 1 << 3;
    /// A thing that is counted, which makes a bare number before it a quantity: `2000 hộ`, `15/8 trận`.
    pub(in super::super) const NOUN: u8 = 1 << 4;
    /// Counts days, months and years: `mỗi ngày 8 tiếng`, `một tháng 3 lần`.
    pub(in super::super) const COUNTS: u8 = 1 << 5;
    /// Goes on after a date, not after a quantity: `5-4 tại`, `1-6 vừa qua`.
    pub(in super::super) const FOLLOWS: u8 = 1 << 6;
    /// Speaks of a holiday or an anniversary.
    pub(in super::super) const FEAST: u8 = 1 << 7;
}
use role::*;

/// What is known of a word.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// Its name in the grammar.
    pub(super) word: Word,
    /// Its roles.
    pub(super) roles: u8,
    /// Its number; 0 if it is none.
    pub(super) number: u8,
}

/// What a word may open, as flags.
pub(super) mod opens {
    /// A date that is written out.
    pub(in super::super) const WRITTEN: u8 = 1;
    /// Words that point from the day of publication.
    pub(in super::super) const POINTER: u8 = 2;
}

impl Known {
    /// What the word may open: every word that [`super::read_word`] or [`super::deictic`] begins with.
    fn opens(&self) -> u8 {
        use Word::*;
        let count = self.word == Plain && (1..=10).contains(&self.number);
        let written = count || matches!(self.word, Ngay | Thang | Nam | Quy | Mua | Nhung | The | Thap | Mung | Ram);
        let pointer = self.roles & PART_OF_DAY != 0
            || matches!(self.word, Ngay | Hom | Cung | Tuan | Thang | Nam | Quy | Thu | Chu | Sang);
        (u8::from(written) * opens::WRITTEN) | (u8::from(pointer) * opens::POINTER)
    }
}

/// The numbers that the first and the last month of the lunar year have as words, told apart from 1 and 12.
pub(super) const GIENG: u8 = 21;
pub(super) const CHAP: u8 = 22;

type Row = (&'static str, Word, u8, u8);

/// Rows that differ in their text only. A word may stand in several rows: its roles add up, its first name counts.
macro_rules! rows {
    ($($word:ident $roles:expr, $number:expr => $($text:literal)+;)+) => {
        &[$($(($text, Word::$word, $roles, $number),)+)+]
    };
}

#[rustfmt::skip]
static ROWS: &[Row] = rows! {
    Ngay 0, 0 => "ngày";
    Thang 0, 0 => "tháng";
    Nam FOLLOWS, 5 => "năm";
    Quy 0, 0 => "quý" "quí";
    Hom ANNOUNCES, 0 => "hôm";
    Mung FEAST, 0 => "mùng" "mồng";
    Ram 0, 0 => "rằm";
    Tet FEAST | ANNOUNCES, 0 => "tết";
    NguyenDan 0, 0 => "nguyên" "đán";
    The 0, 0 => "thế";
    Ky 0, 0 => "kỷ" "kỉ" "kỳ" "kì";
    Thap 0, 0 => "thập";
    Nien 0, 0 => "niên";
    Nhung 0, 0 => "những";
    Cac FOLLOWS, 0 => "các";
    Giai 0, 0 => "giai" "giải";
    Doan 0, 0 => "đoạn";
    Nhiem 0, 0 => "nhiệm";
    Khoa NUMBERS, 0 => "khóa";
    Hoc NOUN, 0 => "học";
    Mua NOUN, 0 => "mùa";
    Thoi NOUN, 0 => "thời";
    Season 0, 1 => "xuân";
    Season 0, 2 => "hè";
    Season 0, 3 => "thu";
    Season 0, 4 => "đông";
    Am 0, 0 => "âm";
    Lich 0, 0 => "lịch";
    Thu 0, 0 => "thứ";
    Chu 0, 0 => "chủ";
    Nhat ANNOUNCES, 0 => "nhật";
    SundayMark ANNOUNCES, 0 => "CN";
    Nua 0, 0 => "nửa";
    Edge ANNOUNCES, 0 => "đầu" "giữa" "cuối";
    EdgeOfTen 0, 0 => "trung" "thượng" "hạ";
    Tuan UNIT, 0 => "tuần";
    Hour UNIT, 0 => "giờ" "h" "g";
    Minute UNIT, 0 => "phút" "p" "ph";
    To ANNOUNCES | FOLLOWS, 0 => "đến";
    To FOLLOWS, 0 => "tới";
    Until ANNOUNCES, 0 => "hết";
    And FOLLOWS, 0 => "và" "hoặc" "hay";
    From ANNOUNCES, 0 => "từ";
    Rang PART_OF_DAY, 0 => "rạng";
    Of FOLLOWS, 0 => "của";
    Before ANNOUNCES | FOLLOWS, 0 => "trước";
    Now ANNOUNCES | FOLLOWS, 0 => "nay";
    Past ANNOUNCES | FOLLOWS, 0 => "qua";
    Past FOLLOWS, 0 => "rồi";
    Tomorrow ANNOUNCES | FOLLOWS, 0 => "mai";
    Beyond ANNOUNCES | FOLLOWS, 0 => "kia";
    Stem 0, 0 => "giáp" "ất" "bính" "đinh" "mậu" "canh" "tân" "nhâm";
    Branch 0, 0 => "tý" "sửu" "dần" "mão" "mẹo" "thìn" "tỵ" "tị" "ngọ" "mùi" "thân" "dậu" "tuất" "hợi";

    Last 0, 0 => "ngoái";
    Just FOLLOWS, 0 => "vừa";
    Soon FOLLOWS, 0 => "sắp";
    This FOLLOWS, 0 => "này";
    Next ANNOUNCES | FOLLOWS, 0 => "sau";
    Sang 0, 0 => "sang";
    Mot 0, 0 => "mốt";
    So NUMBERS | NOUN, 0 => "số";
    Cung FOLLOWS, 0 => "cùng";
    Cong 0, 0 => "công";
    Lan UNIT, 0 => "lần";
    Sinh NOUN, 0 => "sinh";
    Do UNIT, 0 => "độ";
    Mang 0, 0 => "mạng";
    Diem NUMBERS | NOUN, 0 => "điểm";

    Plain COUNTS, 1 => "một";
    Plain 0, 2 => "hai";
    Plain 0, 3 => "ba";
    Plain 0, 4 => "bốn" "tư";
    Plain 0, 6 => "sáu";
    Plain 0, 7 => "bảy" "bẩy";
    Plain 0, 8 => "tám";
    Plain 0, 9 => "chín";
    Plain 0, 10 => "mười";
    Plain 0, 21 => "giêng";
    Plain 0, 22 => "chạp";

    Plain PART_OF_DAY | ANNOUNCES, 0 => "sáng" "trưa" "chiều" "tối" "đêm" "khuya" "sớm" "buổi" "muộn";
    Plain ANNOUNCES, 0 => "vào" "dịp" "hồi" "phiên" "kể" "tính" "tức" "nhằm" "hạn" "đúng";
    Plain FEAST | ANNOUNCES, 0 => "lễ";
    Plain FEAST, 0 => "niệm" "mừng" "khánh" "quốc" "nghỉ";
    Plain NUMBERS, 0 => "lớp" "đường" "phố" "ngõ" "ngách" "hẻm" "kiệt" "tổ" "viên" "trường" "cầu" "bến" "vòng"
        "thua" "thắng" "bại" "hòa" "tỷ" "tỉ" "lệ" "hơn" "gần" "khoảng" "chiếm" "còn" "được" "bằng" "mất" "giảm"
        "tranh" "hạng" "break" "lô" "thửa" "điều" "khoản" "mục" "nhà" "căn" "cấp" "gấp" "chỉ" "cần" "thêm" "lên"
        "xuống" "dẫn" "bản" "cỡ" "kênh" "tốc" "mức" "đạt" "trên" "dưới" "quận" "phường" "km" "máy" "xe" "phần" "nhóm"
        "tầng" "phòng" "ghế" "bàn" "trang" "tổng" "trình" "tuyến" "bài" "câu" "đề" "dương";
    Plain COUNTS, 0 => "mỗi" "hàng" "hằng" "mấy" "vài" "từng" "cả" "nhiều" "nhiêu";
    Plain UNIT, 0 => "triệu" "nghìn" "ngàn" "đồng" "trăm" "tuổi" "km" "m" "cm" "mm" "nm" "ha" "kg" "tấn" "tạ"
        "lít" "inch" "USD" "euro" "bảng" "đô" "yen" "bữa" "tiếng" "dặm" "giây" "mét" "tỷ" "tỉ" "người" "con" "cái"
        "chiếc" "thìa" "muỗng" "cốc" "chén" "hecta" "héc";
    Plain NOUN, 0 => "hộ" "xã" "dân" "lượng" "giá" "trận" "chi" "thế" "diện" "khuôn" "cầu" "đại" "ứng" "bàn" "ca" "vụ"
        "suất" "phiếu" "đơn" "tỉnh" "huyện" "nhà" "căn" "tổng" "chất" "ý" "nội" "vị" "cán" "đảng" "vòng"
        "quyển" "cuốn" "trang" "bài" "ly" "vé" "quả" "trái" "cây" "bộ" "bệnh" "lao" "thí" "chỉ" "trường"
        "khách" "lượt" "doanh" "thửa" "mã" "cổ" "phương" "tuyển" "em" "học" "đoàn" "suất" "gia" "thùng" "bao" "tàu" "xe";
    Plain FOLLOWS, 0 => "tại" "ở" "sẽ" "đã" "bắt" "đối" "theo" "trở" "khi" "là" "do" "mới" "để"
        "nhưng" "cho" "thì" "về" "với" "trên" "trong" "giữa" "vẫn" "tiếp" "được" "bị" "ra" "đang" "có" "hàng"
        "hằng" "như" "nhằm" "gặp" "diễn";
};

/// The rows by word id.
pub(super) struct Vocabulary {
    known: Vec<Known>,
    by_word: Vec<u16>,
    opens: Vec<u8>,
}

impl Vocabulary {
    /// The one vocabulary: ids of built-in words are the same in every lexicon that a user extends.
    pub(super) fn shared() -> &'static Vocabulary {
        static SHARED: OnceCell<Vocabulary> = OnceCell::new();
        SHARED.get_or_init(|| Self::over(&Lexicon::builtin()))
    }

    fn over(lexicon: &Lexicon) -> Self {
        let mut known = vec![Known { word: Word::Other, roles: 0, number: 0 }];
        let mut by_word: Vec<u16> = Vec::new();
        for &(text, word, roles, number) in ROWS {
            let id = lexicon.id_of(text);
            if id == WordId::UNKNOWN {
                continue;
            }
            let at = id.index();
            if by_word.len() <= at {
                by_word.resize(at + 1, 0);
            }
            if by_word[at] == 0 {
                by_word[at] = known.len() as u16;
                known.push(Known { word, roles, number });
            } else {
                known[by_word[at] as usize].roles |= roles;
            }
        }
        let opens = by_word.iter().map(|&row| known[usize::from(row)].opens()).collect();
        Self { known, by_word, opens }
    }

    /// Whether a token may open what is wanted, one of [`opens`].
    #[inline]
    pub(super) fn may_open(&self, token: &Token, wanted: u8) -> bool {
        match token.class() {
            Class::Mark => false,
            Class::Number | Class::Alnum => true,
            _ => self.opens.get(token.word().index()).is_some_and(|opens| opens & wanted != 0),
        }
    }

    /// What is known of a word.
    #[inline]
    pub(super) fn known(&self, word: WordId) -> &Known {
        &self.known[self.by_word.get(word.index()).map_or(0, |&at| at as usize)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lexicon_has_every_word_of_the_grammar() {
        let lexicon = Lexicon::builtin();
        let missing: Vec<_> = ROWS.iter().map(|row| row.0).filter(|w| lexicon.id_of(w) == WordId::UNKNOWN).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn roles_of_several_rows_add_up_and_the_first_name_counts() {
        let lexicon = Lexicon::builtin();
        let known = Vocabulary::shared().known(lexicon.id_of("Khoá"));
        assert!(known.word == Word::Khoa && known.roles == NUMBERS);
        let known = Vocabulary::shared().known(lexicon.id_of("trên"));
        assert!(known.word == Word::Plain && known.roles == NUMBERS | FOLLOWS);
        assert!(Vocabulary::shared().known(lexicon.id_of("đèn")).word == Word::Other);
    }
}
