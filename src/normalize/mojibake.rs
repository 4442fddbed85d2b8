//! Text in an old encoding that was taken for windows-1252 and saved as UTF-8: `Uû ban nh©n d©n`, `á»¦y ban`.
//!
//! In goes text; out comes what was meant, the encoding it was in, and the way back, or `None` if nothing speaks for
//! such a mistake. A line is suspected if all its letters are in windows-1252 (Vietnamese goes far beyond) and not all
//! its accented words are Vietnamese as they stand. All suspects are looked at together to find the one encoding in
//! which they are. In a text without letters beyond windows-1252 all lines are then read anew; else it was pasted
//! together, and only those lines are that get better by it.

use super::align::{Aligner, OffsetMap};
use super::encoding::Encoding;
use super::legacy::{self, windows};
use super::syllable::Evidence;
use crate::Span;

/// Text as it was meant.
#[derive(Debug)]
pub(super) struct Meant {
    pub(super) text: String,
    pub(super) offsets: OffsetMap,
    pub(super) encoding: Encoding,
}

/// Fewer words than this could be spelt by chance.
const MIN_SYLLABLES: usize = 3;
/// The part of the accented words that must be Vietnamese in the new reading.
const MIN_SHARE: f32 = 0.7;

/// Undoes the mistake, if there was one.
pub(super) fn undo(text: &str) -> Option<Meant> {
    let lines = lines(text);
    let mut sample = Vec::new();
    for line in lines.iter().filter(|line| line.kind == Kind::Suspect) {
        sample.extend(text[line.span.range()].chars().filter_map(windows::latin_byte));
        if sample.len() >= legacy::SAMPLE {
            break;
        }
    }
    let (encoding, evidence) = legacy::detect(&legacy::with_utf8(), &sample)?;
    if evidence.syllables < MIN_SYLLABLES || evidence.share() < MIN_SHARE {
        return None;
    }
    let mixed = lines.iter().any(|line| line.kind == Kind::Beyond);
    let mut aligner = Aligner::new(text);
    for line in lines {
        match line.kind {
            Kind::Suspect if !mixed || is_better(encoding, &text[line.span.range()]) => {
                reread(encoding, text, line.span, &mut aligner)
            }
            Kind::Western if !mixed => reread(encoding, text, line.span, &mut aligner),
            Kind::Suspect | Kind::Western | Kind::Beyond => {}
        }
    }
    let (text, offsets) = aligner.finish();
    Some(Meant { text: text.into_owned(), offsets, encoding })
}

#[derive(Clone, Copy, Debug)]
struct Line {
    span: Span,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Has letters beyond windows-1252.
    Beyond,
    /// Has none, and has words that are not Vietnamese.
    Suspect,
    /// Has none, and could be Vietnamese.
    Western,
}

/// The lines that are not plain ASCII.
fn lines(text: &str) -> Vec<Line> {
    let mut end = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let span = Span::new(end, end + line.len());
        end = span.end;
        if line.is_ascii() {
            continue;
        }
        let kind = match line.chars().all(|c| c.is_ascii() || windows::latin_byte(c).is_some()) {
            false => Kind::Beyond,
            true if Evidence::of(line).is_flawless() => Kind::Western,
            true => Kind::Suspect,
        };
        lines.push(Line { span, kind });
    }
    lines
}

/// Whether the words of a line are spelt better in the encoding.
fn is_better(encoding: Encoding, line: &str) -> bool {
    let bytes: Vec<u8> = line.chars().filter_map(windows::latin_byte).collect();
    Evidence::of(&legacy::read(encoding, &bytes)).weight() > Evidence::of(line).weight()
}

/// Reads a line in the encoding.
fn reread(encoding: Encoding, text: &str, line: Span, aligner: &mut Aligner<'_>) {
    // Every character of the line is one byte, so the two are walked side by side.
    let bytes: Vec<u8> = text[line.range()].chars().filter_map(windows::latin_byte).collect();
    let mut chars = text[line.range()].chars();
    let (mut at, mut start) = (0, line.start);
    let mut utf8 = [0; 4];
    while at < bytes.len() {
        let (c, len) = legacy::unit(encoding, &bytes, at);
        let end = start + chars.by_ref().take(len).map(char::len_utf8).sum::<usize>();
        aligner.replace(Span::new(start, end), c.encode_utf8(&mut utf8));
        at += len;
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;

    #[track_caller]
    fn check(text: &str, encoding: Encoding, want: &str) {
        let clean = normalize(text);
        assert_eq!(clean.text(), want);
        assert_eq!(clean.mojibake(), Some(encoding));
        let all = clean.to_source(Span::new(0, want.len()));
        assert_eq!(all, Span::new(0, text.len()));
    }

    #[test]
    fn each_encoding() {
        check("Uû ban nh©n d©n tØnh", Encoding::Tcvn3, "Uỷ ban nhân dân tỉnh");
        check("UÛy ban nhaân daân tænh", Encoding::Vni, "Ủy ban nhân dân tỉnh");
        check("á»¦y ban nhÃ¢n dÃ¢n tá»‰nh", Encoding::Utf8, "Ủy ban nhân dân tỉnh");
        check("UÒy ban nhân dân tiÒnh ðýõòc mýÌng", Encoding::Windows1258, "Ủy ban nhân dân tỉnh được mừng");
    }

    #[test]
    fn only_the_lines_that_need_it() {
        check(
            "Tin vắn: Đại hội\nUû ban nh©n d©n tØnh häp\nÔng Hà nói\n",
            Encoding::Tcvn3,
            "Tin vắn: Đại hội\nUỷ ban nhân dân tỉnh họp\nÔng Hà nói\n",
        );
    }

    #[test]
    fn slices_of_the_source() {
        let text = "Đại hội\nUÛy ban nhaân daân\u{a0}tænh ở";
        assert_eq!(normalize(text).mojibake(), None, "a letter beyond windows-1252");
        let text = "Đại hội\nUÛy ban nhaân daân\u{a0}tænh";
        let clean = normalize(text);
        assert_eq!(clean.text(), "Đại hội\nỦy ban nhân dân tỉnh");
        for (word, written) in [("Ủy", "UÛy"), ("nhân", "nhaân"), (" ", "\u{a0}"), ("tỉnh", "tænh"), ("hội", "hội")]
        {
            let at = clean.text().rfind(word).unwrap();
            assert_eq!(&text[clean.to_source(Span::new(at, at + word.len())).range()], written);
        }
    }

    #[test]
    fn other_languages_stay() {
        for text in [
            "Il a déjà été élu à l'Assemblée, où siègent les députés français; être où naît l'âme, ça gêne.",
            "Der Präsident hört die Größe über Köln für Bürger; Übung, Straße, möglich, später, größer.",
            "El señor José Muñoz habló ayer en la ciudad: ¿qué pasó mañana? Año, niño, corazón, más.",
            "© 2008 Báo Mẫu ® ™ • 25°C ½ ± µ",
            "Ông Hà và bà Lê ở Huê",
            "café",
        ] {
            assert_eq!(normalize(text).mojibake(), None, "{text}");
        }
    }
}
