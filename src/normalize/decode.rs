//! Bytes to text, before the first stage.
//!
//! In go bytes; out comes the text in them, the encoding it was in and how sure that is, and the way back from offsets
//! in the text to offsets in the bytes. The encoding is found in this order:
//!
//! 1. a byte order mark, of UTF-8 or UTF-16, settles it; the mark itself is no part of the text;
//! 2. zero bytes at every other place, as Latin letters have in UTF-16;
//! 3. bytes that are UTF-8 are UTF-8, for no long text of another encoding happens to be;
//! 4. of the Vietnamese 8-bit encodings, the one in which the accented words are spelt best, if most are spelt well.
//!
//! Otherwise there is an error that names the first byte that is not UTF-8. Nothing is guessed from a single word.
//!
//! Offsets always count bytes of what was given: in UTF-16 a letter is two of them, in TCVN3, VISCII and VPS one, in
//! windows-1258 and VNI one or two (the letter and its tone).
//!
//! ```
//! use bantin::{Encoding, Span};
//! let bytes = b"U\xFB ban nh\xA9n d\xA9n t\xD8nh";
//! let decoded = bantin::decode(bytes)?;
//! assert_eq!(decoded.text(), "Uỷ ban nhân dân tỉnh");
//! assert_eq!(decoded.encoding(), Encoding::Tcvn3);
//!
//! let at = decoded.text().find("tỉnh").unwrap();
//! assert_eq!(decoded.to_source(Span::new(at, at + "tỉnh".len())), Span::new(16, 20));
//! # Ok::<(), bantin::Error>(())
//! ```

use std::borrow::Cow;

use super::align::OffsetMap;
use super::encoding::Encoding;
use super::legacy;
use crate::offsets::{Counts, OffsetUnit};
use crate::{Error, Span};

/// Text found in bytes.
///
/// ```
/// let decoded = bantin::decode("bản tin".as_bytes())?;
/// assert_eq!(decoded.into_text(), "bản tin");
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Decoded<'b> {
    text: Cow<'b, str>,
    encoding: Encoding,
    confidence: f32,
    replaced: usize,
    way: Way,
}

/// The way from offsets in the text to offsets in the bytes.
#[derive(Clone, Debug)]
enum Way {
    /// So many bytes stand before.
    After(usize),
    /// Letter by letter.
    Map(OffsetMap),
    /// Two bytes for each unit, after `skipped` that stand before; the last unit may be cut short at `len`.
    Utf16 { counts: Counts, skipped: usize, len: usize },
}

impl<'b> Decoded<'b> {
    fn new(text: Cow<'b, str>, encoding: Encoding, way: Way) -> Self {
        Self { text, encoding, confidence: 1.0, replaced: 0, way }
    }

    /// The text.
    ///
    /// ```
    /// assert_eq!(bantin::decode(b"abc")?.text(), "abc");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text, for as long as the bytes live where it could be borrowed.
    ///
    /// ```
    /// assert_eq!(bantin::decode(b"abc")?.into_text(), "abc");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn into_text(self) -> Cow<'b, str> {
        self.text
    }

    /// The text for as long as the bytes live, where it could be borrowed: from UTF-8 without fault.
    ///
    /// ```
    /// assert_eq!(bantin::decode(b"abc")?.as_borrowed(), Some("abc"));
    /// assert_eq!(bantin::decode(b"\xFF\xFEa\0")?.as_borrowed(), None);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn as_borrowed(&self) -> Option<&'b str> {
        match self.text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        }
    }

    /// The encoding that was found, or asked for.
    ///
    /// ```
    /// assert_eq!(bantin::decode(b"\xFE\xFF\x1E\xA1")?.encoding(), bantin::Encoding::Utf16Be);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How sure the encoding is, from 0 to 1: for an 8-bit encoding the part of the accented words that are Vietnamese
    /// in it, else 1.
    ///
    /// ```
    /// assert_eq!(bantin::decode("họp".as_bytes())?.confidence(), 1.0);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// How many sequences of bytes were no text and became U+FFFD: 0 unless read by [`decode_lossy`].
    ///
    /// ```
    /// assert_eq!(bantin::decode_lossy(b"18/9 \xFF\xFF 2023").replaced(), 2);
    /// ```
    pub fn replaced(&self) -> usize {
        self.replaced
    }

    /// The span of the bytes that a span of the text was read from.
    ///
    /// ```
    /// use bantin::Span;
    /// let decoded = bantin::decode(b"\xEF\xBB\xBFabc")?;
    /// assert_eq!(decoded.to_source(Span::new(1, 3)), Span::new(4, 6));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn to_source(&self, span: Span) -> Span {
        match &self.way {
            Way::After(skipped) => Span::new(span.start + skipped, span.end + skipped),
            Way::Map(map) => map.to_source(span),
            Way::Utf16 { counts, skipped, len } => {
                let place = |offset| (counts.offset(&self.text, offset) * 2 + skipped).min(*len);
                Span::new(place(span.start), place(span.end))
            }
        }
    }
}

const UTF8_BOM: &[u8] = b"\xEF\xBB\xBF";
const UTF16LE_BOM: &[u8] = b"\xFF\xFE";
const UTF16BE_BOM: &[u8] = b"\xFE\xFF";

/// The part of the accented words that must be Vietnamese for an 8-bit encoding to be believed, and how many.
const MIN_SHARE: f32 = 0.6;
const MIN_SYLLABLES: usize = 2;

/// Reads bytes as text, in the encoding that they seem to be in.
///
/// # Errors
///
/// If the bytes are no text in any encoding; [`Error::offset`] is then the first byte at fault.
///
/// ```
/// assert_eq!(bantin::decode("Quyết định".as_bytes())?.text(), "Quyết định");
///
/// let error = bantin::decode(b"Nghi S\xA5n").unwrap_err();
/// assert_eq!(error.offset(), Some(6));
/// # Ok::<(), bantin::Error>(())
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    if let Some(encoding) = utf16_by_marks(bytes) {
        return decode_as(bytes, encoding);
    }
    let error = match decode_as(bytes, Encoding::Utf8) {
        Ok(decoded) => return Ok(decoded),
        Err(error) => error,
    };
    // UTF-8 stands among the readings, so that a damaged text of it is not taken for anything else.
    let (encoding, evidence) = legacy::detect(&legacy::with_utf8(), bytes).ok_or_else(|| error.clone())?;
    // Without accented words only the quotes and dashes of windows-1258 are beyond ASCII.
    let enough = evidence.words == 0 || evidence.syllables >= MIN_SYLLABLES && evidence.share() >= MIN_SHARE;
    if encoding == Encoding::Utf8 || !enough || bytes.contains(&0) {
        return Err(error);
    }
    Ok(Decoded { confidence: evidence.share(), ..legacy_text(bytes, encoding) })
}

/// Reads bytes as text of a given encoding, with or without the byte order mark that it may have.
///
/// # Errors
///
/// If the bytes are not of this encoding; [`Error::offset`] is then the first byte at fault. In 8-bit encodings all
/// bytes mean something, and there is no error.
///
/// ```
/// use bantin::Encoding;
/// let vni = b"nha\xE2n da\xE2n";
/// assert_eq!(bantin::decode_as(vni, Encoding::Vni)?.text(), "nhân dân");
/// assert_eq!(bantin::decode_as(vni, Encoding::Utf8).unwrap_err().offset(), Some(3));
/// # Ok::<(), bantin::Error>(())
/// ```
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded<'_>, Error> {
    match encoding {
        Encoding::Utf8 => {
            let text = bytes.strip_prefix(UTF8_BOM).unwrap_or(bytes);
            let skipped = bytes.len() - text.len();
            match std::str::from_utf8(text) {
                Ok(text) => Ok(Decoded::new(Cow::Borrowed(text), encoding, Way::After(skipped))),
                Err(error) => Err(Error::encoding(skipped + error.valid_up_to(), "UTF-8")),
            }
        }
        Encoding::Utf16Le | Encoding::Utf16Be => {
            let (decoded, fault) = utf16_text(bytes, encoding);
            match fault {
                None => Ok(decoded),
                Some(offset) => Err(Error::encoding(offset, "UTF-16")),
            }
        }
        _ => Ok(legacy_text(bytes, encoding)),
    }
}

/// Reads bytes as text whatever they are: what is no text becomes U+FFFD, and is counted.
///
/// ```
/// let decoded = bantin::decode_lossy(b"Ng\xC3\xA0y \xFF 18/9");
/// assert_eq!(decoded.text(), "Ngày \u{fffd} 18/9");
/// assert_eq!(decoded.replaced(), 1);
/// assert_eq!(decoded.to_source(bantin::Span::new(10, 14)), bantin::Span::new(8, 12));
/// ```
pub fn decode_lossy(bytes: &[u8]) -> Decoded<'_> {
    if let Ok(decoded) = decode(bytes) {
        return decoded;
    }
    if let Some(encoding) = utf16_by_marks(bytes) {
        return utf16_text(bytes, encoding).0;
    }
    let rest = bytes.strip_prefix(UTF8_BOM).unwrap_or(bytes);
    let mut text = String::with_capacity(rest.len());
    let mut map = OffsetMap::default();
    let mut at = 0;
    let mut replaced = 0;
    for chunk in rest.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        let fault = chunk.invalid().len();
        if fault > 0 {
            replaced += 1;
            text.push(char::REPLACEMENT_CHARACTER);
            map.push(
                Span::new(at, at + fault),
                Span::new(text.len() - char::REPLACEMENT_CHARACTER.len_utf8(), text.len()),
            );
            at += fault;
        }
    }
    let way = Way::Map(map.after(bytes.len() - rest.len()));
    Decoded { replaced, ..Decoded::new(Cow::Owned(text), Encoding::Utf8, way) }
}

/// Whether a byte order mark or zero bytes tell that this is UTF-16.
fn utf16_by_marks(bytes: &[u8]) -> Option<Encoding> {
    if bytes.starts_with(UTF16LE_BOM) {
        return Some(Encoding::Utf16Le);
    }
    if bytes.starts_with(UTF16BE_BOM) {
        return Some(Encoding::Utf16Be);
    }
    // Of Vietnamese letters, three in four have a zero for their high byte, and none has one for its low byte.
    let sample = &bytes[..bytes.len().min(1024)];
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let most = sample.len() / 4 + 1;
    match () {
        () if low >= most && high == 0 => Some(Encoding::Utf16Le),
        () if high >= most && low == 0 => Some(Encoding::Utf16Be),
        () => None,
    }
}

/// The text of UTF-16, and the first byte at fault if some became U+FFFD.
fn utf16_text(bytes: &[u8], encoding: Encoding) -> (Decoded<'static>, Option<usize>) {
    let (mark, unit): (_, fn([u8; 2]) -> u16) = match encoding {
        Encoding::Utf16Be => (UTF16BE_BOM, u16::from_be_bytes),
        _ => (UTF16LE_BOM, u16::from_le_bytes),
    };
    let skipped = bytes.len() - bytes.strip_prefix(mark).unwrap_or(bytes).len();
    let pairs = bytes[skipped..].chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let mut text = String::with_capacity(bytes.len());
    let mut fault = None;
    let mut replaced = 0;
    let mut at = skipped;
    for c in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
        let c = c.unwrap_or_else(|_| {
            fault = fault.or(Some(at));
            replaced += 1;
            char::REPLACEMENT_CHARACTER
        });
        text.push(c);
        at += 2 * c.len_utf16();
    }
    if odd {
        fault = fault.or(Some(at));
        replaced += 1;
        text.push(char::REPLACEMENT_CHARACTER);
    }
    let counts = Counts::new(&text, OffsetUnit::Utf16);
    let way = Way::Utf16 { counts, skipped, len: bytes.len() };
    (Decoded { replaced, ..Decoded::new(Cow::Owned(text), encoding, way) }, fault)
}

/// The text of an 8-bit encoding.
fn legacy_text(bytes: &[u8], encoding: Encoding) -> Decoded<'static> {
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut map = OffsetMap::default();
    let mut at = 0;
    while at < bytes.len() {
        let (c, len) = legacy::unit(encoding, bytes, at);
        let start = text.len();
        text.push(c);
        if len != 1 || text.len() - start != 1 {
            map.push(Span::new(at, at + len), Span::new(start, text.len()));
        }
        at += len;
    }
    Decoded::new(Cow::Owned(text), encoding, Way::Map(map))
}

#[cfg(test)]
mod tests;
