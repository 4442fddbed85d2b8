//! Tokens: syllables, numbers and marks, each classified once, with its word's id in the lexicon.
//!
//! In goes working text, out comes one `Vec` of small plain structs that together cover every char that is not white
//! space. Everything after this stage speaks of tokens and never looks at the text's chars again to find out what they are.

use super::key::{Key, KeyBuilder};
use super::letter::Letter;
use crate::lexicon::WordId;
use unicode_segmentation::UnicodeSegmentation;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Class {
    /// A word in small letters: `đồng`.
    Lower,
    /// A word with a capital first, or one capital alone: `Nghi`, `Y`.
    Title,
    /// Two or more capitals: `UBND`.
    Upper,
    /// Capitals elsewhere: `McDonald`, `iPhone`, `ThS`.
    Mixed,
    /// Digits only: `18`, `2023`.
    Number,
    /// Letters and digits: `QH13`, `14h30`.
    Alnum,
    /// A word in a script without case: `東京`.
    Uncased,
    /// One punctuation mark or symbol, or a run of the same: `,`, `...`.
    Mark,
}

/// A syllable, a number or a mark of the working text.
///
/// ```
/// let text = bantin::normalize("Ngày 18/9/2023");
/// let segments = bantin::segment(&text);
/// let words: Vec<&str> = segments.tokens().iter().map(|t| segments.text_of(t)).collect();
/// assert_eq!(words, ["Ngày", "18", "/", "9", "/", "2023"]);
/// assert!(segments.tokens()[1].space_before());
/// assert!(segments.tokens()[2].is_mark(b'/'));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    word: WordId,
    class: Class,
    mark: u8,
    flags: u8,
    chars: u8,
}

const SPACE_BEFORE: u8 = 1;
const BREAK_BEFORE: u8 = 2;
const CAPITAL: u8 = 4;

impl Token {
    /// First byte in the working text.
    #[inline]
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// One past the last byte in the working text.
    #[inline]
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// The lexicon's id of the folded word, [`WordId::UNKNOWN`] for a word it does not have.
    #[inline]
    pub fn word(&self) -> WordId {
        self.word
    }

    /// What the token is made of.
    #[inline]
    pub fn class(&self) -> Class {
        self.class
    }

    /// Whether the token is this mark. Dashes of every width are `-`, quotes of every shape `"` or `'`, `…` is `.`;
    /// marks outside ASCII are none of them.
    #[inline]
    pub fn is_mark(&self, ascii: u8) -> bool {
        self.mark == ascii
    }

    /// The ASCII code of the mark as [`is_mark`](Self::is_mark) folds it; 0 for words, 1 for other marks.
    #[inline]
    pub fn mark(&self) -> u8 {
        self.mark
    }

    /// Whether white space (or the text's beginning) stands before.
    #[inline]
    pub fn space_before(&self) -> bool {
        self.flags & SPACE_BEFORE != 0
    }

    /// Whether a line break (or the text's beginning) stands before.
    #[inline]
    pub fn break_before(&self) -> bool {
        self.flags & BREAK_BEFORE != 0
    }

    /// The number of chars, at most 255.
    #[inline]
    pub fn chars(&self) -> usize {
        usize::from(self.chars)
    }

    /// Whether the token is a word that holds a capital: `Nghi`, `UBND`, `iPhone`, `QH13`.
    #[inline]
    pub fn is_capitalized(&self) -> bool {
        self.flags & CAPITAL != 0
    }

    /// Whether the token is a word of letters, perhaps with digits.
    #[inline]
    pub fn is_word(&self) -> bool {
        !matches!(self.class, Class::Number | Class::Mark)
    }

    /// Whether the token is digits only.
    #[inline]
    pub fn is_number(&self) -> bool {
        self.class == Class::Number
    }
}

/// Cuts working text into tokens, in one linear pass; `id` gives the id of the word with a key.
pub(super) fn tokenize(text: &str, mut id: impl FnMut(Key) -> WordId) -> Vec<Token> {
    // Vietnamese syllables with their space take some six bytes.
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let mut flags = SPACE_BEFORE | BREAK_BEFORE;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
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
    tokens
}

/// The word that starts at `at`: a run of letters, digits and the combining marks on them, with an apostrophe inside
/// after one letter (`H'Hen`, `K'Brêu`, `d'Ivoire`).
fn word(text: &str, at: usize, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let mut key = KeyBuilder::default();
    let (mut chars, mut upper, mut lower, mut digits) = (0usize, 0usize, 0usize, 0usize);
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
    let class = match (upper, lower, digits) {
        (0, 0, _) => Class::Number,
        (_, _, 1..) => Class::Alnum,
        (0, _, _) => Class::Lower,
        (1, _, _) if first_upper => Class::Title,
        // `H'Hen` is a name, not a mixture.
        (2, 1.., _) if first_upper && apostrophe => Class::Title,
        (_, 0, _) => Class::Upper,
        _ => Class::Mixed,
    };
    let flags = if upper > 0 { flags | CAPITAL } else { flags };
    token(at, end, id(key.finish()), class, 0, flags, chars)
}

/// A word in a script without case and often without spaces: Unicode's word boundaries cut it.
#[cold]
fn uncased(text: &str, at: usize, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let word = text[at..].split_word_bounds().next().unwrap_or(&text[at..]);
    token(at, at + word.len(), id(Key::word(word)), Class::Uncased, 0, flags, word.chars().count())
}

/// The mark that starts at `at`; marks that are typed in runs (`...`, `---`) are one token.
fn mark(text: &str, at: usize, c: char, flags: u8, id: &mut impl FnMut(Key) -> WordId) -> Token {
    let mut chars = 1;
    let mut end = at + c.len_utf8();
    if matches!(c, '.' | '-' | '_' | '*' | '=' | '~' | '!' | '?' | '…' | '–' | '—') {
        let run = text[end..].chars().take_while(|&next| next == c).count();
        chars += run;
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

fn token(start: usize, end: usize, word: WordId, class: Class, mark: u8, flags: u8, chars: usize) -> Token {
    Token { start: start as u32, end: end as u32, word, class, mark, flags, chars: chars.min(255) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(&str, Class)]) {
        let tokens = tokenize(text, |_| WordId::UNKNOWN);
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
        let tokens = tokenize("a b\nc,d", |_| WordId::UNKNOWN);
        let flags: Vec<_> = tokens.iter().map(|t| (t.space_before(), t.break_before())).collect();
        assert_eq!(flags, [(true, true), (true, false), (true, true), (false, false), (false, false)]);
    }
}
