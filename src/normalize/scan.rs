//! The gate: finds the first character that may need a change.
//!
//! In goes the text and where to begin; out comes the first *suspect*, or `None` if the rest is clean. Clean means
//! printable ASCII but `&`, tabs, line feeds, Latin letters (all of Vietnamese among them) and the punctuation of
//! newspapers. Such characters are never changed and each begins a chunk of its own unless a suspect follows. A suspect
//! is not yet a fault: most emoji are left as they are.
//!
//! One step a byte through a small automaton. A row of the table holds the next state for all states, six bits each,
//! so that a step is a load and a shift; about 1 GB/s on Vietnamese text.

/// States of the automaton, as shift widths into a row. Named after the bytes read.
mod state {
    pub(super) const START: u32 = 0;
    pub(super) const SUSPECT: u32 = 6;
    /// Any continuation byte may end the character.
    pub(super) const LAST: u32 = 12;
    pub(super) const C2: u32 = 18;
    pub(super) const C3: u32 = 24;
    pub(super) const C6: u32 = 30;
    pub(super) const E1: u32 = 36;
    pub(super) const E2: u32 = 42;
    pub(super) const E2_80: u32 = 48;
    pub(super) const ALL: [u32; 9] = [START, SUSPECT, LAST, C2, C3, C6, E1, E2, E2_80];
}

const ROWS: [u64; 256] = rows();

const fn rows() -> [u64; 256] {
    let mut rows = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut i = 0;
        while i < state::ALL.len() {
            rows[byte] |= (next(state::ALL[i], byte as u8) as u64) << state::ALL[i];
            i += 1;
        }
        byte += 1;
    }
    rows
}

const fn next(from: u32, byte: u8) -> u32 {
    use state::*;
    let clean = match from {
        START => match byte {
            b'&' => return SUSPECT,
            b'\t' | b'\n' | b' '..=b'~' => true,
            0xC2 => return C2,
            0xC3 => return C3,
            0xC6 => return C6,
            // U+0100 to U+02FF, all letters.
            0xC4..=0xCB => return LAST,
            0xE1 => return E1,
            0xE2 => return E2,
            _ => false,
        },
        LAST => true,
        // U+00A0 is a space, U+00AD a soft hyphen.
        C2 => matches!(byte, 0xA1..=0xAC | 0xAE..=0xBF),
        // U+00D0 and U+00F0, eth.
        C3 => !matches!(byte, 0x90 | 0xB0),
        // U+0189, the African D with stroke.
        C6 => byte != 0x89,
        // U+1E80 to U+1EFF.
        E1 => match byte {
            0xBA | 0xBB => return LAST,
            _ => false,
        },
        E2 => match byte {
            0x80 => return E2_80,
            // U+2500 to U+25FF: boxes, squares, bullets.
            0x94..=0x97 => return LAST,
            _ => false,
        },
        // U+2013 to U+2027 and U+2030 to U+203F: dashes, quotes, bullets, ellipsis, per mille.
        E2_80 => matches!(byte, 0x93..=0xA7 | 0xB0..=0xBF),
        _ => false,
    };
    if clean { START } else { SUSPECT }
}

/// Where the first character that may need a change begins, at `from` or after. `from` is on a character boundary.
pub(super) fn first_suspect(text: &str, from: usize) -> Option<usize> {
    let mut row = 0;
    for (at, byte) in text.bytes().enumerate().skip(from) {
        // Only the low six bits of what was shifted are the state; `wrapping_shr` takes those six.
        row = ROWS[byte as usize].wrapping_shr(row as u32);
        if row & 63 == u64::from(state::SUSPECT) {
            return (0..=at).rev().find(|&at| text.is_char_boundary(at));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    use super::*;
    use crate::normalize::{lookalike, spaces};

    #[test]
    fn clean_characters_need_no_change() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            let text = c.to_string();
            if first_suspect(&text, 0).is_some() {
                continue;
            }
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
            assert_eq!(is_nfc_quick(std::iter::once(c)), IsNormalized::Yes, "{c:?}");
            assert_eq!(spaces::plain(c), Some(c), "{c:?}");
            assert_eq!(lookalike::meant(c), c, "{c:?}");
            assert_eq!(lookalike::twin(c), None, "{c:?}");
        }
    }

    #[test]
    fn vietnamese_is_clean() {
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        let marks = "\t\n .,;:!?()[]{}<>/\\|@#$%^*+-=_~`'\"“”‘’«»–—…•°²";
        for text in [letters, &letters.to_uppercase(), marks] {
            assert_eq!(first_suspect(text, 0), None);
        }
    }

    #[test]
    fn suspects_are_found_where_they_begin() {
        for suspect in [
            "&", "\r", "\0", "\u{7f}", "\u{a0}", "\u{ad}", "Ð", "ð", "Ɖ", "\u{301}", "а", "\u{2011}", "\u{200b}",
            "\u{feff}", "Ａ", "😀",
        ] {
            let text = format!("hạ“{suspect}ồ");
            assert_eq!(first_suspect(&text, 0), Some("hạ“".len()), "{suspect:?}");
            assert_eq!(first_suspect(&text, "hạ“".len()), Some("hạ“".len()), "{suspect:?}");
            assert_eq!(first_suspect(&text, "hạ“".len() + suspect.len()), None, "{suspect:?}");
        }
    }
}
