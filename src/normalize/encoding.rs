//! Bytes to text, before the first stage.
//!
//! In go bytes; out comes the text in them, borrowed, and the number of bytes before it that are not text. Anything
//! but UTF-8 is an error that names the first byte at fault.
//!
//! ```
//! let decoded = bantin::decode(b"\xEF\xBB\xBFNghi S\xC6\xA1n")?;
//! assert_eq!(decoded.text(), "Nghi Sơn");
//! assert_eq!(decoded.skipped(), 3);
//!
//! let error = bantin::decode(b"Nghi S\xA5n").unwrap_err();
//! assert_eq!(error.offset(), Some(6));
//! # Ok::<(), bantin::Error>(())
//! ```

use std::borrow::Cow;

use crate::Error;

/// The byte order mark, which some editors put before UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Text found in bytes.
///
/// ```
/// let decoded = bantin::decode("bản tin".as_bytes())?;
/// assert_eq!(decoded.into_text(), "bản tin");
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    text: Cow<'b, str>,
    skipped: usize,
}

impl<'b> Decoded<'b> {
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

    /// How many bytes stand before the text: add this to an offset in the text to get one in the bytes.
    ///
    /// ```
    /// assert_eq!(bantin::decode(b"abc")?.skipped(), 0);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn skipped(&self) -> usize {
        self.skipped
    }
}

/// Reads bytes as text.
///
/// # Errors
///
/// If the bytes are not UTF-8; [`Error::offset`] is then the first byte at fault.
///
/// ```
/// assert_eq!(bantin::decode("Quyết định".as_bytes())?.text(), "Quyết định");
/// assert!(bantin::decode(&[0xFF, 0xFE]).is_err());
/// # Ok::<(), bantin::Error>(())
/// ```
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    let text = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let skipped = bytes.len() - text.len();
    match std::str::from_utf8(text) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), skipped }),
        Err(error) => Err(Error::encoding(skipped + error.valid_up_to(), "UTF-8")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_is_skipped_once() {
        let decoded = decode("\u{feff}\u{feff}a".as_bytes()).unwrap();
        assert_eq!((decoded.text(), decoded.skipped()), ("\u{feff}a", 3));
    }

    #[test]
    fn offset_counts_the_mark() {
        assert_eq!(decode(b"\xEF\xBB\xBFab\xFF").unwrap_err().offset(), Some(5));
        assert_eq!(decode(b"ab\xE1\xBA").unwrap_err().offset(), Some(2));
    }
}
