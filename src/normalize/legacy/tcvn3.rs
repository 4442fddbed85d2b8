//! TCVN3, the ABC fonts of the north (`.VnTime`): TCVN 5712:1993, set VN3, with the quotes and dashes of windows-1252.
//!
//! VN3 has no capitals with a tone. Who needed them changed to a font that draws capitals only (`.VnTimeH`), so a
//! heading arrives as `ñY BAN` or `ñy ban`; the first can still be told by its neighbours, and is put right here.

/// 0xA0 to 0xFF. The capitals with a tone are of set VN1, which VN3 leaves free.
#[rustfmt::skip]
const HIGH: [&str; 6] = [
    "\u{a0}ĂÂÊÔƠƯĐăâêôơưđẰ",
    "\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ",
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ",
    "éẹềểễếệìỉỄẾỒĩíịò",
    "Ổỏõóọồổỗốộờởỡớợù",
    "ỖủũúụừửữứựỳỷỹýỵỐ",
];

pub(super) fn table() -> [char; 256] {
    super::table(&HIGH, 0xa0, &[])
}

/// How far a word is looked into, to either side: a syllable is shorter, and time stays linear.
const REACH: usize = 8;

/// Whether the small letter at `at` stands among capitals, and so was one.
pub(super) fn is_capital(bytes: &[u8], at: usize) -> bool {
    let start = at - bytes[..at].iter().rev().take(REACH).take_while(|byte| is_letter(**byte)).count();
    let end = at + bytes[at..].iter().take(REACH).take_while(|byte| is_letter(**byte)).count();
    // One capital may only begin the word (`Uû`); then the words beside it tell.
    match capitals(&bytes[start..end]) {
        None => false,
        Some(2..) => true,
        Some(_) => {
            let after = &bytes[end..(end + REACH).min(bytes.len())];
            let next = after.iter().skip_while(|byte| !is_letter(**byte)).take_while(|byte| is_letter(**byte));
            let before = bytes[start.saturating_sub(REACH)..start].iter().rev();
            let last = before.skip_while(|byte| !is_letter(**byte)).take_while(|byte| is_letter(**byte));
            let [next, last] = [next.copied().collect::<Vec<_>>(), last.copied().collect()].map(|word| capitals(&word));
            match next {
                Some(0) => matches!(last, Some(2..)),
                next => matches!(next, Some(2..)),
            }
        }
    }
}

/// How many capitals a word has, of those that TCVN3 can tell from small letters; `None` if one of these is small.
fn capitals(word: &[u8]) -> Option<usize> {
    let is_small = |byte: &u8| matches!(byte, b'a'..=b'z' | 0xa8..=0xae);
    if word.iter().any(is_small) {
        None
    } else {
        Some(word.iter().filter(|byte| matches!(byte, b'A'..=b'Z' | 0xa1..=0xa7)).count())
    }
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte > 0xa0
}
