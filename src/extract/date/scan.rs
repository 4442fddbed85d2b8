//! One line of tokens as the grammar sees it: words by name, numbers with their digits, marks, and what stands glued.
//!
//! All indices are within the line, so nothing that the rules read runs over a line break; an index past either end is
//! nothing in particular.

use super::words::{CHAP, GIENG, Known, Vocabulary, Word};
use crate::segment::{Class, Token};

/// A number as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u16,
    pub(super) digits: u8,
}

/// A line to read dates from.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    text: &'a str,
    tokens: &'a [Token],
    vocabulary: &'static Vocabulary,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token], vocabulary: &'static Vocabulary) -> Self {
        Self { text, tokens, vocabulary }
    }

    /// The first token from `at` on that may open what is wanted, one of [`opens`](super::words::opens).
    #[inline]
    pub(super) fn next_opening(&self, at: usize, wanted: u8) -> Option<usize> {
        let rest = self.tokens.get(at..)?;
        rest.iter().position(|token| self.vocabulary.may_open(token, wanted)).map(|n| at + n)
    }

    /// The text of the token at `at`.
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|t| self.text.get(t.start()..t.end())).unwrap_or_default()
    }

    /// What is known of the word at `at`.
    #[inline]
    pub(super) fn known(&self, at: usize) -> &'static Known {
        match self.tokens.get(at) {
            Some(token) => self.vocabulary.known(token.word()),
            None => self.vocabulary.known(crate::lexicon::WordId::UNKNOWN),
        }
    }

    /// The name of the word at `at`.
    #[inline]
    pub(super) fn word(&self, at: usize) -> Word {
        self.known(at).word
    }

    /// Whether the word at `at` has one of these roles.
    #[inline]
    pub(super) fn has(&self, at: usize, roles: u8) -> bool {
        self.known(at).roles & roles != 0
    }

    /// Whether these words stand from `at` on.
    pub(super) fn words(&self, at: usize, words: &[Word]) -> bool {
        words.iter().enumerate().all(|(i, &word)| self.word(at + i) == word)
    }

    /// The mark at `at` in ASCII; 0 if it is a word or number.
    #[inline]
    pub(super) fn mark(&self, at: usize) -> u8 {
        self.tokens.get(at).map_or(0, |t| t.mark())
    }

    /// Whether the token at `at` stands right after the one before it, with no space between.
    #[inline]
    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && self.tokens.get(at).is_some_and(|t| !t.space_before())
    }

    /// What class the token at `at` is; `None` past the ends.
    #[inline]
    pub(super) fn class(&self, at: usize) -> Option<Class> {
        self.tokens.get(at).map(|t| t.class())
    }

    /// The number at `at`, of at most four digits.
    #[inline]
    pub(super) fn number(&self, at: usize) -> Option<Number> {
        let token = self.tokens.get(at).filter(|t| t.is_number() && t.end() - t.start() <= 4)?;
        digits(self.text.get(token.start()..token.end())?)
    }

    /// A number of one or two digits between 1 and `most`, at `at`.
    pub(super) fn small(&self, at: usize, most: u8) -> Option<u8> {
        let number = self.number(at)?;
        (number.digits <= 2 && (1..=u16::from(most)).contains(&number.value)).then_some(number.value as u8)
    }

    /// A year of four digits, from 1000 to 2999, at `at`.
    pub(super) fn year(&self, at: usize) -> Option<u16> {
        self.number(at).filter(|n| n.digits == 4 && (1000..3000).contains(&n.value)).map(|n| n.value)
    }

    /// A year that a report of our time may name without the word for it.
    pub(super) fn recent_year(&self, at: usize) -> Option<u16> {
        self.year(at).filter(|y| (1900..2100).contains(y))
    }

    /// A number written as a word, from one to ten.
    pub(super) fn counted(&self, at: usize) -> Option<u8> {
        let number = self.known(at).number;
        // `năm` is five only where the grammar asks for a number, which is here.
        let word = matches!(self.word(at), Word::Plain | Word::Nam);
        (word && (1..=10).contains(&number)).then_some(number)
    }

    /// A month written as a word: its number, whether the word is one of the lunar calendar, and the token after it.
    pub(super) fn month_word(&self, at: usize) -> Option<(u8, bool, usize)> {
        let known = self.known(at);
        if !matches!(known.word, Word::Plain | Word::Nam) {
            return None;
        }
        match (known.number, self.known(at + 1).number) {
            (GIENG, _) => Some((1, true, at + 1)),
            (CHAP, _) => Some((12, true, at + 1)),
            (10, n @ 1..=2) if self.word(at + 1) == Word::Plain => Some((10 + n, false, at + 2)),
            (n @ 1..=10, _) => Some((n, false, at + 1)),
            _ => None,
        }
    }

    /// A Roman numeral in capitals, up to 39.
    pub(super) fn roman(&self, at: usize) -> Option<u8> {
        if !matches!(self.class(at), Some(Class::Upper | Class::Title)) {
            return None;
        }
        roman(self.text(at))
    }

    /// Whether a word of letters starts with a capital, or the line or sentence ends, or a mark stands at `at`: what may
    /// follow a date but hardly a quantity.
    pub(super) fn breaks_off(&self, at: usize) -> bool {
        match self.class(at) {
            None | Some(Class::Mark) => self.mark(at) != b'%',
            Some(Class::Lower) => false,
            Some(_) => true,
        }
    }
}

/// The number that these ASCII digits write.
pub(super) fn digits(text: &str) -> Option<Number> {
    let fits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| Number { value: text.bytes().fold(0, |n, b| n * 10 + u16::from(b - b'0')), digits: text.len() as u8 })
}

fn roman(text: &str) -> Option<u8> {
    let value = |c| match c {
        b'I' => Some(1u8),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    if text.len() > 8 {
        return None;
    }
    let mut total = 0u8;
    let mut bytes = text.bytes().peekable();
    while let Some(c) = bytes.next() {
        let this = value(c)?;
        let next = bytes.peek().copied().and_then(value).unwrap_or(0);
        if this < next {
            total = total.checked_add(next - this)?;
            bytes.next();
        } else {
            total = total.checked_add(this)?;
        }
    }
    (1..40).contains(&total).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roman_numerals() {
        for (text, number) in [("I", 1), ("IV", 4), ("IX", 9), ("XIII", 13), ("XIX", 19), ("XX", 20), ("XXI", 21)] {
            assert_eq!(roman(text), Some(number), "{text}");
        }
        for text in ["", "L", "IA", "XXXXX", "xx", "XXXXXXXXX"] {
            assert_eq!(roman(text), None, "{text}");
        }
    }

    #[test]
    fn digits_up_to_four() {
        assert_eq!(digits("05"), Some(Number { value: 5, digits: 2 }));
        assert_eq!(digits("2023"), Some(Number { value: 2023, digits: 4 }));
        assert_eq!(digits("12017"), None);
        assert_eq!(digits("1a"), None);
        assert_eq!(digits(""), None);
    }
}
