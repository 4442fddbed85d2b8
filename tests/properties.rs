//! What holds of every report, whatever the text: see [`invariants`].

mod invariants;

use bantin::{Date, Kinds, Lexicon, Pipeline};
use invariants::{check, check_kinds, said};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Text of the kind news is made of: what the rules look for, in any order, with plain words between.
fn newslike() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "ông",
        "Bà",
        "đồng chí",
        "Đại tá",
        "PGS.TS",
        "Các đồng chí:",
        "anh",
        "bị cáo",
        "Lê Văn Mẫu",
        "Trần Thị Thúy",
        "Mẫu",
        "TRẦN THỊ THUÝ",
        "Nguyễn",
        "N.V.A.",
        "Kenji Takahara",
        "Takahara",
        "Park Jae-hyun",
        "H'Yên Niê",
        "Chủ tịch",
        "Phó Bí thư",
        "Giám đốc",
        "nguyên",
        "Trưởng ban",
        "UBND",
        "Ủy ban nhân dân",
        "Sở Y tế",
        "các Sở: Tài chính, Xây dựng",
        "HĐND tỉnh",
        "Tỉnh ủy",
        "Công ty TNHH MTV Sao Mai",
        "Công an",
        "Trung tâm Nghiên cứu Rạng Đông (RDRC)",
        "RDRC",
        "tỉnh Thanh Hóa",
        "TP.HCM",
        "xã",
        "thị xã Nghi Sơn",
        "đường Nguyễn Huệ",
        "Việt Nam",
        "ngày 5/3/2017",
        "sáng 22.4",
        "tháng 5",
        "30/4",
        "năm 2016",
        "từ ngày 3 đến 5/4",
        "quý I/2017",
        "hôm qua",
        "Kết luận số 826-KL/TU",
        "15/2020/NĐ-CP",
        "Luật Đất đai 2013",
        "Nghị quyết",
        "số",
        "về việc",
        "của",
        "và",
        "là",
        "làm",
        "được bầu làm",
        "cho biết",
        "họp",
        "tại",
        "Ảnh: Hạ Vy",
        "[img]",
        "(BĐ) -",
        "Theo TTXVN",
        "12",
        "3/4",
        "東京",
        "Ð",
        "e\u{301}",
        "\u{200b}",
        "&nbsp;",
        "1.500",
    ]);
    let mark = prop::sample::select(vec![
        " ", " ", " ", " ", ", ", "; ", ". ", ": ", " - ", " (", ") ", "\n", "\n\n", "\"", "", "/",
    ]);
    prop::collection::vec((words, mark), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, mark)| [word, mark]).collect())
}

/// Any text at all, and news.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => newslike(), 1 => "\\PC{0,80}", 1 => "(?s).{0,60}"]
}

fn dated() -> Pipeline {
    Pipeline::builder().reference_date(Date::new(2017, 5, 12).unwrap()).build()
}

/// Patterns as users may write them: sensible, greedy, empty almost everywhere, in the midst of words.
fn pattern() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "[0-9]+/[0-9]+",
        "(?<number>[0-9]+)/(?<symbol>[^ ]*)",
        "(?i)[a-zđ]+-?",
        r"(?s)\w+.*",
        r"\s*\S+\s+\S+\s*",
        r"\b",
        r"\b\w*?(?<symbol>\W*)",
        "^.+?$",
        "[^a-z]{2,}",
        "(?<number>ng|n)|Lê Văn|Sở",
    ])
}

proptest! {
    #[test]
    fn own_patterns_keep_the_rules(text in text(), patterns in prop::collection::vec(pattern(), 1..4)) {
        let lexicon = patterns.iter().fold(Lexicon::builtin(), |l, p| l.with_document_pattern("sổ", p).unwrap());
        let report = Pipeline::builder().lexicon(lexicon).build().run(&text);
        check(&text, &report);
        for document in &report.documents {
            let within = |span: bantin::Span| span.start < document.span.end && document.span.start < span.end;
            if document.kind.as_deref() != Some("sổ") {
                continue;
            }
            prop_assert!(!document.text.contains('\n') && document.text.trim() == document.text);
            prop_assert!(!report.organizations.iter().any(|o| within(o.span)));
            prop_assert!(!report.people.iter().any(|p| within(p.span)));
            prop_assert!(!report.locations.iter().any(|l| within(l.span)));
        }
    }

    #[test]
    fn any_pattern_is_taken_or_refused(text in text(), pattern in "[a-zđ0-9.*+?|()\\[\\]{}^$\\\\-]{0,12}") {
        match Lexicon::builtin().with_document_pattern("", &pattern) {
            Ok(lexicon) => check(&text, &Pipeline::builder().lexicon(lexicon).build().run(&text)),
            Err(error) => prop_assert!(error.is_pattern()),
        }
    }

    #[test]
    fn every_report_keeps_the_rules(text in text()) {
        check(&text, &bantin::extract(&text));
        check(&text, &dated().run(&text));
    }

    #[test]
    fn any_bytes_give_a_report_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        if let Ok(report) = Pipeline::new().run_bytes(&bytes) {
            invariants::check_spans(bytes.len(), &report);
        }
    }

    #[test]
    fn decomposed_text_says_the_same(text in newslike()) {
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(said(&dated().run(&composed)), said(&dated().run(&decomposed)));
    }

    #[test]
    fn a_choice_of_kinds_changes_nothing_else(text in newslike(), bits in 0u8..32) {
        let kinds = Kinds::from_bits_truncate(bits);
        let all = dated().run(&text);
        let some = Pipeline::builder().kinds(kinds).reference_date(Date::new(2017, 5, 12).unwrap()).build().run(&text);
        check(&text, &some);
        check_kinds(&some, all, kinds);
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in newslike()) {
        let once = dated().run(&text);
        prop_assert_eq!(&dated().run(&text), &once);
        let json = serde_json::to_string(&once).unwrap();
        prop_assert_eq!(serde_json::to_string(&dated().run(&text)).unwrap(), json);
    }
}
