//! windows-1252 of the west, through which Vietnamese bytes were often read by mistake, and windows-1258, its
//! Vietnamese sister: a vowel and, after it, a combining tone. Both after the Encoding Standard, which gives bytes
//! without a meaning the control character of the same number.

use std::iter::once;

/// What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters.
#[rustfmt::skip]
const PUNCTUATION: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A byte of windows-1252.
pub(in super::super) fn latin(byte: u8) -> char {
    match byte {
        0x80..=0x9f => PUNCTUATION[byte as usize - 0x80],
        byte => byte as char,
    }
}

/// The byte that reads as `c` in windows-1252 or in Latin-1.
pub(in super::super) fn latin_byte(c: char) -> Option<u8> {
    match u8::try_from(c) {
        Ok(byte) => Some(byte),
        Err(_) => PUNCTUATION.iter().position(|other| *other == c).map(|at| at as u8 + 0x80),
    }
}

/// The letter of windows-1258 at `at`, with the tone if one follows, and its length.
pub(super) fn unit(bytes: &[u8], at: usize) -> (char, usize) {
    let letter = vietnamese(bytes[at]);
    let toned = bytes
        .get(at + 1)
        .map(|byte| vietnamese(*byte))
        .filter(|tone| is_tone(*tone))
        .and_then(|tone| super::marked(letter, once(tone)));
    toned.map_or((letter, 1), |c| (c, 2))
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// A byte of windows-1258.
pub(super) fn vietnamese(byte: u8) -> char {
    match byte {
        0x8a | 0x8e | 0x9a | 0x9e => byte as char,
        0xc3 => 'Ă',
        0xcc => '\u{300}',
        0xd0 => 'Đ',
        0xd2 => '\u{309}',
        0xd5 => 'Ơ',
        0xdd => 'Ư',
        0xde => '\u{303}',
        0xe3 => 'ă',
        0xec => '\u{301}',
        0xf0 => 'đ',
        0xf2 => '\u{323}',
        0xf5 => 'ơ',
        0xfd => 'ư',
        0xfe => '₫',
        byte => latin(byte),
    }
}
