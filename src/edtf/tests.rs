//! Tables, properties, and `edtf-core` as a second opinion on what is EDTF.

use proptest::prelude::*;

use super::*;

fn value(text: &str) -> Edtf {
    text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
}

#[test]
fn every_shape_parses_and_prints_the_same() {
    for text in "2023-09-18 2016-05 2017 0713 XXXX-04-22 XXXX-02-29 XXXX-XX-05 XXXX-XX-31 2016-XX-05 XXXX-05 199X \
         19XX 00XX 2017-33 XXXX-36 2016-40 XXXX-41 1960-21 XXXX-24 2016/2020 2016-01/2016-06 \
         XXXX-04-03/XXXX-04-05 XXXX-12-30/XXXX-01-02 10XX/12XX XXXX-XX-03/XXXX-04-05 2016/2016-04 \
         lunar:XXXX-03-10 lunar:2017-02-30 lunar:XXXX-01-01/XXXX-01-03 lunar:2017"
        .split_whitespace()
    {
        assert_eq!(value(text).to_string(), text);
    }
}

#[test]
fn nothing_impossible_parses() {
    for text in "XXXX 0000 2017-00 2017-13 2017-02-29 1900-02-29 2017-04-31 XXXX-02-30 XXXX-XX-32 XXXX-XX-00 2017-XX \
         2017-04-XX XXXX-XX XXXX-XX-XX 1XXX 19X5 X999 199X-05 19XX-05-01 2017-20 2017-25 2017-37 2017-42 \
         2017-33-01 2017-1 17 217 12017 2017-04-1 2017-04-01-01 2020/2016 2017-05/2017-04 2016/ /2016 \
         2016/2017/2018 2016//2017 lunar: lunar:XXXX-01-31 lunar:2017-33 lunar:2016/lunar:2017 \
         lunar:lunar:2016 LUNAR:2016 xxxx-04-22 2017-33/2016 2017-4a +017 2016-0４"
        .split_whitespace()
        .chain(["", " 2017", "2017 "])
    {
        assert!(text.parse::<Edtf>().is_err_and(|e| e.is_date()), "{text}");
    }
}

#[test]
fn constructors_reject_what_does_not_exist() {
    assert!(Edtf::of_day(None, Some(0), 5).is_err());
    assert!(Edtf::of_day(None, Some(13), 5).is_err());
    assert!(Edtf::of_day(None, Some(33), 1).is_err());
    assert!(Edtf::of_day(None, Some(4), 0).is_err());
    assert!(Edtf::of_day(None, Some(4), 31).is_err());
    assert!(Edtf::of_day(Some(2016), Some(2), 29).is_ok());
    assert!(Edtf::of_day(Some(0), Some(2), 2).is_err());
    assert!(Edtf::of_month(None, 0).is_err());
    assert!(Edtf::of_month(None, 33).is_err());
    assert!(Edtf::of_quarter(None, 0).is_err());
    assert!(Edtf::of_quarter(None, 5).is_err());
    assert!(Edtf::of_half(None, 3).is_err());
    assert!(Edtf::of_year(0).is_err());
    assert!(Edtf::of_year(10_000).is_err());
    assert!(Edtf::of_decade(1000).is_err());
    assert!(Edtf::of_century(100).is_err());
    assert!(Edtf::of_lunar_day(Some(2017), 0, 1).is_err());
    assert!(Edtf::of_lunar_day(Some(2017), 13, 1).is_err());
    assert!(Edtf::of_lunar_day(None, 12, 31).is_err());
    assert!(Edtf::of_lunar_month(None, 0).is_err());
}

#[test]
fn intervals_join_single_dates_of_one_calendar_in_order() {
    let (a, b) = (value("2016"), value("2017-04"));
    assert_eq!(Edtf::interval(a, b).unwrap().to_string(), "2016/2017-04");
    assert!(Edtf::interval(b, a).is_err());
    assert!(Edtf::interval(a, value("2016/2017")).is_err());
    assert!(Edtf::interval(value("lunar:2016"), b).is_err());
    // Ends that overlap are in order as far as anyone can tell.
    assert!(Edtf::interval(value("2016-05"), value("2016")).is_ok());
}

#[test]
fn what_is_known() {
    let interval = value("2016-01-02/2017");
    assert_eq!((interval.year(), interval.month(), interval.day()), (None, None, None));
    assert_eq!((interval.start().day(), interval.end().year()), (Some(2), Some(2017)));
    assert!(!interval.is_complete());
    assert!(value("2016-01-02/2016-01-03").is_complete());
    assert!(!value("2016-XX-02").is_complete());
    assert_eq!(value("2016-33").month(), None);
    assert_eq!(value("2016-05").quarter(), None);
    assert_eq!(value("lunar:XXXX-03-10").level(), None);
    assert_eq!(value("2016-05-01/2016-05-02").to_date(), None);
    assert_eq!(Edtf::from(Date::new(2016, 5, 1).unwrap()), value("2016-05-01"));
}

#[test]
fn bounds_are_the_outermost_days() {
    for (text, first, last) in [
        ("2023-09-18", "2023-09-18", "2023-09-18"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-36", "2017-10-01", "2017-12-31"),
        ("2017-40", "2017-01-01", "2017-06-30"),
        ("2017-22", "2017-01-01", "2017-12-31"),
        ("2016-XX-31", "2016-01-31", "2016-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2016/2017-02", "2016-01-01", "2017-02-28"),
    ] {
        let got = value(text);
        assert_eq!(got.first_day().map(|d| d.to_string()).as_deref(), Some(first), "{text}");
        assert_eq!(got.last_day().map(|d| d.to_string()).as_deref(), Some(last), "{text}");
    }
    for text in ["XXXX-04-22", "XXXX-33", "lunar:2017-01-01"] {
        assert_eq!((value(text).first_day(), value(text).last_day()), (None, None), "{text}");
    }
}

#[test]
fn it_is_small() {
    assert!(size_of::<Edtf>() <= 16);
}

/// Single dates of every shape, made through the constructors.
fn single() -> impl Strategy<Value = Edtf> + Clone {
    let year = || proptest::option::of(1u16..=9999);
    prop_oneof![
        (year(), proptest::option::of(1u8..=12), 1u8..=31)
            .prop_filter_map("exists", |(y, m, d)| Edtf::of_day(y, m, d).ok()),
        (year(), 1u8..=12).prop_filter_map("exists", |(y, m)| Edtf::of_month(y, m).ok()),
        (year(), 1u8..=4).prop_filter_map("exists", |(y, q)| Edtf::of_quarter(y, q).ok()),
        (year(), 1u8..=2).prop_filter_map("exists", |(y, h)| Edtf::of_half(y, h).ok()),
        (year(), 0usize..4).prop_filter_map("exists", |(y, s)| {
            Edtf::of_season(y, [Season::Spring, Season::Summer, Season::Autumn, Season::Winter][s]).ok()
        }),
        (1u16..=9999).prop_filter_map("exists", |y| Edtf::of_year(y).ok()),
        (0u16..=999).prop_filter_map("exists", |d| Edtf::of_decade(d).ok()),
        (0u8..=99).prop_filter_map("exists", |c| Edtf::of_century(c).ok()),
    ]
}

fn lunar() -> impl Strategy<Value = Edtf> + Clone {
    (proptest::option::of(1u16..=9999), 1u8..=12, 0u8..=30).prop_filter_map("exists", |(y, m, d)| {
        if d == 0 { Edtf::of_lunar_month(y, m).ok() } else { Edtf::of_lunar_day(y, m, d).ok() }
    })
}

fn with_intervals(single: impl Strategy<Value = Edtf> + Clone) -> impl Strategy<Value = Edtf> {
    prop_oneof![
        single.clone(),
        (single.clone(), single).prop_filter_map("in order", |(a, b)| Edtf::interval(a, b).ok())
    ]
}

proptest! {
    #[test]
    fn printing_and_parsing_are_inverse(value in prop_oneof![with_intervals(single()), with_intervals(lunar())]) {
        prop_assert_eq!(value.to_string().parse::<Edtf>(), Ok(value));
        let json = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), value);
    }

    #[test]
    fn another_reader_of_edtf_agrees(value in with_intervals(single())) {
        let other = edtf_core::Edtf::parse(&value.to_string());
        prop_assert!(other.is_ok(), "{} {:?}", value, other);
        prop_assert_eq!(value.level(), Some(other.unwrap().level()));
    }

    #[test]
    fn another_reader_of_edtf_finds_the_same_bounds(value in single()) {
        // Seasons are excepted: that reader puts them in fixed months.
        let season = (SPRING..=point::WINTER).contains(&value.start.month);
        if let (Some(first), Some(last), false) = (value.first_day(), value.last_day(), season) {
            // And the years before 100, whose first decade and century hold the year 0 for it.
            prop_assume!(first.year() >= 100);
            let bounds = edtf_core::Edtf::parse(&value.to_string()).unwrap().bounds();
            let day = |bound| match bound {
                edtf_core::Bound::Date(d) => format!("{d}"),
                other => format!("{other:?}"),
            };
            prop_assert_eq!(first.to_string(), day(bounds.earliest));
            prop_assert_eq!(last.to_string(), day(bounds.latest));
        }
    }

    #[test]
    fn whatever_parses_prints_the_same(text in "(lunar:)?[0-9X]{4}(-[0-9X]{2}){0,2}(/[0-9X]{4}(-[0-9X]{2}){0,2})?") {
        if let Ok(value) = text.parse::<Edtf>() {
            prop_assert_eq!(value.to_string(), text);
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,24}") {
        let _ = text.parse::<Edtf>();
        let _ = text.parse::<Date>();
    }
}
