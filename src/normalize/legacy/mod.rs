//! The 8-bit encodings of Vietnamese archives from before about 2008.
//!
//! In go bytes and an encoding; out come letters, each with the number of bytes that it was written in. A reading never
//! fails, as each byte means something in each of these encodings; which of them was meant, [`detect`] tells.

mod tcvn3;
mod viscii;
mod vni;
mod vps;
pub(super) mod windows;

#[cfg(test)]
pub(super) mod encoder;

use std::iter::once;

use once_cell::sync::Lazy;
use unicode_normalization::UnicodeNormalization;

use super::encoding::Encoding;
use super::syllable::Evidence;

/// All of them. Where two read a text alike, the first is taken.
pub(super) const ALL: [Encoding; 5] =
    [Encoding::Windows1258, Encoding::Tcvn3, Encoding::Vni, Encoding::Viscii, Encoding::Vps];

/// The candidates where UTF-8 is one: last, so that it is not taken for text without an accented word.
pub(super) fn with_utf8() -> [Encoding; 6] {
    let [a, b, c, d, e] = ALL;
    [a, b, c, d, e, Encoding::Utf8]
}

static TCVN3: Lazy<[char; 256]> = Lazy::new(tcvn3::table);
static VISCII: Lazy<[char; 256]> = Lazy::new(viscii::table);
static VPS: Lazy<[char; 256]> = Lazy::new(vps::table);

/// A table of windows-1252 with the rows of `high` from `start` on, and the exceptions of `low`.
fn table(high: &[&str], start: u8, low: &[(u8, char)]) -> [char; 256] {
    let mut table = std::array::from_fn(|byte| windows::latin(byte as u8));
    for (place, c) in table[start as usize..].iter_mut().zip(high.iter().flat_map(|row| row.chars())) {
        *place = c;
    }
    for (byte, c) in low {
        table[*byte as usize] = *c;
    }
    table
}

/// The one letter that a letter with marks is; `None` if there is no such letter.
fn marked(letter: char, marks: impl Iterator<Item = char>) -> Option<char> {
    let mut composed = once(letter).chain(marks).nfc();
    let c = composed.next()?;
    composed.next().is_none().then_some(c)
}

/// The letter at `at`, which is in bounds, and the number of its bytes, at least one. UTF-8 is among the readings, for
/// text that was taken for windows-1252: what is no UTF-8 is left as it was taken.
pub(super) fn unit(encoding: Encoding, bytes: &[u8], at: usize) -> (char, usize) {
    let byte = bytes[at];
    match encoding {
        Encoding::Tcvn3 => match TCVN3[byte as usize] {
            c if c.is_lowercase() && byte >= 0xb5 && tcvn3::is_capital(bytes, at) => {
                (c.to_uppercase().next().unwrap_or(c), 1)
            }
            c => (c, 1),
        },
        Encoding::Viscii => (VISCII[byte as usize], 1),
        Encoding::Vps => (VPS[byte as usize], 1),
        Encoding::Vni => vni::unit(bytes, at),
        Encoding::Windows1258 => windows::unit(bytes, at),
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => {
            let sequence = &bytes[at..(at + 4).min(bytes.len())];
            let c = sequence.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
            c.map_or((windows::latin(byte), 1), |c| (c, c.len_utf8()))
        }
    }
}

/// The text that bytes are in an encoding.
pub(super) fn read(encoding: Encoding, bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut at = 0;
    while at < bytes.len() {
        let (c, len) = unit(encoding, bytes, at);
        text.push(c);
        at += len;
    }
    text
}

/// How much of a text is looked at to tell its encoding.
pub(super) const SAMPLE: usize = 1024;

/// The encoding among `candidates` in which the bytes spell most like Vietnamese, and how much they do.
pub(super) fn detect(candidates: &[Encoding], bytes: &[u8]) -> Option<(Encoding, Evidence)> {
    let start = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0);
    // From the start of a word: half of one would count as badly spelt.
    let start = bytes[..start].iter().rposition(u8::is_ascii_whitespace).map_or(0, |space| space + 1);
    let mut sample = &bytes[start..];
    if sample.len() > SAMPLE {
        let end = sample[..SAMPLE].iter().rposition(u8::is_ascii_whitespace).unwrap_or(SAMPLE);
        sample = &sample[..end];
    }
    let readings = candidates.iter().map(|encoding| (*encoding, Evidence::of(&read(*encoding, sample))));
    readings.reduce(|best, next| if next.1.weight() > best.1.weight() { next } else { best })
}

#[cfg(test)]
mod tests;
