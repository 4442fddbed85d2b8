//! VNI for Windows, of the south (`VNI-Times`): a vowel and, after it, a letter of windows-1252 that stands for its
//! marks (`UÛy ban nhaân daân`). Vowels that are common with a horn, and `i`, have letters of their own.
//!
//! After the chart of VNI Software; that of GNU recode agrees.

const BREVE: char = '\u{306}';
const CIRCUMFLEX: char = '\u{302}';
const GRAVE: char = '\u{300}';
const HOOK: char = '\u{309}';
const TILDE: char = '\u{303}';
const ACUTE: char = '\u{301}';
const DOT: char = '\u{323}';

/// The letter at `at` with its marks, if a mark follows, and its length.
pub(super) fn unit(bytes: &[u8], at: usize) -> (char, usize) {
    let letter = letter(bytes[at]);
    let marked = bytes.get(at + 1).and_then(|mark| marked(letter, *mark));
    marked.map_or((letter, 1), |c| (c, 2))
}

/// A byte that follows no vowel.
fn letter(byte: u8) -> char {
    match byte {
        0xc6 => 'Ỉ',
        0xce => 'Ỵ',
        0xd1 => 'Đ',
        0xd2 => 'Ị',
        0xd3 => 'Ĩ',
        0xd4 => 'Ơ',
        0xd6 => 'Ư',
        0xe6 => 'ỉ',
        0xee => 'ỵ',
        0xf1 => 'đ',
        0xf2 => 'ị',
        0xf3 => 'ĩ',
        0xf4 => 'ơ',
        0xf6 => 'ư',
        byte => super::windows::latin(byte),
    }
}

/// The vowel with the marks that a byte stands for. The byte is a capital after a capital, but not all took care.
fn marked(vowel: char, mark: u8) -> Option<char> {
    let (shape, tone) = match mark | 0x20 {
        0xf9 => (None, Some(ACUTE)),
        0xf8 => (None, Some(GRAVE)),
        0xfb => (None, Some(HOOK)),
        0xf5 => (None, Some(TILDE)),
        0xef => (None, Some(DOT)),
        0xe2 => (Some(CIRCUMFLEX), None),
        0xe1 => (Some(CIRCUMFLEX), Some(ACUTE)),
        0xe0 => (Some(CIRCUMFLEX), Some(GRAVE)),
        0xe5 => (Some(CIRCUMFLEX), Some(HOOK)),
        0xe3 => (Some(CIRCUMFLEX), Some(TILDE)),
        0xe4 => (Some(CIRCUMFLEX), Some(DOT)),
        0xea => (Some(BREVE), None),
        0xe9 => (Some(BREVE), Some(ACUTE)),
        0xe8 => (Some(BREVE), Some(GRAVE)),
        0xfa => (Some(BREVE), Some(HOOK)),
        0xfc => (Some(BREVE), Some(TILDE)),
        0xeb => (Some(BREVE), Some(DOT)),
        _ => return None,
    };
    let takes = match shape {
        Some(CIRCUMFLEX) => matches!(vowel, 'a' | 'e' | 'o' | 'A' | 'E' | 'O'),
        Some(_) => matches!(vowel, 'a' | 'A'),
        None => matches!(vowel, 'a' | 'e' | 'o' | 'u' | 'y' | 'ơ' | 'ư' | 'A' | 'E' | 'O' | 'U' | 'Y' | 'Ơ' | 'Ư'),
    };
    if takes { super::marked(vowel, shape.into_iter().chain(tone)) } else { None }
}
