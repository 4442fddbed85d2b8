//! The encodings that text may come in. `decode.rs` reads them.

use std::fmt;

/// How letters are written as bytes.
///
/// ```
/// use bantin::Encoding;
/// assert_eq!(Encoding::named("TCVN3"), Some(Encoding::Tcvn3));
/// assert_eq!(Encoding::Windows1258.to_string(), "windows-1258");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// windows-1258: letters and combining tones.
    Windows1258,
    /// TCVN3, also called ABC: TCVN 5712:1993, set VN3.
    Tcvn3,
    /// VNI for Windows: vowels and letters that stand for marks.
    Vni,
    /// VISCII 1.1, RFC 1456.
    Viscii,
    /// VPS.
    Vps,
}

impl Encoding {
    /// All encodings that can be read.
    ///
    /// ```
    /// assert!(bantin::Encoding::all().contains(&bantin::Encoding::Viscii));
    /// ```
    pub const fn all() -> &'static [Self] {
        use Encoding::*;
        &[Utf8, Utf16Le, Utf16Be, Windows1258, Tcvn3, Vni, Viscii, Vps]
    }

    /// The encoding of a name, in any case; `None` if it is none of [`all`](Self::all).
    ///
    /// ```
    /// assert_eq!(bantin::Encoding::named("UTF-8"), Some(bantin::Encoding::Utf8));
    /// assert_eq!(bantin::Encoding::named("utf-7"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        Self::all().iter().copied().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// The usual name, in small letters.
    ///
    /// ```
    /// assert_eq!(bantin::Encoding::Utf16Le.name(), "utf-16le");
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1258 => "windows-1258",
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Viscii => "viscii",
            Self::Vps => "vps",
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
