//! Working text to tokens, in one linear pass.
//!
//! In goes working text, out comes one `Vec` of small plain structs that together cover every char that is not white
//! space. The commonest words are known by their spelling ([`Spellings`]), all others are read char by char.

use super::key::{Key, KeyBuilder};
use super::letter::Letter;
use super::spelling::Spellings;
use super::token::{BREAK_BEFORE, CAPITAL, Class, SPACE_BEFORE, Token};
use crate::lexicon::WordId;
use unicode_segmentation::UnicodeSegmentation;

/// Cuts working text into tokens; `id` gives the id of the word with a key.
pub(super) fn tokenize(text: &str, spellings: &Spellings, mut id: impl FnMut(Key) -> WordId) -> Vec<Token> {
    // Vietnamese syllables with their space take some six bytes.
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let bytes = text.as_bytes();
    let mut flags = SPACE_BEFORE | BREAK_BEFORE;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            flags |= SPACE_BEFORE;
            at += 1;
        } else if let Some((known, end)) = spellings.find(bytes, at) {
            tokens.push(Token { start: at as u32, end: end as u32, flags: known.flags | flags, ..known });
            at = end;
            flags = 0;
        } else {
            let Some(c) = text[at..].chars().next() else { break };
            if Letter::of(c) == Letter::NONE && c.is_whitespace() {
                flags |= if c == '\n' { BREAK_BEFORE | SPACE_BEFORE } else { SPACE_BEFORE };
                at += c.len_utf8();
                continue;
            }
            let token = if Letter::of(c) != Letter::NONE || c.is_alphanumeric() {
                word(text, at, flags, &mut id)
            } else {
                mark(text, at, c, flags, &mut id)
            };
            at = token.end();
            tokens.push(token);
            flags = 0;
        }
    }
    tokens
}

/// The keys of the tokens of a name, cut as text is.
pub(crate) fn token_keys(name: &str) -> Vec<Key> {
    let mut keys = Vec::new();
    tokenize(name, &Spellings::none(), |key| {
        keys.push(key);
        WordId::UNKNOWN
    });
    keys
}

/// The word that starts at `at`: a run of letters, digits and the combining marks on them, with an apostrophe inside
/// after one letter (`H'Hen`, `K'Brêu`, `d'Ivoire`).
fn word(text: &str, at: usize, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let mut key = KeyBuilder::default();
    let (mut chars, mut upper, mut lower, mut digits) = (0u32, 0u32, 0u32, 0u32);
    let (mut first_upper, mut apostrophe) = (false, false);
    let mut end = at;
    let mut rest = text[at..].chars();
    while let Some(c) = rest.next() {
        let letter = Letter::of(c);
        if letter != Letter::NONE {
            if letter.is_digit() {
                digits += 1;
            } else if letter.is_upper() {
                upper += 1;
                first_upper |= chars == 0;
            } else {
                lower += 1;
            }
        } else if c.is_alphanumeric() {
            if c.is_uppercase() {
                upper += 1;
                first_upper |= chars == 0;
            } else if c.is_lowercase() || c.is_numeric() {
                lower += 1;
            } else if chars > 0 {
                break;
            } else {
                return uncased(text, at, flags, id);
            }
        } else if matches!(c, '\'' | '\u{2019}') {
            if chars != 1 || digits > 0 || !rest.clone().next().is_some_and(char::is_alphabetic) {
                break;
            }
            apostrophe = true;
        } else if c.is_ascii() || !unicode_normalization::char::is_combining_mark(c) {
            break;
        }
        key.push(c, letter);
        chars += 1;
        end += c.len_utf8();
    }
    let class = class(upper, lower, digits, first_upper, apostrophe);
    token(at, end, id(key.finish()), class, 0, with_capital(flags, upper), chars)
}

/// The class of a word with so many capitals, small letters and digits.
#[inline]
fn class(upper: u32, lower: u32, digits: u32, first_upper: bool, apostrophe: bool) -> Class {
    match (upper, lower, digits) {
        (0, 0, _) => Class::Number,
        (_, _, 1..) => Class::Alnum,
        (0, _, _) => Class::Lower,
        (1, _, _) if first_upper => Class::Title,
        // `H'Hen` is a name, not a mixture.
        (2, 1.., _) if first_upper && apostrophe => Class::Title,
        (_, 0, _) => Class::Upper,
        _ => Class::Mixed,
    }
}

#[inline]
fn with_capital(flags: u8, upper: u32) -> u8 {
    if upper > 0 { flags | CAPITAL } else { flags }
}

/// A word in a script without case and often without spaces: Unicode's word boundaries cut it.
#[cold]
fn uncased(text: &str, at: usize, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let word = text[at..].split_word_bounds().next().unwrap_or(&text[at..]);
    token(at, at + word.len(), id(Key::word(word)), Class::Uncased, 0, flags, word.chars().count() as u32)
}

/// The mark that starts at `at`; marks that are typed in runs (`...`, `---`) are one token.
fn mark(text: &str, at: usize, c: char, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let mut chars = 1;
    let mut end = at + c.len_utf8();
    if matches!(c, '.' | '-' | '_' | '*' | '=' | '~' | '!' | '?' | '…' | '–' | '—') {
        let run = text[end..].chars().take_while(|&next| next == c).count();
        chars += run as u32;
        end += run * c.len_utf8();
    }
    let folded = match c {
        '–' | '—' => '-',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '‘' | '’' | '′' => '\'',
        '…' => '.',
        other => other,
    };
    let ascii = if folded.is_ascii() { folded as u8 } else { 1 };
    token(at, end, id(Key::mark(folded)), Class::Mark, ascii, flags, chars)
}

fn token(start: usize, end: usize, word: WordId, class: Class, mark: u8, flags: u8, chars: u32) -> Token {
    Token { start: start as u32, end: end as u32, word, class, mark, flags, chars: chars.min(255) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(&str, Class)]) {
        let tokens = tokenize(text, &Spellings::none(), |_| WordId::UNKNOWN);
        let got: Vec<_> = tokens.iter().map(|t| (&text[t.start()..t.end()], t.class())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn words_numbers_and_marks() {
        use Class::*;
        check(
            "Bí thư UBND số 826-KL/TU, 14h30",
            &[
                ("Bí", Title),
                ("thư", Lower),
                ("UBND", Upper),
                ("số", Lower),
                ("826", Number),
                ("-", Mark),
                ("KL", Upper),
                ("/", Mark),
                ("TU", Upper),
                (",", Mark),
                ("14h30", Alnum),
            ],
        );
    }

    #[test]
    fn apostrophes_join_names_but_not_quotes() {
        use Class::*;
        check("H'Hen 'Y' K'", &[("H'Hen", Title), ("'", Mark), ("Y", Title), ("'", Mark), ("K", Title), ("'", Mark)]);
    }

    #[test]
    fn runs_and_other_scripts() {
        use Class::*;
        check(
            "Ảnh... ThS 東京 ,,",
            &[
                ("Ảnh", Title),
                ("...", Mark),
                ("ThS", Mixed),
                ("東", Uncased),
                ("京", Uncased),
                (",", Mark),
                (",", Mark),
            ],
        );
    }

    #[test]
    fn spaces_and_breaks_are_flags() {
        let tokens = tokenize("a b\nc,d", &Spellings::none(), |_| WordId::UNKNOWN);
        let flags: Vec<_> = tokens.iter().map(|t| (t.space_before(), t.break_before())).collect();
        assert_eq!(flags, [(true, true), (true, false), (true, true), (false, false), (false, false)]);
    }

    #[test]
    fn what_is_no_plain_syllable_is_read_again() {
        use Class::*;
        check(
            "Müller’s cafe\u{301} PETROVIETNAM “Huế” …",
            &[
                ("Müller", Title),
                ("’", Mark),
                ("s", Lower),
                ("cafe\u{301}", Lower),
                ("PETROVIETNAM", Upper),
                ("“", Mark),
                ("Huế", Title),
                ("”", Mark),
                ("…", Mark),
            ],
        );
        check("ắa áà", &[("ắa", Lower), ("áà", Lower)]);
    }
}
