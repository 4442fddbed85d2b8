//! Sentences inside a line.
//!
//! In go the tokens of one line, out come ranges that together hold all of them. Candidates are the tokens `.`, `...`,
//! `!` and `?`, with the quotes and brackets that close after them; a candidate ends a sentence when what stands before is
//! no abbreviation, initial or number, and what stands after can begin a sentence. A wrong cut inside a name costs more
//! than a missed one, so doubt means no cut. Scripts without case have their own marks, and there Unicode's rules decide.
//!
//! ```
//! let text = bantin::normalize("Ông N.V.A. ở TP. Huế nói: \"Tôi sẽ về.\" Ngày 22.4, ông về.");
//! let segments = bantin::segment(&text);
//! let sentences: Vec<&str> = segments.sentences().iter().map(|s| segments.slice(*s)).collect();
//! assert_eq!(sentences, ["Ông N.V.A. ở TP. Huế nói: \"Tôi sẽ về.\"", "Ngày 22.4, ông về."]);
//! ```

use super::abbreviation::{Stop, stop_after};
use super::{Class, Token, TokenRange};
use crate::lexicon::Lexicon;
use unicode_segmentation::UnicodeSegmentation;

/// Adds the sentences of one line.
pub(super) fn split(text: &str, tokens: &[Token], line: TokenRange, lexicon: &Lexicon, out: &mut Vec<TokenRange>) {
    let end = line.end as usize;
    let mut line_start = line.start as usize;
    let splitter = Splitter { text, tokens: &tokens[..end], lexicon };
    let mut uncased = Vec::new();
    let mut start = line_start;
    let mut from = start;
    // A mark, or a word of a script whose marks are told by Unicode.
    let matters = |token: &Token| match token.class() {
        Class::Mark => matches!(token.mark(), 1 | b'.' | b'!' | b'?'),
        class => class == Class::Uncased,
    };
    while let Some(at) = tokens[from..end].iter().position(matters).map(|n| from + n) {
        let token = &tokens[at];
        let cut = match token.mark() {
            b'.' | b'!' | b'?' => splitter.end_at(start, at),
            1 => uncased.binary_search(&token.end()).ok().map(|_| at + 1),
            _ => {
                if at >= line_start {
                    uncased = splitter.uncased_ends(at);
                    line_start = end;
                }
                None
            }
        };
        match cut {
            Some(next) if next < end => {
                out.push(TokenRange::new(start, next));
                start = next;
                from = next;
            }
            _ => from = at + 1,
        }
    }
    if start < end {
        out.push(TokenRange::new(start, end));
    }
}

/// The most marks that close one sentence; more are an ornament.
const CLOSERS: usize = 8;

struct Splitter<'s> {
    text: &'s str,
    /// The tokens up to the end of the line.
    tokens: &'s [Token],
    lexicon: &'s Lexicon,
}

impl Splitter<'_> {
    fn word(&self, token: &Token) -> &str {
        &self.text[token.start()..token.end()]
    }

    /// Where the next sentence starts, if the mark at `at` ends the one that began at `start`.
    fn end_at(&self, start: usize, at: usize) -> Option<usize> {
        let mark = &self.tokens[at];
        let report_end = self.is_report_end(at);
        let (next, quoted) = self.after_closers(if report_end { at + 3 } else { at + 1 });
        let first = self.tokens.get(next)?;
        let ends = (report_end || self.begins(next, quoted))
            && (first.space_before() || self.begins_unspaced(at, next))
            && (mark.is_mark(b'.') || self.is_outcry(at))
            && (!mark.is_mark(b'.') || report_end || self.stops(start, at, next));
        ends.then_some(next)
    }

    /// `./.` closes a report.
    fn is_report_end(&self, at: usize) -> bool {
        matches!(self.tokens.get(at..at + 3), Some([stop, slash, last])
            if stop.is_mark(b'.') && slash.is_mark(b'/') && last.is_mark(b'.') && !last.space_before())
    }

    /// Past the marks, closing quotes and brackets that go on from a mark, and whether a quote was among them.
    fn after_closers(&self, mut next: usize) -> (usize, bool) {
        let mut quoted = false;
        for token in self.tokens.iter().skip(next).take(CLOSERS) {
            let closes = match token.mark() {
                b')' | b']' | b'}' => true,
                b'.' | b'!' | b'?' => !token.space_before(),
                b'"' | b'\'' => self.closes_quote(next),
                _ => false,
            };
            if !closes {
                break;
            }
            quoted |= matches!(token.mark(), b'"' | b'\'');
            next += 1;
        }
        (next, quoted)
    }

    /// Whether the quote closes: by its shape, or, for a straight one, by hanging on to what stands before it.
    fn closes_quote(&self, at: usize) -> bool {
        match self.word(&self.tokens[at]) {
            "”" | "’" | "»" => true,
            "\"" | "'" | "″" | "′" => {
                let next = self.tokens.get(at + 1);
                !self.tokens[at].space_before()
                    && next.is_none_or(|n| n.space_before() || (n.class() == Class::Mark && !n.is_mark(b'(')))
            }
            _ => false,
        }
    }

    /// Whether a sentence can begin at `next`: after quotes, brackets and dashes that open comes a capital or a number.
    fn begins(&self, next: usize, quoted: bool) -> bool {
        // `"Bao giờ?" - Bà Lê Thị Mẫu hỏi`: the dash ties the speaker to what was said.
        if quoted && self.tokens[next].is_mark(b'-') {
            return false;
        }
        for token in self.tokens[next..].iter().take(4) {
            match token.class() {
                Class::Mark if matches!(token.mark(), 1 | b'"' | b'\'' | b'(' | b'[' | b'-' | b'*' | b'+' | b'#') => {}
                Class::Mark => return false,
                Class::Number | Class::Uncased => return true,
                Class::Alnum => return token.is_capitalized() || self.word(token).as_bytes()[0].is_ascii_digit(),
                _ => return token.is_capitalized(),
            }
        }
        false
    }

    /// `họp xong.Chiều cùng ngày`: a space was forgotten. Domains, `TP.Huế`, `Th.S` and `J.Smith` look alike, so the word before
    /// must be in small letters, or the one after plainly a beginning.
    fn begins_unspaced(&self, at: usize, next: usize) -> bool {
        let first = &self.tokens[next];
        let Some(before) = at.checked_sub(1).map(|i| &self.tokens[i]) else { return false };
        if next > at + 1 && first.is_capitalized() {
            return true;
        }
        if first.class() != Class::Title || first.chars() < 2 {
            return false;
        }
        match before.class() {
            Class::Lower => before.chars() > 1 && self.lexicon.info(before.word()).counts.lower > 0,
            Class::Title => before.chars() > 2 && self.is_opening(next),
            Class::Mark => matches!(before.mark(), b')' | b'"' | b'\''),
            Class::Number => before.chars() == 4 && self.is_opening(next),
            _ => false,
        }
    }

    /// `(?)` and `(!)` are remarks, and some names cry out.
    fn is_outcry(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|i| &self.tokens[i]);
        before.is_none_or(|b| !b.is_mark(b'(') && !matches!(self.word(b), "Yahoo" | "Yum" | "Jeopardy"))
    }

    /// Whether a full stop ends a sentence, after what stands before it.
    fn stops(&self, start: usize, at: usize, next: usize) -> bool {
        let before = &self.tokens[start..at];
        let Some((last, earlier)) = before.split_last() else { return false };
        let first = &self.tokens[next];
        // Dots that only trail off end a sentence before a word, not before a number (`hơn... 20 người`).
        if self.word(&self.tokens[at]) != "." {
            return !first.is_number();
        }
        if is_enumerator(before) {
            return false;
        }
        if last.is_number() {
            // `22. 4`, `1. 500`: one number, badly typed.
            return !(first.is_number() && last.chars() <= 3 && first.chars() <= 3);
        }
        let joined = earlier.last().filter(|_| !last.space_before());
        match self.stop_of(last, joined, earlier.last()) {
            Stop::Plain => true,
            Stop::BeforeName => false,
            Stop::BeforeNumber => !first.is_number(),
            Stop::Open => self.is_opening(next),
        }
    }

    /// What the stop after a word is, given the token it hangs on and the one before it.
    fn stop_of(&self, word: &Token, joined: Option<&Token>, earlier: Option<&Token>) -> Stop {
        match joined.map(Token::mark) {
            // `40°C.`, `NĐ-CP.`, `30/TT.` but `đ/c.`, `v.v.`
            Some(1 | b'-' | b'&') => return Stop::Plain,
            Some(b'/') if self.word(word) != "c" => return Stop::Plain,
            Some(b'/') => return Stop::BeforeName,
            _ => {}
        }
        // `200 đ.`, `8 h.`: a unit of measure.
        if word.class() == Class::Lower && word.chars() == 1 && earlier.is_some_and(Token::is_number) {
            return Stop::Plain;
        }
        match stop_after(self.word(word)) {
            Stop::Plain if self.is_initial(word, earlier) => Stop::Open,
            stop => stop,
        }
    }

    /// One capital, as in `N.V.A.`; but `châu Á` and `Ý` are names, and `40 độ C` is a measure.
    fn is_initial(&self, word: &Token, earlier: Option<&Token>) -> bool {
        word.class() == Class::Title
            && word.chars() == 1
            && !matches!(self.word(word), "Á" | "Ý")
            && earlier.is_none_or(|e| self.word(e) != "độ")
    }

    /// Whether the word plainly begins a sentence: written small far more often than not, seldom in names, and with no
    /// second capital after it.
    fn is_opening(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let counts = self.lexicon.info(token.word()).counts;
        let in_names = counts.first + counts.middle + counts.last + counts.alone;
        let common = counts.lower > counts.capitalized * 50
            || (counts.lower > counts.capitalized * 4 && in_names * 10 < counts.capitalized);
        let followed = self.tokens.get(at + 1).is_some_and(|n| n.is_capitalized() && n.space_before());
        token.class() == Class::Title && common && !followed
    }

    /// The ends of sentences that Unicode's rules find from a word without case on.
    #[cold]
    fn uncased_ends(&self, at: usize) -> Vec<usize> {
        let Some(last) = self.tokens.last() else { return Vec::new() };
        let from = self.tokens[at].start();
        let rest = &self.text[from..last.end()];
        rest.split_sentence_bound_indices().map(|(i, s)| from + i + s.trim_end().len()).collect()
    }
}

/// `1.`, `2.3.`, `IV.`, `a.`, `Điều 5.`: the number of what follows, not a sentence.
fn is_enumerator(before: &[Token]) -> bool {
    let short = |t: &Token| t.is_number() || t.is_mark(b'.') || t.is_mark(b'-') || t.is_mark(b'(') || t.is_mark(b'"');
    match before {
        [only] => only.class() != Class::Lower || only.chars() < 4,
        [head, number] if number.is_number() && number.chars() <= 3 => head.is_capitalized() || short(head),
        more if more.len() <= 6 => more.iter().all(|t| short(t) || (t.is_word() && t.chars() == 1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;

    /// `|` in the text shows where sentences are cut.
    #[track_caller]
    fn check(marked: &str) {
        let plain = marked.replace('|', "");
        let text = crate::normalize(&plain);
        let segments = segment(&text);
        let got: Vec<_> = segments.sentences().iter().map(|s| segments.slice(*s)).collect();
        let want: Vec<_> = marked.split('|').map(str::trim).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn marks_end_sentences() {
        check("Hội nghị kết thúc. |Chiều cùng ngày, đoàn về Huế! |Ai ở lại? |Không rõ... |Mưa đã tạnh… |Hết.");
        check("Sáng nay trời mưa. |20 người đến muộn. |3G bị nghẽn. |iPhone hết hàng.");
        check("Bà con đã về. |- Cầu đã thông. |(Ảnh: Lê Mẫu)");
    }

    #[test]
    fn lower_case_goes_on() {
        check("Chợ bán tôm, cua, cá... và rau. |Ôi! sao lạ thế? thì ra là mưa.");
    }

    #[test]
    fn units_of_places() {
        check("Ông về TP. Huế, Tp. Cần Thơ, Q. Bình Thạnh, P. Cầu Kho, TX. Dĩ An, TT. Sa Pa và h. Củ Chi. |Bà ở lại.");
        check("Tàu đến St. Petersburg. |Xe ở TP.HCM. |Tại đây có mưa.");
    }

    #[test]
    fn titles_of_people() {
        check("PGS.TS. Lê Mẫu, ThS. Trần Thử, BS. Phan Ví, GS. Đỗ Dụ, BS.CKII. Vũ Ướm và Mr. Đàm dự. |Ths. Ví vắng.");
        check("Th.S Trần Thử, Th.S. Lê Mẫu và đ/c. Phan Ví đến.");
    }

    #[test]
    fn initials() {
        check("Ông N.V.A. Phạm khai. |Bà L.T.H. |Sau đó bà bỏ đi.");
        check("Nhà văn J. K. Rowling gặp ông George W. Bush và ông Nguyễn V. A. Khải.");
        check("Nạn nhân là anh T. |Theo cơ quan điều tra, anh ở P. An Lạc.");
        check("Bệnh nhân H. Tâm khai. |Trời 40 độ C. |Hà Nội nắng khắp châu Á. |Bà về Ý. |Ông Mẫu ở lại.");
        check("Nhiệt độ lên 40°C. |Hà Nội nắng. |Nghị định 49/2017/NĐ-CP. |Bộ Y tế họp.");
    }

    #[test]
    fn numbers_dates_and_domains() {
        check("Ngày 22.4, thời 4.0 có 1.500 người vào trang binhdinh.gov.vn. |Năm 2016. |Hai năm sau, có 1. 500 hộ.");
        check("1. Về kinh tế. |Tăng 5%. |2.1. Về xã hội: tốt.");
        check("Xem tr. 5, No. 7 và QL. 19. |Giá 5 tr. đồng, 200 đ. |Hết hàng rau, quả, v.v. |Chợ vẫn đông.");
    }

    #[test]
    fn quotes_and_brackets_close_after_the_mark() {
        check("Ông nói: \"Tôi sẽ về.\" |Rồi ông đi. |“Bao giờ?” |Ông không đáp. |(Hết phim.) |Mọi người về.");
        check("\"Bao giờ xong?\", bà hỏi. |\"Mai!\" - Ông Mẫu đáp. |Sự thật (?) Việt Nam thắng.");
    }

    #[test]
    fn the_report_closes() {
        check("Hai bên ký kết./. |Lê Mẫu");
    }

    #[test]
    fn a_forgotten_space() {
        check("Lũ đã rút.|Chiều cùng ngày, trời nắng. |Xe về TP.Huế, qua P.Bến Nghé. |Xem Baothanhhoa.vn và J.Smith.");
    }

    #[test]
    fn scripts_without_case() {
        check("東京は雨です。|大阪は晴れです。");
        check("Ông viết 東京 rồi về. |Bà đọc.");
    }
}
