//! Blocks, sentences and tokens through the public API: what holds for any text.

use bantin::{Segments, normalize, segment};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Text of the kind news is made of, with the odd bits that reports bring along.
fn newslike() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zđêôơưáàảãạ]{1,6}",
        4 => "[A-ZĐÊÔƠƯ][a-zđêôơưáàảãạ]{0,5}",
        2 => "[0-9]{1,4}",
        6 => Just(" ".to_owned()),
        2 => prop_oneof![Just(". "), Just("."), Just("..."), Just("…"), Just("! "), Just("?\" "), Just("./. ")]
            .prop_map(str::to_owned),
        2 => prop_oneof![Just("\n"), Just("[img]"), Just("Ảnh: "), Just("TP. "), Just("N.V.A."), Just("("), Just(") "),
            Just("“"), Just("”"), Just("\""), Just(" - "), Just(": "), Just("東京。"), Just("(BĐ) -"), Just("Theo ")]
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Tokens cover every char that is no space, in order; each is in one sentence, each sentence in one block.
fn check_invariants(segments: &Segments<'_>) {
    let text = segments.text();
    let mut end = 0;
    for token in segments.tokens() {
        assert!(token.start() >= end && token.end() > token.start());
        assert!(text[end..token.start()].chars().all(char::is_whitespace), "left out: {:?}", &text[end..token.start()]);
        assert!(!segments.text_of(token).contains(char::is_whitespace));
        end = token.end();
    }
    assert!(text[end..].chars().all(char::is_whitespace));

    let mut next = 0;
    for sentence in segments.sentences() {
        assert_eq!(sentence.start, next);
        assert!(!sentence.is_empty());
        next = sentence.end;
    }
    assert_eq!(next as usize, segments.tokens().len());

    let mut next = 0;
    for block in segments.blocks() {
        let sentences = block.sentences();
        assert_eq!(sentences.start, next);
        assert!(!sentences.is_empty());
        assert_eq!(block.tokens().start, segments.sentences()[sentences.start].start);
        assert_eq!(block.tokens().end, segments.sentences()[sentences.end - 1].end);
        next = sentences.end;
    }
    assert_eq!(next, segments.sentences().len());
}

proptest! {
    #[test]
    fn everything_has_its_one_place(text in newslike()) {
        check_invariants(&segment(&normalize(&text)));
    }

    #[test]
    fn any_text_can_be_cut(text in "\\PC{0,80}|(?s).{0,80}") {
        check_invariants(&segment(&normalize(&text)));
    }
}

/// Were any of these quadratic, the test would not end.
#[test]
fn long_ornaments_take_linear_time() {
    for piece in [".)", "!?", ". \"", "[img]", "A.", "a\n", "1. ", "(", "東。", "Ảnh: ", "\u{301}", "’"] {
        check_invariants(&segment(&normalize(&piece.repeat(100_000))));
    }
}

/// What we cut in plain prose Unicode cuts too; it cuts more, and those cuts are the exceptions of Vietnamese news.
#[test]
fn cuts_are_those_of_unicode_less_the_exceptions() {
    let text = "Sáng 22.4, UBND TP. Huế họp với PGS.TS. Lê Mẫu. Ông N. V. Hải hỏi: \"Bao giờ xong? Ai làm?\" Bà Ví đáp ngay. \
                Mọi việc đã rõ! Nhà văn J. K. Dawson ghi lại (theo lời kể.) Rồi tất cả ra về...";
    let normalized = normalize(text);
    let segments = segment(&normalized);
    let ours: Vec<usize> = segments.sentences().iter().map(|s| segments.bytes(*s).start).collect();
    let unicode: Vec<usize> = text.split_sentence_bound_indices().map(|(at, _)| at).collect();
    assert!(ours.iter().all(|at| unicode.contains(at)), "{ours:?} {unicode:?}");
    let left_out: Vec<&str> =
        unicode.iter().filter(|at| !ours.contains(at)).map(|&at| text[at..].split(' ').next().unwrap()).collect();
    assert_eq!(left_out, ["Huế", "Lê", "V.", "Hải", "K.", "Dawson"]);
}
