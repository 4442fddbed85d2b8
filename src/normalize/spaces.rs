//! Spaces, line ends, control characters and characters that are not seen.
//!
//! In goes a character; out comes the plain one that stands for it, or `None` if it leaves nothing behind. All that is
//! no space, line end or control character comes back as it is. CRLF is one line end: `chunk.rs` reads it so.

/// The plain character for a space, line end or control character; `None` for what is not seen at all.
pub(super) fn plain(c: char) -> Option<char> {
    match c {
        '\t' | '\n' => Some(c),
        // A vertical tab is a line break in Word, a form feed a page break, U+0085 a line end of mainframes.
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        c if is_unseen(c) => None,
        c if c.is_control() => Some(' '),
        c => Some(c),
    }
}

/// Soft hyphen, zero-width space and joiners, byte order mark, marks of direction, invisible operators.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces() {
        for c in "\u{a0}\u{2000}\u{2009}\u{200a}\u{202f}\u{205f}\u{3000} \0\u{1}\u{1b}\u{7f}\u{80}\u{9f}".chars() {
            assert_eq!(plain(c), Some(' '), "{c:?}");
        }
        assert_eq!(plain('\t'), Some('\t'));
    }

    #[test]
    fn line_ends() {
        for c in "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".chars() {
            assert_eq!(plain(c), Some('\n'), "{c:?}");
        }
    }

    #[test]
    fn unseen() {
        for c in
            "\u{ad}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{feff}".chars()
        {
            assert_eq!(plain(c), None, "{c:?}");
        }
    }

    #[test]
    fn others_stay() {
        for c in "aạ–—…“”·•²\u{301}\u{fe0f}\u{fffd}\u{2007b}".chars() {
            assert_eq!(plain(c), Some(c), "{c:?}");
        }
    }
}
