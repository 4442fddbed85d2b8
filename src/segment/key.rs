//! The folded key of a word: equal for spellings that differ only in case and in where the tone mark sits.

use super::letter::Letter;

/// A word's key, 64 bits: up to ten base letters and one tone are packed exactly, so two Vietnamese syllables share a
/// key only if they are the same syllable; longer and foreign words are hashed, marked by the top bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) u64);

const HASHED: u64 = 1 << 63;
const MARK: u64 = 1 << 62;
const PACKED_LETTERS: u32 = 10;
/// The code of an apostrophe inside a word, after those of letters and digits.
const APOSTROPHE: u64 = 44;

impl Key {
    /// The key of a punctuation mark.
    pub(crate) fn mark(c: char) -> Key {
        Key(HASHED | MARK | c as u64)
    }

    /// The key of a word, read char by char; the tokenizer feeds a [`KeyBuilder`] as it goes instead.
    pub(crate) fn word(word: &str) -> Key {
        let mut builder = KeyBuilder::default();
        for c in word.chars() {
            builder.push(c, Letter::of(c));
        }
        builder.finish()
    }
}

/// Builds a [`Key`] while the chars of a word go by.
#[derive(Clone, Copy, Default)]
pub(crate) struct KeyBuilder {
    packed: u64,
    letters: u32,
    tone: u64,
    hash: u64,
    hashed: bool,
}

impl KeyBuilder {
    /// Adds a char with the letter it is.
    #[inline]
    pub(crate) fn push(&mut self, c: char, letter: Letter) {
        self.letters += 1;
        let (base, tone) = match c {
            '\'' | '\u{2019}' => (APOSTROPHE, 0),
            _ if letter == Letter::NONE => return self.push_foreign(c),
            _ => (letter.base(), letter.tone()),
        };
        self.packed = self.packed << 6 | base;
        self.hash = mix(self.hash, base | tone << 6);
        if tone != 0 {
            // Two tones are no syllable; such a word keeps each tone with its letter.
            self.hashed |= self.tone != 0;
            self.tone = tone;
        }
    }

    #[cold]
    fn push_foreign(&mut self, c: char) {
        self.hashed = true;
        for lower in c.to_lowercase() {
            self.hash = mix(self.hash, lower as u64);
        }
    }

    /// The key of what was pushed.
    #[inline]
    pub(crate) fn finish(self) -> Key {
        if self.hashed || self.letters > PACKED_LETTERS {
            Key(HASHED | self.hash >> 2)
        } else {
            Key(self.packed | self.tone << 60)
        }
    }
}

#[inline]
fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95)
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn tone_placement_and_case_fold() {
        for (a, b) in [("hoà", "hòa"), ("UỶ", "ủy"), ("khoẻ", "Khỏe"), ("Thuý", "thúy"), ("QUÝ", "quý")] {
            assert_eq!(Key::word(a), Key::word(b), "{a} {b}");
        }
    }

    #[test]
    fn other_differences_stay() {
        for (a, b) in
            [("Quý", "Quí"), ("đa", "da"), ("ma", "mà"), ("ân", "an"), ("hòa", "hoa"), ("tr", "t"), ("a", "aa")]
        {
            assert_ne!(Key::word(a), Key::word(b), "{a} {b}");
        }
    }

    #[test]
    fn long_and_foreign_words_fold_case() {
        assert_eq!(Key::word("PETROVIETNAM"), Key::word("Petrovietnam"));
        assert_eq!(Key::word("Müller"), Key::word("MÜLLER"));
        assert_ne!(Key::word("Müller"), Key::word("Muller"));
    }
}
