//! What holds of every report, whatever the text: see [`invariants`].

mod invariants;

use bantin::{Date, Kinds, Pipeline};
use invariants::{check, said};
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

proptest! {
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
        let expected = invariants::only(all, kinds);
        // Entities are numbered among what is there.
        prop_assert_eq!(invariants::renumbered(&some), expected);
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in newslike()) {
        let once = dated().run(&text);
        prop_assert_eq!(&dated().run(&text), &once);
        let json = serde_json::to_string(&once).unwrap();
        prop_assert_eq!(serde_json::to_string(&dated().run(&text)).unwrap(), json);
    }
}
