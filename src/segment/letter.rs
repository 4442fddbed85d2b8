//! What one letter is to a Vietnamese reader: its base letter, its tone and its case, in one table look-up.
//!
//! A syllable's key is its base letters and its tone, wherever the tone mark was put: `hoà` and `hòa`, `Uỷ` and `ủy`
//! come out equal, `Quý` and `Quí` do not.

/// Base letters in the order of their codes, from 1; code 0 is "no letter of ours".
const BASES: [char; 33] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', 'ă', 'â', 'đ', 'ê', 'ô', 'ơ', 'ư',
];

/// Each vowel with its five tones: grave, hook, tilde, acute, dot below.
const TONED: [(char, [char; 5]); 12] = [
    ('a', ['à', 'ả', 'ã', 'á', 'ạ']),
    ('ă', ['ằ', 'ẳ', 'ẵ', 'ắ', 'ặ']),
    ('â', ['ầ', 'ẩ', 'ẫ', 'ấ', 'ậ']),
    ('e', ['è', 'ẻ', 'ẽ', 'é', 'ẹ']),
    ('ê', ['ề', 'ể', 'ễ', 'ế', 'ệ']),
    ('i', ['ì', 'ỉ', 'ĩ', 'í', 'ị']),
    ('o', ['ò', 'ỏ', 'õ', 'ó', 'ọ']),
    ('ô', ['ồ', 'ổ', 'ỗ', 'ố', 'ộ']),
    ('ơ', ['ờ', 'ở', 'ỡ', 'ớ', 'ợ']),
    ('u', ['ù', 'ủ', 'ũ', 'ú', 'ụ']),
    ('ư', ['ừ', 'ử', 'ữ', 'ứ', 'ự']),
    ('y', ['ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ']),
];

/// One letter or digit: 6 bits of base code, 3 bits of tone, then flags.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Letter(u16);

const UPPER: u16 = 1 << 9;
const DIGIT: u16 = 1 << 10;

impl Letter {
    /// Not a letter or digit of the Vietnamese repertoire.
    pub(crate) const NONE: Letter = Letter(0);

    /// The letter a char is, [`Letter::NONE`] for everything outside ASCII and the Vietnamese alphabet.
    #[inline]
    pub(crate) fn of(c: char) -> Letter {
        let code = c as usize;
        if code < LOW_LEN {
            Letter(LOW[code])
        } else if (HIGH_START..HIGH_START + HIGH_LEN).contains(&code) {
            Letter(HIGH[code - HIGH_START])
        } else {
            Letter::NONE
        }
    }

    /// Base letter code, 1 to 43; letters first, then digits.
    #[inline]
    pub(crate) fn base(self) -> u64 {
        u64::from(self.0 & 63)
    }

    /// Tone, 0 to 5; 0 is level, without a mark.
    #[inline]
    pub(crate) fn tone(self) -> u64 {
        u64::from(self.0 >> 6 & 7)
    }

    /// Whether it is a capital.
    #[inline]
    pub(crate) fn is_upper(self) -> bool {
        self.0 & UPPER != 0
    }

    /// Whether it is an ASCII digit.
    #[inline]
    pub(crate) fn is_digit(self) -> bool {
        self.0 & DIGIT != 0
    }
}

const LOW_LEN: usize = 0x1B1;
const HIGH_START: usize = 0x1EA0;
const HIGH_LEN: usize = 0x5A;
const TABLES: ([u16; LOW_LEN], [u16; HIGH_LEN]) = build();

static LOW: [u16; LOW_LEN] = TABLES.0;
static HIGH: [u16; HIGH_LEN] = TABLES.1;

/// The capital of a Vietnamese letter: ASCII and Latin-1 are 32 apart, the later blocks pair capital and small.
const fn capital(c: char) -> usize {
    let code = c as usize;
    if code < 0x100 { code - 32 } else { code - 1 }
}

const fn build() -> ([u16; LOW_LEN], [u16; HIGH_LEN]) {
    let mut low = [0u16; LOW_LEN];
    let mut high = [0u16; HIGH_LEN];
    let mut digit = 0;
    while digit < 10 {
        low['0' as usize + digit] = (34 + digit as u16) | DIGIT;
        digit += 1;
    }
    let mut i = 0;
    while i < BASES.len() {
        let value = i as u16 + 1;
        low[BASES[i] as usize] = value;
        low[capital(BASES[i])] = value | UPPER;
        let mut v = 0;
        while v < TONED.len() {
            let mut t = 0;
            while t < 5 && TONED[v].0 == BASES[i] {
                let c = TONED[v].1[t];
                let toned = value | (t as u16 + 1) << 6;
                if (c as usize) < LOW_LEN {
                    low[c as usize] = toned;
                    low[capital(c)] = toned | UPPER;
                } else {
                    high[c as usize - HIGH_START] = toned;
                    high[capital(c) - HIGH_START] = toned | UPPER;
                }
                t += 1;
            }
            v += 1;
        }
        i += 1;
    }
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_in_both_cases_has_base_and_tone() {
        for (vowel, toned) in TONED {
            for (n, small) in toned.into_iter().enumerate() {
                let big = small.to_uppercase().next().unwrap();
                assert_eq!(Letter::of(small).base(), Letter::of(vowel).base(), "{small}");
                assert_eq!(Letter::of(small).tone(), n as u64 + 1, "{small}");
                assert_eq!(Letter::of(big).base(), Letter::of(vowel).base(), "{big}");
                assert!(Letter::of(big).is_upper() && !Letter::of(small).is_upper());
            }
        }
        assert!(Letter::of('Đ').is_upper());
        assert_eq!(Letter::of('Đ').base(), Letter::of('đ').base());
        assert_ne!(Letter::of('đ').base(), Letter::of('d').base());
    }

    #[test]
    fn other_chars_are_none() {
        for c in ['-', ' ', 'ß', 'ñ', 'ð', 'ж', '中', '\u{301}', 'ŵ'] {
            assert!(Letter::of(c) == Letter::NONE, "{c}");
        }
    }
}
