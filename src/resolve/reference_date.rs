//! What a date means, once the day of publication is known: `sáng 22.4` in a report of May 2025 is `2025-04-22`.
//!
//! The written value and what the words after it say go in, a value with its year comes out, or nothing.
//!
//! - A value that has its year is its own answer. So is an interval where one end has it: the other end takes the year
//!   that makes the interval shortest.
//! - A day or month without a year takes the year in which it lies closest to the day of publication, so never much more
//!   than half a year away; of two that are as close, the earlier. Reports tell of what was more than of what will be.
//! - A day without a month takes the closest month in the same way.
//! - Words after it come first: `năm ngoái`, `năm nay`, `sang năm` give the year; after `vừa qua` the closest date is
//!   sought that began by then, after `tới` the closest that had not ended.
//! - Dates of the lunar calendar stay as they are written: telling their civil day is not attempted.

use crate::date::Date;
use crate::edtf::Edtf;
use crate::extract::Aim;

/// The value with what was missing, where that is certain or a reference date tells.
pub(super) fn resolve(value: Edtf, aim: Aim, reference: Option<Date>) -> Option<Edtf> {
    if value.is_lunar() {
        return None;
    }
    let (start, end) = (value.start(), value.end());
    match (start.has_year(), end.has_year()) {
        (true, true) => Some(value),
        (false, true) => latest_before(start, end)?.joined(end),
        (true, false) => start.joined(earliest_after(start, end)?),
        (false, false) if value.is_interval() => closest(intervals(start, end, reference?), aim, reference?),
        (false, false) => closest(dates(start, aim, reference?), aim, reference?),
    }
}

/// The date in the last year in which it does not lie after `end`.
fn latest_before(date: Edtf, end: Edtf) -> Option<Edtf> {
    let year = end.last_day()?.year();
    (year.saturating_sub(8)..=year).rev().find_map(|y| date.in_year(y).filter(|d| d.first_day() <= end.last_day()))
}

/// The date in the first year in which it does not lie before `start`.
fn earliest_after(start: Edtf, date: Edtf) -> Option<Edtf> {
    let year = start.first_day()?.year();
    (year..=year.saturating_add(8)).find_map(|y| date.in_year(y).filter(|d| d.last_day() >= start.first_day()))
}

/// What a date without a year may be: that date in the years around, or that day in the months around.
fn dates(date: Edtf, aim: Aim, reference: Date) -> Vec<Edtf> {
    let year = reference.year();
    if date.month().is_none() && date.day().is_some() {
        let months = (year.saturating_sub(1)..=year.saturating_add(1)).flat_map(|y| (1..=12).map(move |m| (y, m)));
        return months.filter_map(|(y, m)| date.in_month(y, m)).collect();
    }
    match aim {
        Aim::Years(years) => {
            year.checked_add_signed(i16::from(years)).and_then(|y| date.in_year(y)).into_iter().collect()
        }
        // 29 February is up to eight years away.
        _ => (year.saturating_sub(8)..=year.saturating_add(8)).filter_map(|y| date.in_year(y)).collect(),
    }
}

fn intervals(start: Edtf, end: Edtf, reference: Date) -> Vec<Edtf> {
    let starts = dates(start, Aim::Any, reference);
    let same_month = end.month().is_none() && end.day().is_some();
    let ends = |start: Edtf| {
        let first = start.first_day()?;
        if !same_month {
            return earliest_after(start, end);
        }
        let next = if first.month() == 12 { (first.year() + 1, 1) } else { (first.year(), first.month() + 1) };
        [(first.year(), first.month()), next]
            .into_iter()
            .find_map(|(y, m)| end.in_month(y, m).filter(|d| d.last_day() >= start.first_day()))
    };
    starts.into_iter().filter_map(|start| start.joined(ends(start)?)).collect()
}

/// The candidate closest to the reference date; of two as close, the earlier.
fn closest(candidates: Vec<Edtf>, aim: Aim, reference: Date) -> Option<Edtf> {
    let distance = |value: &Edtf| {
        let (first, last) = (value.first_day()?, value.last_day()?);
        let wanted = match aim {
            Aim::Past => first <= reference,
            Aim::Future => last >= reference,
            Aim::Any | Aim::Years(_) => true,
        };
        let away = reference.days_until(first).max(last.days_until(reference)).max(0);
        Some((!wanted, away, first))
    };
    candidates.into_iter().filter(|c| distance(c).is_some()).min_by_key(distance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: &str, aim: Aim, reference: &str, want: Option<&str>) {
        let reference = (!reference.is_empty()).then(|| reference.parse().unwrap());
        let got = resolve(value.parse().unwrap(), aim, reference).map(|v| v.to_string());
        assert_eq!(got.as_deref(), want, "{value} seen from {reference:?}");
    }

    #[test]
    fn what_has_its_year_needs_no_reference() {
        for value in ["2023-09-18", "2016-05", "2017", "2017-33", "199X", "19XX", "2016/2020", "2016-01/2016-06"] {
            check(value, Aim::Any, "", Some(value));
            check(value, Aim::Future, "2010-01-01", Some(value));
        }
        for value in ["XXXX-04-22", "XXXX-XX-05", "XXXX-05", "XXXX-33", "XXXX-04-03/XXXX-04-05", "lunar:2017-01-03"] {
            check(value, Aim::Any, "", None);
        }
        check("lunar:XXXX-01-10", Aim::Any, "2017-02-06", None);
    }

    #[test]
    fn one_end_lends_its_year() {
        check("XXXX-12-29/2017-01-03", Aim::Any, "", Some("2016-12-29/2017-01-03"));
        check("2016-12-29/XXXX-01-03", Aim::Any, "", Some("2016-12-29/2017-01-03"));
        check("2016-06/XXXX-08", Aim::Any, "", Some("2016-06/2016-08"));
    }

    #[test]
    fn the_closest_year() {
        check("XXXX-04-22", Aim::Any, "2025-05-02", Some("2025-04-22"));
        check("XXXX-12-30", Aim::Any, "2025-01-02", Some("2024-12-30"));
        check("XXXX-01-05", Aim::Any, "2024-12-28", Some("2025-01-05"));
        check("XXXX-05", Aim::Any, "2017-05-20", Some("2017-05"));
        check("XXXX-12", Aim::Any, "2017-02-06", Some("2016-12"));
        check("XXXX-36", Aim::Any, "2017-02-06", Some("2016-36"));
        check("XXXX-02-29", Aim::Any, "2017-03-01", Some("2016-02-29"));
        check("XXXX-02-29", Aim::Any, "2019-03-01", Some("2020-02-29"));
        // As far on either side: 2 July 2016 lies 182 days before 31 December, 2 July 2017 183 after.
        check("XXXX-07-02", Aim::Any, "2016-12-31", Some("2016-07-02"));
        check("XXXX-07-01", Aim::Any, "2016-12-30", Some("2016-07-01"));
    }

    #[test]
    fn the_closest_month() {
        check("XXXX-XX-05", Aim::Any, "2017-02-06", Some("2017-02-05"));
        check("XXXX-XX-28", Aim::Any, "2017-03-02", Some("2017-02-28"));
        check("XXXX-XX-31", Aim::Any, "2017-02-10", Some("2017-01-31"));
        check("XXXX-XX-30/XXXX-XX-02", Aim::Any, "2017-01-01", Some("2016-12-30/2017-01-02"));
        check("XXXX-XX-10/XXXX-XX-15", Aim::Any, "2017-05-12", Some("2017-05-10/2017-05-15"));
    }

    #[test]
    fn words_after_it_come_first() {
        check("XXXX-06-23", Aim::Years(-1), "2017-05-20", Some("2016-06-23"));
        check("XXXX-06-23", Aim::Past, "2017-05-20", Some("2016-06-23"));
        check("XXXX-03", Aim::Future, "2017-05-20", Some("2018-03"));
        check("XXXX-05", Aim::Future, "2017-05-20", Some("2017-05"));
        check("XXXX-02-29", Aim::Years(0), "2017-05-20", None);
    }

    #[test]
    fn intervals_stay_together() {
        check("XXXX-04-03/XXXX-04-05", Aim::Any, "2017-04-02", Some("2017-04-03/2017-04-05"));
        check("XXXX-12-30/XXXX-01-02", Aim::Any, "2017-01-01", Some("2016-12-30/2017-01-02"));
        check("XXXX-01/XXXX-06", Aim::Any, "2017-07-10", Some("2017-01/2017-06"));
    }

    #[test]
    fn the_ends_of_the_calendar() {
        check("XXXX-01-05", Aim::Any, "0001-01-01", Some("0001-01-05"));
        check("XXXX-12-30", Aim::Any, "9999-12-31", Some("9999-12-30"));
        check("XXXX-12-30", Aim::Years(-1), "0001-01-01", None);
        check("XXXX-12-30/XXXX-01-02", Aim::Any, "9999-12-31", Some("9998-12-30/9999-01-02"));
    }
}
