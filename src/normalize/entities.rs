//! HTML entities that were left in the text.
//!
//! In goes text that begins with `&`; out comes the character of the entity and the entity's length, or nothing when
//! it is none: `AT&T`, `R&D;`, `&#0;`. The names of Latin-1 are known, those of common punctuation, and numbers. What
//! was escaped twice (`&amp;nbsp;`) is taken at once, for scraped archives are full of it. The semicolon is needed.

use super::legacy::windows;

/// The names of U+00A0 to U+00FF, in order.
const LATIN_1: [&str; 96] = [
    "nbsp", "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
    "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm",
    "raquo", "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig",
    "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
    "Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN",
    "szlig", "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc",
    "euml", "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
    "divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn", "yuml",
];

/// Other names found in news, `amp` left out: see [`entity`].
const OTHERS: [(&str, char); 37] = [
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("Abreve", 'Ă'),
    ("abreve", 'ă'),
    ("Dstrok", 'Đ'),
    ("dstrok", 'đ'),
    ("Itilde", 'Ĩ'),
    ("itilde", 'ĩ'),
    ("Utilde", 'Ũ'),
    ("utilde", 'ũ'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("minus", '−'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("bull", '•'),
    ("hellip", '…'),
    ("permil", '‰'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("euro", '€'),
    ("trade", '™'),
    ("rarr", '→'),
    ("le", '≤'),
];

/// The longest name or number, without `&` and `;`.
const MAX_LEN: usize = 9;

/// The entity at the beginning of `text`, which begins with `&`: its character, and its length in bytes.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    // However often the ampersand itself was escaped, the innermost entity is what was meant.
    let mut escaped = text.strip_prefix('&')?;
    while let Some(rest) = escaped.strip_prefix("amp;") {
        escaped = rest;
    }
    let len = text.len() - escaped.len();
    let name_len = escaped.bytes().take(MAX_LEN + 1).position(|byte| byte == b';');
    match name_len.and_then(|name_len| Some((character(escaped.get(..name_len)?)?, name_len))) {
        Some((c, name_len)) => Some((c, len + name_len + 1)),
        None if len > 1 => Some(('&', len)),
        None => None,
    }
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        return numbered(number);
    }
    if let Some((_, c)) = OTHERS.iter().find(|(other, _)| *other == name) {
        return Some(*c);
    }
    let at = LATIN_1.iter().position(|latin| *latin == name)?;
    char::from_u32(0xa0 + u32::try_from(at).ok()?)
}

fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    // `from_str_radix` would take a sign.
    if !digits.chars().all(|c| c.is_digit(radix)) {
        return None;
    }
    match u32::from_str_radix(digits, radix).ok()? {
        0 => None,
        // By the HTML standard these are what windows-1252 has there.
        code @ 0x80..=0x9f => Some(windows::latin(code as u8)),
        code => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &str) {
        let (c, len) = entity(text).expect("an entity");
        assert_eq!(format!("{c}{}", &text[len..]), want);
    }

    #[test]
    fn named() {
        check("&ocirc;ng", "ông");
        check("&nbsp;", "\u{a0}");
        check("&yuml;", "ÿ");
        check("&Agrave;", "À");
        check("&ETH;", "Ð");
        check("&times;", "×");
        check("&lt;b", "<b");
        check("&quot;", "\"");
        check("&ldquo;", "“");
    }

    #[test]
    fn numbered() {
        check("&#39;", "'");
        check("&#273;", "đ");
        check("&#x1EA1;", "ạ");
        check("&#XA0;", "\u{a0}");
        check("&#150;", "–");
        check("&#1114111;", "\u{10ffff}");
    }

    #[test]
    fn escaped_twice() {
        check("&amp;", "&");
        check("&amp;nbsp;", "\u{a0}");
        check("&amp;amp;quot;x", "\"x");
        check("&amp;c", "&c");
        check("&amp;&amp;", "&&amp;");
    }

    #[test]
    fn none() {
        let no_entities = [
            "&",
            "&;",
            "&T",
            "&nbsp",
            "&nbsp ;",
            "&foo;",
            "&Nbsp;",
            "&#;",
            "&#x;",
            "&#0;",
            "&#-1;",
            "&#+65;",
            "&#xD800;",
            "&#x110000;",
            "&#99999999;",
            "&ô;",
        ];
        for text in no_entities {
            assert_eq!(entity(text), None, "{text}");
        }
    }
}
