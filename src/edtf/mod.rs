//! Dates as a text gives them: [`Edtf`], a small value type for the part of EDTF (ISO 8601-2) that news reports need.
//!
//! No calendar type can hold "22 April of a year that is not said" or "the first quarter of 2017". An [`Edtf`] can, it
//! is `Copy`, and no value of it is impossible: months fit the year, days fit the month.
//!
//! | written | value |
//! |---|---|
//! | `ngày 18/9/2023` | `2023-09-18` |
//! | `tháng 5/2016` | `2016-05` |
//! | `năm 2017` | `2017` |
//! | `sáng 22.4` | `XXXX-04-22` |
//! | `ngày 5` | `XXXX-XX-05` |
//! | `quý I/2017` | `2017-33` (33 to 36 are the quarters, 40 and 41 the halves, 21 to 24 the seasons from spring on) |
//! | `những năm 1990`, `thế kỷ XX` | `199X`, `19XX` |
//! | `giai đoạn 2016 - 2020` | `2016/2020` |
//! | `mùng 10 tháng 3 âm lịch` | `lunar:XXXX-03-10` |
//!
//! The prefix `lunar:` is this library's own; everything else is EDTF as any other reader of it understands it.
//!
//! ```
//! use bantin::edtf::Edtf;
//! let value: Edtf = "XXXX-04-22".parse()?;
//! assert_eq!((value.year(), value.month(), value.day()), (None, Some(4), Some(22)));
//! assert_eq!(value.to_string(), "XXXX-04-22");
//! assert!("2017-02-29".parse::<Edtf>().is_err());
//! # Ok::<(), bantin::Error>(())
//! ```

mod bounds;
mod parse;
mod point;
#[cfg(test)]
mod tests;

use crate::{Date, Error};
pub(crate) use point::days_in_month;
use point::{HALF_1, Point, QUARTER_1, QUARTER_4, SPRING, Year};

const LUNAR: &str = "lunar:";
const BACKWARDS: &str = "an interval ends before it starts, or its ends are no single dates of one calendar";

/// A date, or an interval of two dates, as far as it is known. Parsed, printed and serialized as EDTF.
///
/// ```
/// use bantin::edtf::Edtf;
/// let term = Edtf::interval(Edtf::of_year(2020)?, Edtf::of_year(2025)?)?;
/// assert_eq!(term.to_string(), "2020/2025");
/// assert_eq!(Edtf::of_quarter(Some(2017), 1)?.to_string(), "2017-33");
/// assert_eq!(Edtf::of_lunar_day(None, 3, 10)?.to_string(), "lunar:XXXX-03-10");
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edtf {
    start: Point,
    end: Option<Point>,
    lunar: bool,
}

/// The seasons, from spring on.
///
/// ```
/// use bantin::edtf::{Edtf, Season};
/// assert_eq!(Edtf::of_season(Some(1960), Season::Spring)?.to_string(), "1960-21");
/// # Ok::<(), bantin::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Season {
    /// xuân
    Spring,
    /// hè, hạ
    Summer,
    /// thu
    Autumn,
    /// đông
    Winter,
}

/// Making values. Each returns an error if there is no such date.
impl Edtf {
    /// A day; the year, or the month too, may be unknown.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert_eq!(Edtf::of_day(None, Some(2), 29)?.to_string(), "XXXX-02-29");
    /// assert_eq!(Edtf::of_day(None, None, 5)?.to_string(), "XXXX-XX-05");
    /// assert!(Edtf::of_day(Some(2017), Some(2), 29).is_err());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_day(year: Option<u16>, month: Option<u8>, day: u8) -> Result<Self, Error> {
        // Zero stands for silence inside; here it is a mistake.
        let month = month.map_or(Some(0), |m| (1..=12).contains(&m).then_some(m));
        let value = month.filter(|_| day > 0).and_then(|m| Self::parts(year, m, day));
        value.ok_or_else(|| no_such(format_args!("{year:?}-{month:?}-{day}")))
    }

    /// A month, 1 to 12.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_month(Some(2016), 5)?.to_string(), "2016-05");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_month(year: Option<u16>, month: u8) -> Result<Self, Error> {
        let known = (1..=12).contains(&month);
        known.then(|| Self::parts(year, month, 0)).flatten().ok_or_else(|| no_such(format_args!("{year:?}-{month}")))
    }

    /// A quarter, 1 to 4.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_quarter(None, 4)?.to_string(), "XXXX-36");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_quarter(year: Option<u16>, quarter: u8) -> Result<Self, Error> {
        let known = (1..=4).contains(&quarter);
        let value = known.then(|| Self::parts(year, QUARTER_1 - 1 + quarter, 0)).flatten();
        value.ok_or_else(|| no_such(format_args!("{year:?}, quarter {quarter}")))
    }

    /// A half of a year, 1 or 2.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_half(Some(2016), 2)?.to_string(), "2016-41");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_half(year: Option<u16>, half: u8) -> Result<Self, Error> {
        let known = (1..=2).contains(&half);
        let value = known.then(|| Self::parts(year, HALF_1 - 1 + half, 0)).flatten();
        value.ok_or_else(|| no_such(format_args!("{year:?}, half {half}")))
    }

    /// A season.
    ///
    /// ```
    /// use bantin::edtf::{Edtf, Season};
    /// assert_eq!(Edtf::of_season(None, Season::Winter)?.to_string(), "XXXX-24");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_season(year: Option<u16>, season: Season) -> Result<Self, Error> {
        Self::parts(year, SPRING + season as u8, 0).ok_or_else(|| no_such(format_args!("{year:?}, {season:?}")))
    }

    /// A year, 1 to 9999.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_year(713)?.to_string(), "0713");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_year(year: u16) -> Result<Self, Error> {
        Self::parts(Some(year), 0, 0).ok_or_else(|| no_such(format_args!("year {year}")))
    }

    /// A decade, by the first three digits of its years.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_decade(199)?.to_string(), "199X");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_decade(digits: u16) -> Result<Self, Error> {
        Point::civil(Year::Decade(digits), 0, 0)
            .map(Self::single)
            .ok_or_else(|| no_such(format_args!("decade {digits}")))
    }

    /// The hundred years that share their first two digits: 19 for `19XX`, the 20th century.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_century(19)?.to_string(), "19XX");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_century(digits: u8) -> Result<Self, Error> {
        Point::civil(Year::Century(digits), 0, 0)
            .map(Self::single)
            .ok_or_else(|| no_such(format_args!("century {digits}")))
    }

    /// From one date to another, both included. Where both years are known the end may not lie before the start.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// let days = Edtf::interval("XXXX-12-30".parse()?, "XXXX-01-03".parse()?)?;
    /// assert_eq!(days.to_string(), "XXXX-12-30/XXXX-01-03");
    /// assert!(Edtf::interval(Edtf::of_year(2020)?, Edtf::of_year(2016)?).is_err());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn interval(start: Self, end: Self) -> Result<Self, Error> {
        start.joined(end).ok_or_else(|| Error::date(&format!("{start}/{end}"), BACKWARDS))
    }

    /// A day of the lunar calendar, whose months have up to thirty days each; the year may be unknown.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert_eq!(Edtf::of_lunar_day(None, 1, 15)?.to_string(), "lunar:XXXX-01-15");
    /// assert!(Edtf::of_lunar_day(None, 2, 30).is_ok());
    /// assert!(Edtf::of_lunar_day(None, 1, 31).is_err());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_lunar_day(year: Option<u16>, month: u8, day: u8) -> Result<Self, Error> {
        let value = (month > 0 && day > 0).then(|| Self::lunar_parts(year, month, day)).flatten();
        value.ok_or_else(|| no_such(format_args!("lunar {year:?}-{month}-{day}")))
    }

    /// A month of the lunar calendar; the year may be unknown.
    ///
    /// ```
    /// assert_eq!(bantin::edtf::Edtf::of_lunar_month(None, 12)?.to_string(), "lunar:XXXX-12");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn of_lunar_month(year: Option<u16>, month: u8) -> Result<Self, Error> {
        let value = (month > 0).then(|| Self::lunar_parts(year, month, 0)).flatten();
        value.ok_or_else(|| no_such(format_args!("lunar {year:?}-{month}")))
    }

    /// Zero for a month or day that is not said. The one door for the extractors, which meet impossible dates all the
    /// time and need no words about it.
    pub(crate) fn parts(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        Point::civil(year.map_or(Year::Unknown, Year::Exact), month, day).map(Self::single)
    }

    pub(crate) fn lunar_parts(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        Point::lunar(year, month, day).map(|start| Self { start, end: None, lunar: true })
    }

    /// This date in that year, if it has no year of its own and exists there.
    pub(crate) fn in_year(self, year: u16) -> Option<Self> {
        let point = self.point().filter(|p| p.year == Year::Unknown && !self.lunar)?;
        Point::civil(Year::Exact(year), point.month, point.day).map(Self::single)
    }

    /// This day in that month, if it has no month of its own and exists there.
    pub(crate) fn in_month(self, year: u16, month: u8) -> Option<Self> {
        let point = self.point().filter(|p| p.month == 0 && p.day > 0 && !self.lunar)?;
        Point::civil(Year::Exact(year), month, point.day).map(Self::single)
    }

    /// Whether the year is known as far as it goes: a decade and a century are.
    pub(crate) fn has_year(self) -> bool {
        self.point().is_some_and(|p| p.year != Year::Unknown)
    }

    pub(crate) fn joined(self, end: Self) -> Option<Self> {
        let single = self.end.is_none() && end.end.is_none() && self.lunar == end.lunar;
        // In order as far as anyone can tell: ends that overlap are. Lunar years are compared by their number alone.
        let forward = match (bounds::first(self.start), bounds::last(end.start)) {
            _ if self.lunar => self.start.exact_year().is_none_or(|a| end.start.exact_year().is_none_or(|b| a <= b)),
            (Some(first), Some(last)) => first <= last,
            _ => true,
        };
        (single && forward).then_some(Self { start: self.start, end: Some(end.start), lunar: self.lunar })
    }

    fn single(start: Point) -> Self {
        Self { start, end: None, lunar: false }
    }
}

#[cold]
fn no_such(input: std::fmt::Arguments<'_>) -> Error {
    Error::date(&input.to_string(), "there is no such date")
}

/// Asking what is known.
impl Edtf {
    /// The year, if it is known to the last digit; `None` for an interval (ask its ends).
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert_eq!("2016-05".parse::<Edtf>()?.year(), Some(2016));
    /// assert_eq!("199X".parse::<Edtf>()?.year(), None);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn year(&self) -> Option<u16> {
        self.point().and_then(Point::exact_year)
    }

    /// The month, 1 to 12; `None` for quarters, seasons and intervals.
    ///
    /// ```
    /// assert_eq!("XXXX-05".parse::<bantin::edtf::Edtf>()?.month(), Some(5));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn month(&self) -> Option<u8> {
        self.point().map(|p| p.month).filter(|m| (1..=12).contains(m))
    }

    /// The day of the month; `None` for intervals.
    ///
    /// ```
    /// assert_eq!("XXXX-XX-05".parse::<bantin::edtf::Edtf>()?.day(), Some(5));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn day(&self) -> Option<u8> {
        self.point().map(|p| p.day).filter(|&d| d > 0)
    }

    /// The quarter, 1 to 4.
    ///
    /// ```
    /// assert_eq!("2017-34".parse::<bantin::edtf::Edtf>()?.quarter(), Some(2));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn quarter(&self) -> Option<u8> {
        self.point().map(|p| p.month).filter(|m| (QUARTER_1..=QUARTER_4).contains(m)).map(|m| m - QUARTER_1 + 1)
    }

    /// Whether this runs from one date to another.
    ///
    /// ```
    /// assert!("2020/2025".parse::<bantin::edtf::Edtf>()?.is_interval());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn is_interval(&self) -> bool {
        self.end.is_some()
    }

    /// Whether the numbers are those of the lunar calendar.
    ///
    /// ```
    /// assert!("lunar:XXXX-01-15".parse::<bantin::edtf::Edtf>()?.is_lunar());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn is_lunar(&self) -> bool {
        self.lunar
    }

    /// Where an interval starts; the date itself if it is none.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// let term: Edtf = "2020/2025".parse()?;
    /// assert_eq!((term.start().year(), term.end().year()), (Some(2020), Some(2025)));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn start(&self) -> Self {
        Self { end: None, ..*self }
    }

    /// Where an interval ends, the end included; the date itself if it is none.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// let day: Edtf = "2020-01-02".parse()?;
    /// assert_eq!(day.end(), day);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn end(&self) -> Self {
        Self { start: self.end.unwrap_or(self.start), end: None, lunar: self.lunar }
    }

    /// Whether year, month and day are all known, at both ends if there are two.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert!("2023-09-18".parse::<Edtf>()?.is_complete());
    /// assert!(!"2023-09".parse::<Edtf>()?.is_complete());
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        let complete = |p: Point| p.day > 0 && !p.has_unknown();
        complete(self.start) && self.end.is_none_or(complete)
    }

    /// The civil day this is, if it is exactly one.
    ///
    /// ```
    /// use bantin::{Date, edtf::Edtf};
    /// assert_eq!("2023-09-18".parse::<Edtf>()?.to_date(), Some(Date::new(2023, 9, 18)?));
    /// assert_eq!("lunar:2023-09-18".parse::<Edtf>()?.to_date(), None);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn to_date(&self) -> Option<Date> {
        if self.is_interval() || !self.is_complete() { None } else { self.first_day() }
    }

    /// The level of EDTF a reader must know to read it: 0, 1 or 2. `None` for lunar dates, which are no EDTF.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert_eq!("2020/2025".parse::<Edtf>()?.level(), Some(0));
    /// assert_eq!("19XX".parse::<Edtf>()?.level(), Some(1));
    /// assert_eq!("XXXX-04-22".parse::<Edtf>()?.level(), Some(2));
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn level(&self) -> Option<u8> {
        match self.end {
            _ if self.lunar => None,
            None => Some(self.start.level()),
            // Unknown digits inside an interval are of the highest level.
            Some(end) if self.start.has_unknown() || end.has_unknown() => Some(2),
            Some(end) => Some(self.start.level().max(end.level())),
        }
    }

    fn point(&self) -> Option<Point> {
        if self.is_interval() { None } else { Some(self.start) }
    }
}

impl From<Date> for Edtf {
    fn from(date: Date) -> Self {
        Self::single(Point { year: Year::Exact(date.year()), month: date.month(), day: date.day() })
    }
}
