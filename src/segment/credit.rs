//! What a byline and a photo credit look like.
//!
//! ```text
//! byline        TRỌNG MẪU · Lê Mẫu - Thu Thử · Tin, ảnh: N.H · (Theo Lê Mẫu/TTXVN) · Tác giả: Mẫu Đơn · PV
//! photo credit  … Ảnh: N.H · … (Ảnh: TTXVN) · … - ảnh Lê Mẫu · … Ảnh minh họa · … Nguồn: AFP
//! ```

use super::{Class, Token};

/// The most words a byline has.
const BYLINE_WORDS: usize = 14;
/// The most words one name has.
const NAME_WORDS: usize = 5;
/// The most tokens from the word for a photo to the end of a caption.
const CREDIT_TOKENS: usize = 18;

/// How a byline is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Byline {
    /// `Tin, ảnh: …`, `Theo …`, `PV`: says itself what it is.
    Spoken,
    /// Names only, `TRỌNG MẪU`, `Lê Mẫu - Thu Thử (TTXVN)`: a byline where one can stand.
    Names,
    /// `Ảnh: …`, `Nguồn: …`: under a photo a caption, at the end of a report part of the byline.
    Photo,
}

/// How these tokens, a line or a sentence, are a byline.
pub(super) fn byline(text: &str, tokens: &[Token]) -> Option<Byline> {
    let inner = trimmed(tokens);
    if inner.is_empty() || inner.len() > 3 * BYLINE_WORDS {
        return None;
    }
    let words = inner.iter().filter(|t| t.is_word()).count();
    if words == 0 || words > BYLINE_WORDS || inner.iter().any(Token::is_number) || ends_like_prose(inner) {
        return None;
    }
    let word = |at: usize| inner.get(at).map_or("", |t: &Token| &text[t.start()..t.end()]);
    let colon = inner.iter().take(7).position(|t| t.is_mark(b':'));
    match colon {
        Some(at) if is_role(&inner[..at], text) && at + 1 < inner.len() => {
            let photo = at == 1 && matches!(word(0), "Ảnh" | "ẢNH" | "ảnh" | "Nguồn" | "Clip" | "Video");
            return Some(if photo { Byline::Photo } else { Byline::Spoken });
        }
        Some(_) => return None,
        None => {}
    }
    let spoken = match (word(0), word(1)) {
        ("PV" | "CTV" | "TTXVN", "") => true,
        ("Nhóm", "PV" | "phóng" | "Phóng") => true,
        ("Theo" | "THEO" | "theo", "") => false,
        // `Theo Trí thức trẻ`, `Theo báo Tuổi Trẻ`, not `Theo kế hoạch năm nay`.
        ("Theo" | "THEO" | "theo", _) => inner[1].is_capitalized() || inner.last().is_some_and(Token::is_capitalized),
        ("Tổng" | "TỔNG", "hợp" | "HỢP") => words < 8,
        _ => false,
    };
    if spoken {
        return Some(Byline::Spoken);
    }
    are_names(text, inner).then_some(Byline::Names)
}

/// Without what is put around a byline: brackets, dashes, stars.
fn trimmed(tokens: &[Token]) -> &[Token] {
    let around =
        |t: &Token| t.class() == Class::Mark && matches!(t.mark(), b'(' | b')' | b'-' | b'*' | b'[' | b']' | 1);
    let from = tokens.iter().position(|t| !around(t)).unwrap_or(tokens.len());
    let to = tokens.iter().rposition(|t| !around(t)).map_or(from, |at| at + 1);
    // `Lê Mẫu (TTXVN)`: the bracket that closes inside stays.
    &tokens[from..to]
}

/// A full stop, unless it belongs to an initial (`N.V.A.`).
fn ends_like_prose(tokens: &[Token]) -> bool {
    match tokens {
        [.., word, mark] if mark.is_mark(b'.') => !(word.class() == Class::Title && word.chars() == 1),
        [.., mark] => matches!(mark.mark(), b'!' | b'?' | b',' | b';' | b':' | b'"'),
        [] => false,
    }
}

/// `Tin, ảnh`, `Bài và ảnh`, `Tác giả`, `Nguồn`: who did what.
fn is_role(tokens: &[Token], text: &str) -> bool {
    !tokens.is_empty()
        && tokens.iter().filter(|t| t.is_word()).enumerate().all(|(i, t)| {
            let word = &text[t.start()..t.end()];
            match word.to_lowercase().as_str() {
                "tin" | "bài" | "ảnh" | "clip" | "video" | "nguồn" | "pv" | "ctv" | "tác" | "thực" | "biên"
                | "phóng" | "viết" | "người" | "nhóm" | "đồ" | "trình" | "thiết" => true,
                "và" | "giả" | "hiện" | "tập" | "dịch" | "viên" | "họa" | "hoạ" | "bày" | "kế" | "minh" | "theo" => {
                    i > 0
                }
                _ => false,
            }
        })
}

/// Whether these are names: capitalized words and the marks between them, with what is said of the names in brackets.
fn are_names(text: &str, tokens: &[Token]) -> bool {
    let (mut names, mut run) = (0, 0);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token.class() {
            Class::Mark => {
                run = 0;
                if token.is_mark(b'(') {
                    let Some(length) = remark(text, &tokens[at..]) else { return false };
                    at += length;
                } else if !matches!(token.mark(), b'-' | b'.' | b',' | b'/' | b')' | b'&' | b'_') {
                    return false;
                }
            }
            Class::Number | Class::Uncased => return false,
            _ if token.is_capitalized() => {
                run += 1;
                names += 1;
            }
            _ if matches!(
                &text[token.start()..token.end()],
                "và" | "theo" | "hợp" | "tổng" | "t" | "h" | "vn" | "net" | "com"
            ) =>
            {
                run = 0
            }
            _ => return false,
        }
        if run > NAME_WORDS {
            return false;
        }
    }
    (1..=10).contains(&names) && tokens[0].is_capitalized()
}

/// How far the remark after an opening bracket goes, if it is one: `(TTXVN)`, `(Dân trí)`, `(tổng hợp theo báo …)`.
fn remark(text: &str, tokens: &[Token]) -> Option<usize> {
    let first = tokens.first()?;
    let told =
        matches!(&text[first.start()..first.end()], "tổng" | "theo" | "ghi" | "dịch" | "lược" | "thực" | "t" | "th");
    let end = tokens.iter().position(|t| t.is_mark(b')')).unwrap_or(tokens.len());
    (first.is_capitalized() || told).then_some(end)
}

/// Whether a block ends in a photo credit.
pub(super) fn has_photo_credit(text: &str, tokens: &[Token]) -> bool {
    let from = tokens.len().saturating_sub(CREDIT_TOKENS);
    let word = |at: usize| tokens.get(at).map_or("", |t: &Token| &text[t.start()..t.end()]);
    (from..tokens.len()).any(|at| match word(at) {
        "Ảnh" | "ẢNH" | "ảnh" => {
            let next = tokens.get(at + 1);
            let begins = at == 0 || tokens[at - 1].class() == Class::Mark;
            next.is_some_and(|n| n.is_mark(b':') || (begins && n.is_capitalized()))
                || (begins && matches!(word(at + 1), "minh" | "tư" | "chụp" | "cắt" | "do" | "internet"))
        }
        "Nguồn" | "nguồn" => tokens.get(at + 1).is_some_and(|n| n.is_mark(b':')),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::segment;

    #[track_caller]
    fn check_byline(line: &str, want: Option<Byline>) {
        let text = crate::normalize(line);
        let segments = segment(&text);
        assert_eq!(byline(segments.text(), segments.tokens()), want, "{line}");
    }

    #[test]
    fn spoken_bylines() {
        for line in [
            "Tin, ảnh: N.H",
            "Bài và ảnh: LÊ MẪU",
            "Tác giả: Mẫu Đơn",
            "Thực hiện: Lê Mẫu - Trần Thử",
            "PV",
            "Nhóm phóng viên",
            "Theo TTXVN",
            "(Theo Lê Mẫu/NLĐO)",
            "Theo Trí thức trẻ",
            "Tổng hợp Lê Mẫu",
        ] {
            check_byline(line, Some(Byline::Spoken));
        }
        check_byline("Ảnh: N.H", Some(Byline::Photo));
    }

    #[test]
    fn names_alone() {
        for line in [
            "TRỌNG MẪU",
            "T.SỸ",
            "Lê Mẫu - Thu Thử",
            "N.V.A.",
            "Lê Mẫu (TTXVN)",
            "Lê Mẫu Tổng hợp",
            "H. Mẫu (tổng hợp)",
            "Lê Mẫu/Vnexpress.net",
        ] {
            check_byline(line, Some(Byline::Names));
        }
    }

    #[test]
    fn prose_is_no_byline() {
        for line in [
            "Theo kế hoạch, cầu sẽ thông xe.",
            "Theo kế hoạch",
            "Cơ hội cho khởi nghiệp",
            "Ông Lê Mẫu.",
            "Hà Nội, ngày 5",
            "Kết quả: Lê Mẫu thắng",
            "Lê Mẫu!",
            "Lê Mẫu (ngồi giữa)",
            "Mẫu Đơn Thược Dược Hải Đường Thu Hải Đường",
            "***",
            "",
        ] {
            check_byline(line, None);
        }
    }

    #[test]
    fn photo_credits() {
        let has = |line: &str| {
            let text = crate::normalize(line);
            let segments = segment(&text);
            has_photo_credit(segments.text(), segments.tokens())
        };
        for line in [
            "Quang cảnh lễ. Ảnh: N.H",
            "Quang cảnh lễ (Ảnh: TTXVN).",
            "Cầu lúc hoàng hôn - ảnh Lê Mẫu",
            "Ảnh minh họa",
            "Cầu mới. Ảnh: Ban Quản lý dự án (Sở Xây dựng)",
            "Cầu mới. (Nguồn: AFP)",
        ] {
            assert!(has(line), "{line}");
        }
        for line in ["Hình ảnh cầu mới", "Bà chụp ảnh Huế", "Nguồn nước ở đây bẩn", "Triển lãm ảnh khai mạc."]
        {
            assert!(!has(line), "{line}");
        }
    }
}
