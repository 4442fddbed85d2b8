//! Each form by itself, through the whole stage.

use super::*;

/// `parts` are pairs of a part of the source and the part of the working text it must map to, and back.
#[track_caller]
fn check(source: &str, want: &str, parts: &[(&str, &str)]) {
    let clean = normalize(source);
    assert_eq!(clean.text(), want);
    assert_eq!(clean.source(), source);
    assert_eq!(clean.as_borrowed().is_some(), source == want);
    let whole = Span::new(0, want.len());
    assert_eq!(clean.to_source(whole), Span::new(0, source.len()), "nothing is lost");
    for (old, new) in parts {
        let old_at = source.find(old).expect("the part stands in the source");
        let new_at = want.find(new).expect("the part stands in the working text");
        let new_span = Span::new(new_at, new_at + new.len());
        let old_span = clean.to_source(new_span);
        assert_eq!(&source[old_span.range()], *old);
        assert_eq!(old_span.start, old_at);
        assert_eq!(clean.to_working(old_span), new_span);
    }
}

#[test]
fn clean_text_is_borrowed() {
    for text in ["", "Ngày 18/9/2023, tại “Hội trường A” – TP. Thanh Hóa…\n\tR&D, 25°C, 😀 中文, Москва", "²¹³ ½ ª"]
    {
        check(text, text, &[]);
        assert!(normalize(text).offsets().is_identity());
    }
}

#[test]
fn decomposed() {
    check(
        "Ngha\u{323} Phu\u{301}c o\u{31b}\u{309} Hue\u{302}\u{301}",
        "Nghạ Phúc ở Huế",
        &[("Ngha\u{323}", "Nghạ"), ("u\u{301}", "ú"), ("o\u{31b}\u{309}", "ở"), ("e\u{302}\u{301}", "ế"), ("Hu", "Hu")],
    );
}

#[test]
fn marks_in_any_order() {
    check("e\u{323}\u{302}", "ệ", &[("e\u{323}\u{302}", "ệ")]);
    check("e\u{302}\u{323}", "ệ", &[]);
    check("ê\u{323}", "ệ", &[]);
    check("ẹ\u{302}", "ệ", &[]);
    check("o\u{309}\u{31b}", "ở", &[]);
    check("a\u{341}", "á", &[]);
}

#[test]
fn marks_without_a_letter_stay() {
    check("a \u{301}b", "a \u{301}b", &[]);
    check("\u{301}", "\u{301}", &[]);
    check("\u{a0}\u{301}b", " \u{301}b", &[("\u{a0}\u{301}", " \u{301}")]);
}

#[test]
fn eth_is_not_d() {
    check("Ðà Nẵng, ðồng chí, Ɖoàn", "Đà Nẵng, đồng chí, Đoàn", &[("Ðà", "Đà"), ("ðồng", "đồng")]);
}

#[test]
fn twins_in_latin_words() {
    check(
        "TP.НCM, Тỉnh ủу, Hà Nộі",
        "TP.HCM, Tỉnh ủy, Hà Nội",
        &[("НCM", "HCM"), ("Тỉnh", "Tỉnh"), ("ủу", "ủy"), ("Nộі", "Nội")],
    );
    check("Ο\u{200b}ngh", "Ongh", &[]);
}

#[test]
fn real_greek_and_cyrillic_stay() {
    for text in ["СССР", "Москва", "Ростов-на-Дону", "Ω, kΩ, μm", "А", "ТАСС (Nga)", "Кremlь", "А\u{301}B"]
    {
        check(text, text, &[]);
    }
}

#[test]
fn full_width() {
    check("ＴＰ．ＨＣＭ（１８／９）", "TP.HCM(18/9)", &[("１８／９", "18/9")]);
    check("Ａ\u{301}", "Á", &[]);
}

#[test]
fn dashes() {
    check("31‑QĐ/TW ‐ ‒ −5 – 6 — 7", "31-QĐ/TW - - -5 – 6 — 7", &[("31‑QĐ", "31-QĐ"), ("−5", "-5")]);
}

#[test]
fn spaces_are_plain() {
    check("a\u{a0}b\u{2009}c\u{202f}d\u{3000}e\tf\0g", "a b c d e\tf g", &[("b\u{2009}c", "b c"), ("\u{3000}e", " e")]);
}

#[test]
fn line_ends() {
    check("a\r\nb\rc\n\rd\u{2028}e\u{85}f", "a\nb\nc\n\nd\ne\nf", &[("\r\nb", "\nb"), ("c", "c"), ("f", "f")]);
}

#[test]
fn unseen_characters_stay_off_the_edges_of_words() {
    check("Hà\u{200b} Nội", "Hà Nội", &[("Hà", "Hà"), ("\u{200b} ", " "), ("Nội", "Nội")]);
    check("Hà \u{200b}Nội", "Hà Nội", &[("Hà", "Hà"), (" \u{200b}", " "), ("Nội", "Nội")]);
    check("Thanh\u{ad}Hóa\u{200e}.", "ThanhHóa.", &[("Thanh\u{ad}Hóa", "ThanhHóa"), ("\u{200e}.", ".")]);
    check("\u{200b}Hà Nội\u{200b}", "Hà Nội", &[("\u{200b}Hà", "Hà"), ("Nội\u{200b}", "Nội")]);
}

#[test]
fn nothing_but_unseen_characters() {
    let clean = normalize("\u{200b}\u{ad}\u{feff}");
    assert_eq!(clean.text(), "");
    assert_eq!(clean.to_working(Span::new(0, 8)), Span::new(0, 0));
}

#[test]
fn a_byte_order_mark_stands_outside() {
    for (source, want) in [
        ("\u{feff}Hà Nội", "Hà Nội"),
        ("\u{feff}Ha\u{300} Nội", "Hà Nội"),
        ("\u{feff}Uû ban nh©n d©n", "Uỷ ban nhân dân"),
    ] {
        let clean = normalize(source);
        assert_eq!(clean.text(), want);
        assert_eq!(clean.to_source(Span::new(0, want.len())), Span::new(3, source.len()));
        assert_eq!(clean.to_working(Span::new(0, 4)), Span::new(0, 1));
        assert_eq!(clean.to_working(Span::new(0, 3)), Span::new(0, 0));
    }
    assert_eq!(normalize("\u{feff}Hà Nội").as_borrowed(), Some("Hà Nội"));
}

#[test]
fn unseen_characters_do_not_part_letter_and_mark() {
    check("Ba\u{200b}\u{301}o", "Báo", &[("a\u{200b}\u{301}", "á"), ("o", "o")]);
}

#[test]
fn entities_are_read() {
    check(
        "H&agrave; N&#7897;i&nbsp;&amp;&nbsp;Hu&#x1EBF;",
        "Hà Nội & Huế",
        &[("H&agrave;", "Hà"), ("N&#7897;i", "Nội"), ("Hu&#x1EBF;", "Huế")],
    );
    check("&ETH;à", "Đà", &[]);
    check("a&shy;b", "ab", &[]);
    check("R&D; A&T", "R&D; A&T", &[]);
    check("a&#769;", "á", &[("a&#769;", "á")]);
}

#[test]
fn odd_spans_are_put_right() {
    let clean = normalize("Hà\u{a0}Nội");
    assert_eq!(clean.to_source(Span::new(2, 2)), Span::new(1, 1));
    assert_eq!(clean.to_source(Span::new(5, 3)), Span::new(6, 6));
    assert_eq!(clean.to_source(Span::new(7, usize::MAX)), Span::new(6, 10));
    assert_eq!(clean.to_source(Span::new(usize::MAX, usize::MAX)), Span::new(10, 10));
}
