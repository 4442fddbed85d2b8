//! From a date to the civil days it may touch.

use super::Edtf;
use super::point::{HALF_1, HALF_2, Point, QUARTER_1, QUARTER_4, Year, days_in_month};
use crate::Date;

impl Edtf {
    /// The earliest civil day this may mean. `None` if the year is unknown or the calendar is the lunar one.
    ///
    /// A season lies somewhere in its year, so its bounds are the year's.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// let quarter: Edtf = "2017-34".parse()?;
    /// assert_eq!(quarter.first_day().unwrap().to_string(), "2017-04-01");
    /// assert_eq!(quarter.last_day().unwrap().to_string(), "2017-06-30");
    /// assert_eq!("XXXX-04-22".parse::<Edtf>()?.first_day(), None);
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn first_day(&self) -> Option<Date> {
        if self.lunar { None } else { first(self.start) }
    }

    /// The latest civil day this may mean. `None` if the year is unknown or the calendar is the lunar one.
    ///
    /// ```
    /// use bantin::edtf::Edtf;
    /// assert_eq!("2022/2025-02".parse::<Edtf>()?.last_day().unwrap().to_string(), "2025-02-28");
    /// # Ok::<(), bantin::Error>(())
    /// ```
    pub fn last_day(&self) -> Option<Date> {
        if self.lunar { None } else { last(self.end.unwrap_or(self.start)) }
    }
}

pub(super) fn first(point: Point) -> Option<Date> {
    let year = match point.year {
        Year::Unknown => return None,
        Year::Exact(y) => y,
        // There is no year 0, so the first decade and century begin at 1.
        Year::Decade(d) => (d * 10).max(1),
        Year::Century(c) => (u16::from(c) * 100).max(1),
    };
    let (month, _) = months(point.month);
    Date::exact(year, month, point.day.max(1))
        // `2016-XX-31`: the first month that has such a day is January, where `months` begins already.
        .or_else(|| Date::exact(year, month, 1))
}

pub(super) fn last(point: Point) -> Option<Date> {
    let year = match point.year {
        Year::Unknown => return None,
        Year::Exact(y) => y,
        Year::Decade(d) => d * 10 + 9,
        Year::Century(c) => u16::from(c) * 100 + 99,
    };
    let (_, month) = months(point.month);
    let day = if point.day == 0 { days_in_month(Some(year), month) } else { point.day };
    Date::exact(year, month, day)
}

/// The first and the last month of what stands in the month's place.
fn months(code: u8) -> (u8, u8) {
    match code {
        1..=12 => (code, code),
        QUARTER_1..=QUARTER_4 => ((code - QUARTER_1) * 3 + 1, (code - QUARTER_1) * 3 + 3),
        HALF_1 => (1, 6),
        HALF_2 => (7, 12),
        _ => (1, 12),
    }
}
