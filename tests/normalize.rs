//! What holds of normalization whatever the text: offsets, stability, agreement with NFC.

use bantin::{Decoded, Encoding, Normalized, Span, decode, decode_as, decode_lossy, normalize};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Text made of what normalization is about, with plain text between.
fn damaged() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => "[a-zA-ZđĐàáảãạăằắẳẵặâầấẩẫậêềếểễệôồốổỗộơờớởỡợưừứửữự]{1,6}",
        4 => "[ \n]",
        3 => "[\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31b}\u{323}\u{340}]",
        2 => "[ÐðƉАВЕСерсуіяйЁΑΒΩο\u{212a}\u{212b}\u{2126}]",
        2 => "[\u{a0}\u{2009}\u{3000}\t\r\u{85}\u{2028}\0\u{b}]|\r\n",
        2 => "[\u{200b}\u{ad}\u{feff}\u{200e}]{1,2}",
        2 => "[‐‑−–—.,;“”…0-9]",
        1 => "[Ａ-Ｚ０-９（）]{1,3}",
        1 => prop::sample::select(vec!["&nbsp;", "&amp;", "&ocirc;", "&#7897;", "&amp;lt;", "&#769;", "&", "&shy;"]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 0..24).prop_map(|parts| parts.concat())
}

/// Spans of the working text between any two of its character boundaries.
fn spans(text: &str) -> impl Iterator<Item = Span> + '_ {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let starts = ends.clone();
    starts.into_iter().flat_map(move |start| {
        ends.clone().into_iter().filter(move |&end| end >= start).map(move |end| Span::new(start, end))
    })
}

/// Panics unless `inner` can be a slice of `text`.
fn assert_sliceable(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
}

fn assert_laws(clean: &Normalized<'_>) {
    let (source, working) = (clean.source(), clean.text());
    // A byte order mark at the start belongs to nothing.
    let mark = source.len() - source.strip_prefix('\u{feff}').unwrap_or(source).len();
    assert_eq!(clean.as_borrowed().is_some(), &source[mark..] == working);
    assert_eq!(
        clean.to_source(Span::new(0, working.len())).range(),
        if working.is_empty() { source.len()..source.len() } else { mark..source.len() }
    );
    let mut last = Span::new(0, 0);
    for span in spans(working) {
        let back = clean.to_source(span);
        assert_sliceable(source, back);
        assert_eq!(back.is_empty(), span.is_empty(), "{span:?} of {working:?} from {source:?}");
        // An empty span may stand inside a chunk, and then goes to its start.
        if span.start >= last.start && span.end >= last.end && !span.is_empty() && !last.is_empty() {
            let last = clean.to_source(last);
            assert!(back.start >= last.start && back.end >= last.end, "{span:?} of {working:?} from {source:?}");
        }
        last = span;
        let again = clean.to_working(back);
        assert!(again.contains(span) || span.is_empty(), "{span:?} of {working:?} from {source:?}");
        assert_eq!(clean.to_source(again), back, "a span of whole chunks is its own widening");
    }
    for span in spans(source) {
        let there = clean.to_working(span);
        assert_sliceable(working, there);
        assert!(there.is_empty() || !span.is_empty());
        assert!(
            !there.is_empty() || span.is_empty() || span.end <= mark || working.is_empty(),
            "{span:?} of {source:?} is lost"
        );
    }
}

/// Whole words in letters beyond windows-1252, so that nobody doubts that the text is Vietnamese.
fn vietnamese() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "Ủy ",
        "ban ",
        "nhân ",
        "dân ",
        "tỉnh,\n",
        "họp ",
        "bàn ",
        "việc ",
        "giữ ",
        "rừng ",
        "18/9. ",
        "“Đổi mới”\n",
        "&amp; ",
        "\r\n",
    ]);
    prop::collection::vec(word, 8..30).prop_map(|words| format!("Ủy nhân dân tỉnh {}", words.concat()))
}

fn assert_way_back(decoded: &Decoded<'_>, bytes: &[u8]) {
    let mut last = Span::new(0, 0);
    for (at, c) in decoded.text().char_indices() {
        let span = decoded.to_source(Span::new(at, at + c.len_utf8()));
        assert!(!span.is_empty() && span.end <= bytes.len(), "{c:?} at {at} from {span:?} of {bytes:x?}");
        assert!(span.start >= last.end, "{c:?} at {at} from {span:?} of {bytes:x?}");
        last = span;
    }
}

/// Whether a letter could be a look-alike by virtue of its neighbours, which a slice does not have.
fn depends_on_word(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}' | '\u{2126}')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_of_damaged_text(text in damaged()) {
        assert_laws(&normalize(&text));
    }

    #[test]
    fn laws_hold_of_any_text(text in "\\PC{0,40}|(?s).{0,40}") {
        assert_laws(&normalize(&text));
    }

    #[test]
    fn the_slice_holds_the_text(text in damaged()) {
        let text = text.replace(depends_on_word, "");
        let clean = normalize(&text);
        for span in spans(clean.text()) {
            let slice = &text[clean.to_source(span).range()];
            prop_assert!(normalize(slice).text().contains(&clean.text()[span.range()]), "{span:?}: {slice:?}");
        }
    }

    #[test]
    fn twice_is_once(text in damaged()) {
        // An entity can hide another from the first pass: `&#38;lt;`, or `&` and `lt;` with a soft hyphen between.
        let text = text.replace('&', "");
        let once = normalize(&text);
        let twice = normalize(once.text());
        prop_assert_eq!(twice.as_borrowed(), Some(once.text()));
    }

    #[test]
    fn any_way_of_composing_comes_to_the_same(text in damaged()) {
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let working = normalize(&text).text().to_owned();
        prop_assert_eq!(normalize(&composed).text().to_owned(), working.clone());
        prop_assert_eq!(normalize(&decomposed).text().to_owned(), working.clone());
    }

    #[test]
    fn laws_hold_of_text_read_wrong(text in vietnamese()) {
        let wrong: String = text.bytes().map(char::from).collect();
        let clean = normalize(&wrong);
        prop_assert_eq!(clean.mojibake(), Some(Encoding::Utf8));
        prop_assert_eq!(clean.text().to_owned(), normalize(&text).text().to_owned());
        assert_laws(&clean);
    }

    #[test]
    fn bytes_of_text_have_a_place(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        assert_way_back(&decode_lossy(&bytes), &bytes);
        if let Err(error) = decode(&bytes) {
            prop_assert!(error.offset().is_some_and(|offset| offset < bytes.len()));
        }
        for encoding in Encoding::all() {
            match decode_as(&bytes, *encoding) {
                Ok(decoded) => assert_way_back(&decoded, &bytes),
                Err(error) => prop_assert!(error.offset().is_some_and(|offset| offset < bytes.len())),
            }
        }
    }

    #[test]
    fn is_nfc_where_nothing_else_is_changed(text in "[ a-zÀ-ÃÈ-ÊàâêôơưđĐ\u{300}-\u{345}\u{323}\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}\u{915}-\u{93c}\u{958}\u{1ea0}-\u{1ef9}\u{1d15e}]{0,30}") {
        let nfc: String = text.nfc().collect();
        prop_assert_eq!(normalize(&text).text().to_owned(), nfc);
    }
}

#[test]
fn every_character_alone_and_in_a_word() {
    // Beyond are ideographs and private characters by the plane, and unassigned ones.
    for c in (0..0x1_FFFF).chain(0xE_0000..0xE_1000).filter_map(char::from_u32) {
        for text in [c.to_string(), format!("Hà{c}Nội"), format!("a {c} b")] {
            let clean = normalize(&text);
            let twice = normalize(clean.text());
            assert!(twice.as_borrowed().is_some(), "{text:?}");
            assert_eq!(clean.to_source(Span::new(0, clean.text().len())).end, text.len(), "{text:?}");
        }
    }
}

/// Were any of these quadratic, a quarter of a megabyte of it would take minutes.
#[test]
fn long_runs_end() {
    let parts = [
        "\u{301}",
        "a\u{301}",
        "\u{200b}",
        "\u{200b}a",
        "а",
        "aА",
        "&",
        "&amp;",
        "&#",
        "\r",
        "\u{a0}",
        "Ã",
        "Ã©",
        "á»",
        "Uû ban nh©n d©n ",
        "TØNH",
        "ñ",
        "\u{1161}",
    ];
    for part in parts {
        let text = part.repeat((1 << 18) / part.len());
        let clean = normalize(&text);
        let bytes: Vec<u8> = text.chars().map(|c| c as u32 as u8).collect();
        assert!(
            clean.text().len() <= 2 * text.len() && decode_lossy(&bytes).text().len() >= bytes.len() / 2,
            "{part:?}"
        );
    }
}
