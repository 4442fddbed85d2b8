//! A day of the civil calendar: the type of a reference date and of the bounds of an [`Edtf`](crate::edtf::Edtf).
//!
//! A [`Date`] always exists (no 30 February) and lies between 0001-01-01 and 9999-12-31. Calendar arithmetic is done by
//! `jiff`, which does not show in the signatures.
//!
//! ```
//! use bantin::{Date, Weekday};
//! let date: Date = "2023-09-18".parse()?;
//! assert_eq!(date.weekday(), Weekday::Monday);
//! assert_eq!(date.add_days(13), Some(Date::new(2023, 10, 1)?));
//! # Ok::<(), bantin::Error>(())
//! ```

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Error;

/// A day that exists, in years 1 to 9999. Written, parsed and serialized as `YYYY-MM-DD`.
///
/// ```
/// use bantin::Date;
/// let date = Date::new(2024, 2, 29)?;
/// assert_eq!((date.year(), date.month(), date.day()), (2024, 2, 29));
/// assert_eq!(date.to_string(), "2024-02-29");
/// assert!(Date::new(2023, 2, 29).is_err());
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A day of the week.
///
/// ```
/// use bantin::{Date, Weekday};
/// assert_eq!(Date::new(2017, 4, 3)?.weekday(), Weekday::Monday);
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// thứ Hai
    Monday,
    /// thứ Ba
    Tuesday,
    /// thứ Tư
    Wednesday,
    /// thứ Năm
    Thursday,
    /// thứ Sáu
    Friday,
    /// thứ Bảy
    Saturday,
    /// Chủ nhật
    Sunday,
}

impl Date {
    /// The day given by its numbers.
    ///
    /// # Errors
    /// If there is no such day, or the year is not between 1 and 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Error> {
        Self::exact(year, month, day)
            .ok_or_else(|| Error::date(&format!("{year:04}-{month:02}-{day:02}"), "there is no such day"))
    }

    pub(crate) fn exact(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= crate::edtf::days_in_month(Some(year), month);
        exists.then_some(Self { year, month, day })
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The day of the week.
    ///
    /// ```
    /// use bantin::{Date, Weekday};
    /// assert_eq!(Date::new(1975, 4, 30)?.weekday(), Weekday::Wednesday);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn weekday(self) -> Weekday {
        match self.civil().weekday() {
            civil::Weekday::Monday => Weekday::Monday,
            civil::Weekday::Tuesday => Weekday::Tuesday,
            civil::Weekday::Wednesday => Weekday::Wednesday,
            civil::Weekday::Thursday => Weekday::Thursday,
            civil::Weekday::Friday => Weekday::Friday,
            civil::Weekday::Saturday => Weekday::Saturday,
            civil::Weekday::Sunday => Weekday::Sunday,
        }
    }

    /// The day so many days later (earlier, if negative); `None` past either end of the calendar.
    ///
    /// ```
    /// use bantin::Date;
    /// assert_eq!(Date::new(2016, 2, 29)?.add_days(-29), Some(Date::new(2016, 1, 31)?));
    /// assert_eq!(Date::new(9999, 12, 31)?.add_days(1), None);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn add_days(self, days: i32) -> Option<Self> {
        let moved = self.civil().checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
        Self::exact(u16::try_from(moved.year()).ok()?, moved.month() as u8, moved.day() as u8)
    }

    /// How many days `other` lies after this one; negative if before.
    ///
    /// ```
    /// use bantin::Date;
    /// assert_eq!(Date::new(2025, 4, 22)?.days_until(Date::new(2025, 4, 30)?), 8);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn days_until(self, other: Self) -> i32 {
        // In days by default, so the count needs no second unit; four-digit years fit an i32 by far.
        self.civil().until(other.civil()).map_or(0, |span| span.get_days())
    }

    fn civil(self) -> civil::Date {
        // The fields were checked when the value was made.
        civil::Date::new(self.year as i16, self.month as i8, self.day as i8).unwrap_or_default()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Date({self})")
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let fault = |reason| Error::date(text, reason);
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return Err(fault("expected YYYY-MM-DD"));
        }
        let number = |range: std::ops::Range<usize>| {
            b[range].iter().try_fold(0u16, |n, c| c.is_ascii_digit().then(|| n * 10 + u16::from(c - b'0')))
        };
        match (number(0..4), number(5..7), number(8..10)) {
            (Some(year), Some(month), Some(day)) => {
                Self::exact(year, month as u8, day as u8).ok_or_else(|| fault("there is no such day"))
            }
            _ => Err(fault("expected YYYY-MM-DD")),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist() {
        for good in ["0001-01-01", "2000-02-29", "2016-02-29", "2017-12-31", "9999-12-31"] {
            assert_eq!(good.parse::<Date>().map(|d| d.to_string()).as_deref(), Ok(good));
        }
        for bad in [
            "0000-01-01",
            "1900-02-29",
            "2017-02-29",
            "2017-04-31",
            "2017-13-01",
            "2017-00-10",
            "2017-10-00",
            "2017-1-1",
            "2017/01/01",
            "17-01-2017",
            "+017-01-01",
            "2017-01-0a",
            "",
            "２０17-01",
        ] {
            assert!(bad.parse::<Date>().is_err_and(|e| e.is_date()), "{bad}");
        }
    }

    #[test]
    fn arithmetic_crosses_months_and_stops_at_the_ends() {
        let date = Date::new(2017, 1, 31).unwrap();
        assert_eq!(date.add_days(29), Date::new(2017, 3, 1).ok());
        assert_eq!(date.add_days(-31), Date::new(2016, 12, 31).ok());
        assert_eq!(Date::new(1, 1, 1).unwrap().add_days(-1), None);
        assert_eq!(date.add_days(i32::MAX), None);
        assert_eq!(date.days_until(Date::new(2018, 1, 31).unwrap()), 365);
        assert_eq!(date.days_until(Date::new(2017, 1, 1).unwrap()), -30);
    }

    #[test]
    fn serde_is_the_string() {
        let date = Date::new(2017, 7, 1).unwrap();
        assert_eq!(serde_json::to_string(&date).unwrap(), "\"2017-07-01\"");
        assert_eq!(serde_json::from_str::<Date>("\"2017-07-01\"").unwrap(), date);
        assert!(serde_json::from_str::<Date>("\"2017-02-30\"").is_err());
    }
}
