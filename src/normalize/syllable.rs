//! How Vietnamese a text looks, judged by the spelling of its accented words.
//!
//! In goes text; out comes how many words with letters beyond ASCII it has, and how many of them could be Vietnamese
//! syllables. Spelling is strict (an onset, a rime of a closed list, one tone, and only two of the tones before `c`,
//! `ch`, `p`, `t`), so text read in the wrong encoding hardly ever passes: that is how encodings are told apart.

use unicode_normalization::char::{compose, decompose_canonical};

const ONSETS: [&str; 28] = [
    "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu", "r",
    "s", "t", "th", "tr", "v", "x", "đ",
];

/// All rimes without their tone, by what they begin with.
const RIMES: [(char, &[&str]); 12] = [
    ('a', &["", "c", "ch", "i", "m", "n", "ng", "nh", "o", "p", "t", "u", "y"]),
    ('ă', &["c", "k", "m", "n", "ng", "p", "t"]),
    ('â', &["c", "m", "n", "ng", "p", "t", "u", "y"]),
    ('e', &["", "c", "m", "n", "ng", "o", "p", "t"]),
    ('ê', &["", "ch", "m", "n", "nh", "p", "t", "u"]),
    ('i', &["", "a", "ch", "m", "n", "nh", "p", "t", "u", "êc", "êm", "ên", "êng", "êp", "êt", "êu"]),
    (
        'o',
        &[
            "", "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "ay", "c", "e", "en", "eo", "et",
            "i", "m", "n", "ng", "oc", "ong", "p", "t", "ăc", "ăm", "ăn", "ăng", "ăt",
        ],
    ),
    ('ô', &["", "c", "i", "m", "n", "ng", "p", "t"]),
    ('ơ', &["", "i", "m", "n", "p", "t"]),
    (
        'u',
        &[
            "", "a", "c", "i", "m", "n", "ng", "p", "t", "y", "ya", "ych", "yn", "ynh", "yp", "yt", "yu", "yên", "yêt",
            "ân", "âng", "ât", "ây", "ê", "êch", "ênh", "ôc", "ôi", "ôm", "ôn", "ông", "ôt", "ơ",
        ],
    ),
    ('ư', &["", "a", "c", "i", "m", "n", "ng", "t", "u", "ơc", "ơi", "ơm", "ơn", "ơng", "ơp", "ơt", "ơu"]),
    ('y', &["", "t", "ch", "nh", "êm", "ên", "êng", "êt", "êu"]),
];

/// The longest syllable is `nghiêng`.
const MAX_LETTERS: usize = 7;

/// What the accented words of a text say about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Words of two letters or more, with one letter or sign beyond ASCII.
    pub(super) words: usize,
    /// Those among them that Vietnamese could spell.
    pub(super) syllables: usize,
}

impl Evidence {
    /// Weighs up a text.
    pub(super) fn of(text: &str) -> Self {
        let mut evidence = Self::default();
        // Signs such as `©` stay in words: in a text read in the wrong encoding they are letters.
        for word in text.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic() || c == '\u{a0}') {
            let word = word.trim_matches(is_punctuation);
            // One letter is always a syllable or never one, and tells nothing.
            if !word.is_ascii() && word.chars().nth(1).is_some() {
                evidence.words += 1;
                evidence.syllables += usize::from(is_syllable(word));
            }
        }
        evidence
    }

    /// Whether this speaks for a reading better than `other`: a word that cannot be spelt weighs as much as two that can.
    pub(super) fn weight(self) -> isize {
        self.syllables as isize - 2 * (self.words - self.syllables) as isize
    }

    /// Whether all words could be Vietnamese.
    pub(super) fn is_flawless(self) -> bool {
        self.syllables == self.words
    }

    /// The part of the accented words that are syllables, from 0 to 1; 1 if there are none.
    pub(super) fn share(self) -> f32 {
        if self.words == 0 { 1.0 } else { self.syllables as f32 / self.words as f32 }
    }
}

/// Marks beyond ASCII that stand beside words. Inside a word they are letters read wrong, and `»` is so often one of
/// those (in UTF-8 taken for windows-1252) that it is not trusted at the end either.
fn is_punctuation(c: char) -> bool {
    matches!(c, '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '\u{feff}')
}

/// Whether Vietnamese could spell this word, in letters of any case.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut letters = ['\0'; MAX_LETTERS];
    let mut len = 0;
    let mut tone = None;
    for c in word.chars().flat_map(char::to_lowercase) {
        let Some((letter, new_tone)) = letter_and_tone(c) else { return false };
        if new_tone.is_some() && tone.is_some() || len == MAX_LETTERS {
            return false;
        }
        tone = tone.or(new_tone);
        letters[len] = letter;
        len += 1;
    }
    let letters = &letters[..len];
    let stopped = matches!(letters, [.., 'c' | 'k' | 'p' | 't'] | [.., 'c', 'h']);
    if stopped && !matches!(tone, Some('\u{301}' | '\u{323}')) {
        return false;
    }
    is_rime(letters) || ONSETS.iter().any(|onset| strip(letters, onset).is_some_and(is_rime))
}

fn is_rime(letters: &[char]) -> bool {
    let Some((first, rest)) = letters.split_first() else { return false };
    let rimes = RIMES.iter().find(|(letter, _)| letter == first);
    rimes.is_some_and(|(_, rimes)| rimes.iter().any(|rime| strip(rest, rime).is_some_and(<[char]>::is_empty)))
}

/// The letters after `start`, if they begin with it.
fn strip<'l>(letters: &'l [char], start: &str) -> Option<&'l [char]> {
    let mut rest = letters;
    for c in start.chars() {
        rest = rest.strip_prefix(&[c])?;
    }
    Some(rest)
}

/// A letter of the alphabet without its tone, and the tone as a combining mark; `None` for what is no such letter.
fn letter_and_tone(c: char) -> Option<(char, Option<char>)> {
    if matches!(c, 'a'..='z' | 'đ') {
        return Some((c, None));
    }
    if c.is_ascii() {
        return None;
    }
    let mut letter = None;
    let mut tone = None;
    let mut foreign = false;
    decompose_canonical(c, |part| match (part, letter) {
        (_, None) => letter = Some(part),
        ('\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}', _) => tone = Some(part),
        (_, Some(base)) => match compose(base, part) {
            Some(whole @ ('ă' | 'â' | 'ê' | 'ô' | 'ơ' | 'ư')) => letter = Some(whole),
            _ => foreign = true,
        },
    });
    let letter = letter.filter(|letter| {
        !foreign && matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
    })?;
    Some((letter, tone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables() {
        for word in [
            "nghiêng", "Uỷ", "ủy", "HUYỆN", "quốc", "quýt", "giêng", "gì", "khuỷu", "xoong", "đắk", "ở", "ý", "tuyết",
            "thuở", "rượu", "ăn", "yếu", "khuếch",
        ] {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn no_syllables() {
        for word in [
            "",
            "Uû",
            "nh©n",
            "déjà",
            "haân",
            "tàc",
            "tãp",
            "ñöôïc",
            "naïve",
            "über",
            "ngd",
            "áá",
            "ếch1",
            "ắ",
            "ạâ",
            "strở",
            "ƣ",
            "ơng",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn evidence_counts_accented_words() {
        assert_eq!(
            Evidence::of("Ủy ban “nhân dân” tỉnh – 2023, café, TP.HCM © ở"),
            Evidence { words: 5, syllables: 4 }
        );
        assert_eq!(Evidence::of("Uû ban nh©n d©n tØnh"), Evidence { words: 4, syllables: 0 });
        assert_eq!(Evidence::of("abc"), Evidence::default());
    }
}
