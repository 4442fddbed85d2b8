//! The rule corpus, `corpus.txt`, and what holds for any text.

use proptest::prelude::*;

use crate::{Kinds, Pipeline};

const CORPUS: &str = include_str!("corpus.txt");

fn found(text: &str) -> Vec<(&str, String)> {
    let report = Pipeline::builder().kinds(Kinds::DATES).build().run(text);
    report.dates.iter().map(|d| (&text[d.span.range()], d.value.to_string())).collect()
}

/// A line of the corpus as the text that it stands for and what is to be found in it.
fn parse(line: &str) -> (String, Vec<(String, String)>) {
    let (mut text, mut want) = (String::new(), Vec::new());
    for (i, part) in line.split(['{', '}']).enumerate() {
        match part.rsplit_once('=').filter(|_| i % 2 == 1) {
            Some((surface, value)) => {
                text.push_str(surface);
                want.push((surface.to_owned(), value.to_owned()));
            }
            None => text.push_str(part),
        }
    }
    (text, want)
}

#[test]
fn the_rule_corpus() {
    let mut wrong = String::new();
    for line in CORPUS.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let (text, want) = parse(line);
        let got = found(&text);
        if !got.iter().map(|(s, v)| (*s, v.as_str())).eq(want.iter().map(|(s, v)| (s.as_str(), v.as_str()))) {
            wrong += &format!("{line}\n    found {got:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_corpus_has_both_sides_and_only_values_that_exist() {
    let lines: Vec<_> = CORPUS.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(parse).collect();
    assert!(lines.iter().filter(|(_, want)| want.is_empty()).count() > 20);
    for (text, want) in lines {
        for (surface, value) in want {
            assert!(value.parse::<crate::edtf::Edtf>().is_ok(), "{text}: {surface} = {value}");
        }
    }
}

#[test]
fn case_tone_placement_and_dashes_do_not_matter() {
    for (text, value) in [
        ("NGÀY 18/9/2023", "2023-09-18"),
        ("Quý I—2017", "2017-33"),
        ("giai đoạn 2016—2020", "2016/2020"),
        ("giai đoạn 2016−2020", "2016/2020"),
        ("MÙNG 3 TẾT", "lunar:XXXX-01-03"),
        ("khoá 2016–2020", "2016/2020"),
    ] {
        assert_eq!(found(text), [(text, value.to_owned())]);
    }
}

#[test]
fn nothing_runs_over_a_line_break() {
    assert_eq!(found("ngày 5\n4/2017"), [("ngày 5", "XXXX-XX-05".to_owned()), ("4/2017", "2017-04".to_owned())]);
    assert_eq!(found("sáng\n22/4"), [("22/4", "XXXX-04-22".to_owned())]);
    assert_eq!(found("năm\n20 người"), []);
}

/// Were anything quadratic in the length of a line, this would take minutes.
#[test]
fn long_repeats_are_read_once() {
    let pipeline = Pipeline::builder().kinds(Kinds::DATES).reference_date("2017-05-12".parse().unwrap()).build();
    for unit in [
        "sáng chiều ",
        "ngày 3, ",
        "3, ",
        "thứ hai, ",
        "2013, ",
        "8 giờ đến ",
        "đầu cuối ",
        "thế kỷ XX, ",
        "quý I, ",
        "1/2-",
    ] {
        let report = pipeline.run(&(unit.repeat(10_000) + "5/4/2017")).dates.len();
        assert!(report > 0 || unit == "1/2-", "{unit}");
    }
}

/// Words that the rules look for, thrown together.
fn soup() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        prop::sample::select(vec![
            "ngày",
            "tháng",
            "năm",
            "quý",
            "mùng",
            "rằm",
            "Tết",
            "thế kỷ",
            "những năm",
            "thập niên",
            "từ",
            "đến",
            "và",
            ",",
            "-",
            "–",
            "/",
            ".",
            "(",
            ")",
            "sáng",
            "rạng sáng",
            "nay",
            "giờ",
            "14h30",
            "phút",
            "đầu",
            "cuối",
            "của",
            "thứ",
            "Chủ nhật",
            "âm lịch",
            "giai đoạn",
            "mùa xuân",
            "I",
            "XX",
            "Đinh Dậu",
            "hết",
            "hôm",
            "hai",
            "mười",
            "Giêng",
            "Q4",
            "năm1953",
            "ngày12",
            "người",
            "số",
            "các",
            ":",
            "\n",
            "'",
            "%",
        ])
        .prop_map(str::to_owned),
        (0u32..3000).prop_map(|n| n.to_string()),
        (0u32..40).prop_map(|n| format!("{n:02}")),
    ];
    prop::collection::vec((word, prop::sample::select(vec!["", " "])), 0..24)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn mentions_are_in_order_and_apart(text in soup()) {
        let report = Pipeline::builder().kinds(Kinds::DATES).build().run(&text);
        let mut end = 0;
        for date in &report.dates {
            prop_assert!(date.span.start >= end && !date.span.is_empty(), "{:?}", text);
            prop_assert_eq!(&text[date.span.range()], date.text.as_ref());
            prop_assert!(!date.text.contains('\n'));
            prop_assert!(date.value.to_string().parse::<crate::edtf::Edtf>().is_ok());
            end = date.span.end;
        }
    }
}

fn resolved(text: &str) -> Vec<(&str, String)> {
    let pipeline = Pipeline::builder().kinds(Kinds::DATES).reference_date("2017-05-12".parse().unwrap()).build();
    let report = pipeline.run(text);
    let value = |d: &crate::report::DateMention<'_>| d.resolved.map_or("?".to_owned(), |r| r.to_string());
    report.dates.iter().map(|d| (&text[d.span.range()], value(d))).collect()
}

/// 12 May 2017 was a Friday.
#[test]
fn deictic_words_are_dates_when_the_day_of_publication_is_given() {
    for (text, want) in [
        ("Hôm nay mưa.", vec![("Hôm nay", "2017-05-12")]),
        ("Ngày hôm qua mưa.", vec![("Ngày hôm qua", "2017-05-11")]),
        ("Hôm kia và ngày kia.", vec![("Hôm kia", "2017-05-10"), ("ngày kia", "2017-05-14")]),
        (
            "Sáng nay, chiều qua, tối mai.",
            vec![("Sáng nay", "2017-05-12"), ("chiều qua", "2017-05-11"), ("tối mai", "2017-05-13")],
        ),
        ("Rạng sáng nay cháy chợ.", vec![("Rạng sáng nay", "2017-05-12")]),
        ("8h sáng nay, đò cập bến.", vec![("8h sáng nay", "2017-05-12")]),
        ("Ngày mai thi.", vec![("Ngày mai", "2017-05-13")]),
        ("Tuần trước họp.", vec![("Tuần trước", "2017-05-01/2017-05-07")]),
        (
            "Cuối tuần qua, đầu tuần tới.",
            vec![("Cuối tuần qua", "2017-05-06/2017-05-07"), ("đầu tuần tới", "2017-05-15/2017-05-21")],
        ),
        ("Thứ Ba tuần sau.", vec![("Thứ Ba tuần sau", "2017-05-16")]),
        ("Ông nói hôm thứ Hai.", vec![("hôm thứ Hai", "2017-05-08")]),
        ("Ông nói hôm thứ Sáu.", vec![("hôm thứ Sáu", "2017-05-12")]),
        ("Tháng này, tháng trước.", vec![("Tháng này", "2017-05"), ("tháng trước", "2017-04")]),
        ("Quý trước, quý này.", vec![("Quý trước", "2017-33"), ("quý này", "2017-34")]),
        ("Hội An năm ngoái.", vec![("năm ngoái", "2016")]),
        ("Năm ngoái, năm nay, sang năm.", vec![("Năm ngoái", "2016"), ("năm nay", "2017"), ("sang năm", "2018")]),
        ("Cuối năm ngoái lũ về.", vec![("Cuối năm ngoái", "2016")]),
        ("Ngày 10/5, họp. Chiều cùng ngày, tan.", vec![("Ngày 10/5", "2017-05-10"), ("Chiều cùng ngày", "2017-05-10")]),
        (
            "Ngày 10/5, họp. Hội mở ngày 20/6.\nCùng ngày, tan.",
            vec![("Ngày 10/5", "2017-05-10"), ("ngày 20/6", "2017-06-20"), ("Cùng ngày", "2017-05-10")],
        ),
        (
            "Ngày 10/5, họp đến hết ngày 11/5.\nTối cùng ngày, tan.",
            vec![("Ngày 10/5", "2017-05-10"), ("ngày 11/5", "2017-05-11"), ("Tối cùng ngày", "2017-05-10")],
        ),
        (
            "Ngày 10/5, xã nhận Quyết định 7/QĐ-UBND ngày 2/3/2017. Cùng ngày, xã trả lời.",
            vec![("Ngày 10/5", "2017-05-10"), ("ngày 2/3/2017", "2017-03-02"), ("Cùng ngày", "2017-05-10")],
        ),
        ("Hội mở ngày 20/6, tan cùng ngày.", vec![("ngày 20/6", "2017-06-20"), ("cùng ngày", "2017-06-20")]),
        // A written date is the date; the words only lead to it.
        ("Sáng nay (11/5), họp.", vec![("11/5", "2017-05-11")]),
        ("Hôm qua, ngày 10/5, họp.", vec![("ngày 10/5", "2017-05-10")]),
    ] {
        let want: Vec<_> = want.into_iter().map(|(s, v)| (s, v.to_owned())).collect();
        assert_eq!(resolved(text), want, "{text}");
        let written: Vec<_> = found(text).into_iter().map(|(s, _)| s).collect();
        assert!(written.iter().all(|s| s.bytes().any(|b| b.is_ascii_digit())), "{text}: {written:?}");
    }
}

#[test]
fn durations_and_plain_words_are_not_deictic() {
    for text in [
        "Hai tuần trước, 3 tháng qua, 5 năm tới, nhiều năm nay, mấy tháng nay, những năm qua.",
        "Trải qua năm tháng, nay đã khác, mai này ta về, qua sông.",
        "Cùng ngày, đoàn tới nơi. Sau năm ấy, bao nhiêu năm nay vẫn thế.",
        "Tàu Phú Quý trước mùa gió, bà Đỗ Quý nay đã già.",
        "Quý vị, thứ nay, năm học này, nửa năm nay, tháng ngày.",
    ] {
        assert_eq!(resolved(text), [], "{text}");
    }
}

#[test]
fn missing_years_come_from_the_day_of_publication() {
    for (text, want) in [
        ("Sáng 22.4, họp.", vec![("Sáng 22.4", "2017-04-22")]),
        ("Ngày 20/12 khởi công.", vec![("Ngày 20/12", "2016-12-20")]),
        ("Ngày 23/6 năm ngoái.", vec![("Ngày 23/6", "2016-06-23")]),
        ("Tháng 3 tới sẽ xong.", vec![("Tháng 3", "2018-03")]),
        ("Tháng 12 vừa qua.", vec![("Tháng 12", "2016-12")]),
        ("Ngày 5 họp.", vec![("Ngày 5", "2017-05-05")]),
        ("6 tháng đầu năm.", vec![("6 tháng đầu năm", "2017-01/2017-06")]),
        ("Quý IV.", vec![("Quý IV", "2016-36")]),
        ("Mùng 3 Tết.", vec![("Mùng 3 Tết", "?")]),
        ("Năm 2016.", vec![("Năm 2016", "2016")]),
    ] {
        let want: Vec<_> = want.into_iter().map(|(s, v)| (s, v.to_owned())).collect();
        assert_eq!(resolved(text), want, "{text}");
    }
}
