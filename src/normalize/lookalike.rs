//! Characters that were taken for others because they look the same.
//!
//! In goes a character; out comes the one that was meant. Some are sure whatever stands around them ([`meant`]); Greek
//! and Cyrillic letters are Latin only in a word that is otherwise Latin, so for them `chunk.rs` asks [`kind`] about all
//! the word before it takes their [`twin`].

/// The character meant by one that is never meant itself in Vietnamese: other letters `Đ`, dashes that all say `-`,
/// full-width forms.
///
/// Icelandic and Faroese lose their eth by this; a `ð` in a Vietnamese report is a `đ` typed on the wrong keyboard.
pub(super) fn meant(c: char) -> char {
    match c {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' => 'đ',
        // Hyphen, no-break hyphen, figure dash, minus. The en dash and the em dash divide phrases and stay.
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff00 + 0x20).unwrap_or(c),
        c => c,
    }
}

/// What a character is to the word it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Latin,
    /// Greek or Cyrillic.
    Foreign,
    /// A combining mark, which belongs to the letter before it.
    Mark,
    /// Anything else ends a word.
    Other,
}

pub(super) fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' => Kind::Latin,
        '\0'..='\u{bf}' | '×' | '÷' => Kind::Other,
        // The Kelvin and Ångström signs become Latin letters in NFC.
        '\u{c0}'..='\u{2b8}' | '\u{1e00}'..='\u{1eff}' | '\u{212a}' | '\u{212b}' => Kind::Latin,
        '\u{300}'..='\u{36f}' => Kind::Mark,
        // The Ohm sign becomes an omega.
        '\u{370}'..='\u{52f}'
        | '\u{1c80}'..='\u{1c8f}'
        | '\u{1f00}'..='\u{1fff}'
        | '\u{2126}'
        | '\u{a640}'..='\u{a69f}'
            if c.is_alphabetic() =>
        {
            Kind::Foreign
        }
        c if unicode_normalization::char::canonical_combining_class(c) != 0 => Kind::Mark,
        _ => Kind::Other,
    }
}

/// The Latin letter that a Greek or Cyrillic one cannot be told from in print; `None` if there is none.
pub(super) fn twin(c: char) -> Option<char> {
    const TWINS: [(&str, &str); 3] = [
        ("АВЕКМНОРСТУХЅІЈҮԚԜ", "ABEKMHOPCTYXSIJYQW"),
        ("аеорсухѕіјһԁԛԝ", "aeopcyxsijhdqw"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
    ];
    if kind(c) != Kind::Foreign {
        return None;
    }
    TWINS.iter().find_map(|(foreign, latin)| {
        let at = foreign.chars().position(|letter| letter == c)?;
        latin.chars().nth(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn always_meant() {
        for (written, want) in "ÐðƉ‐‑‒−Ａｚ０９（）．／－～".chars().zip("ĐđĐ----Az09()./-~".chars())
        {
            assert_eq!(meant(written), want, "{written:?}");
        }
    }

    #[test]
    fn left_as_written() {
        for c in "Đđ–—―-dD²ªº、。「」ｱ￥".chars() {
            assert_eq!(meant(c), c, "{c:?}");
        }
    }

    #[test]
    fn twins() {
        for (foreign, latin) in
            [('А', 'A'), ('Н', 'H'), ('с', 'c'), ('Ѕ', 'S'), ('Ρ', 'P'), ('ο', 'o'), ('ԝ', 'w'), ('Ү', 'Y')]
        {
            assert!(!foreign.is_ascii());
            assert_eq!(twin(foreign), Some(latin), "{foreign:?}");
        }
        for c in "ЖЯшЁйΩαβμA".chars() {
            assert_eq!(twin(c), None, "{c:?}");
        }
    }

    #[test]
    fn kinds() {
        for (kind_, text) in [
            (Kind::Latin, "aZđƯỹÅK"),
            (Kind::Foreign, "яЁΩάѕ"),
            (Kind::Mark, "\u{301}\u{323}\u{483}\u{20d0}"),
            (Kind::Other, "0 -&×中\u{37e}\n"),
        ] {
            for c in text.chars() {
                assert_eq!(kind(c), kind_, "{c:?}");
            }
        }
    }
}
