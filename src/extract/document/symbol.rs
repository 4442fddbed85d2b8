//! The grammar of symbols: `1090/QĐ-UBND`, `15/2020/NĐ-CP`, `267-KL/TU`, and the ways they are mistyped.
//!
//! ```text
//! symbol   = number [ sep year ] [ sep tail ]      15/2020/NĐ-CP   19-2017/NQ-CP   100/2013   05
//!          | number tail                           84 QĐ/TWĐTN
//! number   = digits [ letter ] | "số" digits       30a   số31
//! tail     = segment { sep segment }               QĐ-UBND   763/UBND.TNMT   253/SVH&TT-QLDT
//! segment  = acronym                               NĐ   TTg   QH13   C46
//! sep      = "/" | dash of any width | "." | "&"
//! ```
//! Dashes and slashes may have spaces beside them where an abbreviation of a type leaves no doubt: `NĐ - CP`,
//! `08 -NQ/TW`. A symbol never runs over a line break.

use super::reader::Reader;
use crate::segment::{Class, Key, TokenRange};
use once_cell::sync::Lazy;

/// How much of a symbol is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// The number alone: `18`.
    Number,
    /// With the year, nothing after: `100/2013`.
    Year,
    /// With letters that no table knows: `32/C46`.
    Letters,
    /// With the abbreviation of a type or of a body: `15/2020/NĐ-CP`.
    Official,
}

/// A symbol found over tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Symbol {
    /// All its tokens.
    pub(super) tokens: TokenRange,
    /// One past the number's last token.
    pub(super) number_end: usize,
    pub(super) form: Form,
    /// Whether a year follows the number.
    pub(super) year: bool,
    /// The number of letter segments.
    pub(super) segments: u8,
}

/// Abbreviations of types as symbols hold them (Decree 30/2020/NĐ-CP, Guidance 36-HD/VPTW, courts).
const TYPES: &[&str] = &[
    "BB", "BC", "BCTĐ", "CĐ", "CT", "CTPH", "CTr", "CTrHĐ", "CV", "DA", "ĐA", "ĐL", "DS", "DSPT", "DSST", "ĐK", "GCN",
    "GM", "GP", "GPXD", "GUQ", "HC", "HD", "HNGĐ", "HSPT", "HSST", "KDTM", "KH", "KL", "KLTT", "L", "LCT", "LPQT",
    "NĐ", "NQ", "NQLT", "PA", "PL", "QC", "QCPH", "QĐ", "QH", "QyĐ", "QyC", "QT", "SL", "TB", "TC", "TT", "TTLT",
    "TTr", "TTrLT", "XPVPHC", "NĐCP", "QĐUB", "QĐTTg", "NQTW", "NQCP", "TTBTC", "QĐNS", "TBKL",
];

/// Acronyms longer than this are words.
const SEGMENT_CHARS: usize = 12;

/// The keys of [`TYPES`], sorted; a key folds case.
static TYPE_KEYS: Lazy<Vec<Key>> = Lazy::new(|| {
    let mut keys: Vec<Key> = TYPES.iter().map(|t| Key::word(t)).collect();
    keys.sort_unstable();
    keys
});

/// Whether this is the abbreviation of a type, in any case.
fn is_type(text: &str) -> bool {
    text.len() <= 10 && TYPE_KEYS.binary_search(&Key::word(text)).is_ok()
}

/// Reads the symbol that starts at `at`.
pub(super) fn read(r: &Reader<'_>, at: usize) -> Option<Symbol> {
    let number_end = number(r, at)?;
    let tokens = TokenRange::new(at, number_end);
    let bare = Symbol { tokens, number_end, form: Form::Number, year: false, segments: 0 };
    if let Some((end, slash)) = year(r, number_end) {
        let next = separator(r, end, true);
        if let Some(tail) = next.and_then(|next| tail(r, next)) {
            return Some(bare.with(tail, true));
        }
        // `5/2017/8` is a date, `12-2017` no symbol; an unfinished `100/2013/` is one.
        let date = next.is_some_and(|next| r.get(next).is_some_and(|t| t.is_number()));
        if slash && !date {
            let tokens = TokenRange::new(at, end);
            return Some(Symbol { tokens, form: Form::Year, year: true, ..bare });
        }
    } else {
        let tail = separator(r, number_end, false).and_then(|next| tail(r, next));
        if let Some(tail) = tail.or_else(|| spaced_tail(r, number_end)) {
            return Some(bare.with(tail, false));
        }
    }
    (!runs_on(r, number_end)).then_some(bare)
}

/// Whether a number runs on into something that is no symbol: `1,5`, `3-4`, `50%`, `12/5`.
fn runs_on(r: &Reader<'_>, at: usize) -> bool {
    let Some(next) = r.on(at) else { return false };
    let glued = !next.space_before() && r.on(at + 1).is_some() && r.glued(at + 1);
    let number = r.get(at + 1).is_some_and(|t| t.is_number());
    next.is_mark(b'%') || glued && (next.is_mark(b'/') || number && matches!(next.mark(), b'-' | b'.' | b',' | b':'))
}

impl Symbol {
    fn with(self, tail: Tail, year: bool) -> Symbol {
        let form = if tail.official { Form::Official } else { Form::Letters };
        let tokens = TokenRange { end: tail.end as u32, ..self.tokens };
        Symbol { tokens, form, year, segments: tail.segments, ..self }
    }

    /// The index after its last token.
    pub(super) fn end(&self) -> usize {
        self.tokens.end as usize
    }

    /// The running number: `15`, `30a`.
    pub(super) fn number(&self, r: &Reader<'_>) -> String {
        let mut number = String::with_capacity(r.bytes(TokenRange::new(self.tokens.start as usize, self.number_end)));
        self.push_number(r, &mut number);
        number
    }

    fn push_number(&self, r: &Reader<'_>, text: &mut String) {
        for i in self.tokens.start as usize..self.number_end {
            text.push_str(digits(r.text(i)));
        }
    }

    /// The symbol as it is filed: no spaces, plain dashes.
    pub(super) fn text(&self, r: &Reader<'_>) -> String {
        let mut text = String::with_capacity(r.bytes(self.tokens));
        self.push_number(r, &mut text);
        self.push_tail(r, &mut text);
        text
    }

    /// Adds what stands after the number: dashes plain, abbreviations typed in small letters in capitals.
    pub(super) fn push_tail(&self, r: &Reader<'_>, text: &mut String) {
        for i in self.number_end..self.end() {
            if r.mark(i, b'-') {
                text.push('-');
            } else if r.is(i, Class::Lower) {
                text.extend(r.text(i).chars().flat_map(char::to_uppercase));
            } else {
                text.push_str(r.text(i));
            }
        }
    }
}

/// A number's digits without a glued `số`.
fn digits(text: &str) -> &str {
    let from = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    &text[from..]
}

/// The end of the number at `at`.
fn number(r: &Reader<'_>, at: usize) -> Option<usize> {
    let token = r.get(at)?;
    let text = r.text(at);
    let plain = match token.class() {
        Class::Number => text.len() <= 6,
        Class::Alnum => {
            let digits = digits(text);
            let prefix = &text[..text.len() - digits.len()];
            let letters = digits.trim_start_matches(|c: char| c.is_ascii_digit());
            let glued_sign = prefix.chars().flat_map(char::to_lowercase).eq("số".chars());
            (prefix.is_empty() || glued_sign) && digits.len() <= 6 && letters.chars().count() <= 1
        }
        _ => false,
    };
    if !plain {
        return None;
    }
    // `1.358/QĐ-UBND`
    let thousands = r.mark(at + 1, b'.')
        && r.glued(at + 1)
        && r.glued(at + 2)
        && r.text(at + 2).len() == 3
        && r.get(at + 2).is_some_and(|t| t.is_number())
        && (r.mark(at + 3, b'/') || r.mark(at + 3, b'-'));
    Some(if thousands { at + 3 } else { at + 1 })
}

/// The end of `/2020` or `-2017` at `at`, and whether the separator is a slash.
fn year(r: &Reader<'_>, at: usize) -> Option<(usize, bool)> {
    let slash = r.mark(at, b'/');
    if !slash && !r.mark(at, b'-') {
        return None;
    }
    let spaced = !r.glued(at) || !r.glued(at + 1);
    let two_digits =
        || r.get(at + 1).is_some_and(|t| t.is_number() && t.chars() == 2) && r.mark(at + 2, b'/') && r.glued(at + 2);
    let year = r.on(at + 1).is_some() && (r.year(at + 1).is_some() || slash && !spaced && two_digits());
    (year && (!spaced || r.mark(at + 2, b'/'))).then_some((at + 2, slash))
}

/// The index after the separator at `at`; `spaces` says whether spaces beside it are harmless.
fn separator(r: &Reader<'_>, at: usize, spaces: bool) -> Option<usize> {
    let token = r.on(at)?;
    if !matches!(token.mark(), b'/' | b'-') || token.chars() > 1 {
        return None;
    }
    r.on(at + 1)?;
    let glued = r.glued(at) && r.glued(at + 1);
    // A number, a space and a dash is a range or a list, unless the type comes next.
    (glued || (spaces || token.is_mark(b'-') || r.glued(at)) && is_type(r.text(at + 1))).then_some(at + 1)
}

struct Tail {
    end: usize,
    official: bool,
    segments: u8,
}

/// `QĐ/TWĐTN` after a number and a space.
fn spaced_tail(r: &Reader<'_>, at: usize) -> Option<Tail> {
    r.on(at)?;
    let found = r.capital(at) && is_type(r.text(at));
    found.then(|| tail(r, at)).flatten().filter(|t| t.segments > 1)
}

/// The letters from `at` on.
fn tail(r: &Reader<'_>, at: usize) -> Option<Tail> {
    if !segment(r, at) {
        return None;
    }
    let mut tail = Tail { end: at + 1, official: known(r, at), segments: 1 };
    while let Some(next) = next_segment(r, tail.end) {
        tail.official |= known(r, next);
        tail.segments = tail.segments.saturating_add(1);
        tail.end = next + 1;
    }
    Some(tail)
}

/// The index of the segment after the separator at `at`.
fn next_segment(r: &Reader<'_>, at: usize) -> Option<usize> {
    let token = r.on(at)?;
    let next = at + 1;
    r.on(next)?;
    let glued = r.glued(at) && r.glued(next);
    let goes_on = match token.mark() {
        b'/' | b'-' if token.chars() > 1 => false,
        b'/' | b'-' if glued => segment(r, next),
        b'/' | b'-' => is_type(r.text(at - 1)) && segment(r, next) && (known(r, next) || r.lower_count(next) < 50),
        b'.' | b'&' => {
            glued && segment(r, next) && !r.is(next, Class::Title)
                || glued && r.get(next)?.chars() == 1 && r.capital(next)
        }
        _ => false,
    };
    goes_on.then_some(next)
}

/// Whether the token can be letters of a symbol: an acronym, or a known abbreviation in small letters.
fn segment(r: &Reader<'_>, at: usize) -> bool {
    let Some(token) = r.get(at) else { return false };
    if token.chars() > SEGMENT_CHARS {
        return false;
    }
    match token.class() {
        Class::Upper => true,
        Class::Mixed => true,
        Class::Alnum => token.is_capitalized() && !r.text(at).starts_with(|c: char| c.is_ascii_digit()),
        Class::Title => token.chars() <= 2,
        Class::Lower => is_type(r.text(at)) || known(r, at),
        _ => false,
    }
}

/// Whether the segment is the abbreviation of a type or a body; `QH13` and `UBTVQH14` carry a term.
fn known(r: &Reader<'_>, at: usize) -> bool {
    let text = r.text(at);
    if r.is(at, Class::Lower) {
        return is_type(text) || r.issuer(&text.to_uppercase());
    }
    let letters = text.trim_end_matches(|c: char| c.is_ascii_digit());
    is_type(text) || r.issuer(text) || letters.len() < text.len() && r.issuer(letters)
}
