//! One end of a date: year, month or part of a year, and day, any of them possibly unknown. A [`Point`] that exists is
//! possible in the calendar.

/// What is known of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Year {
    Unknown,
    /// 1 to 9999.
    Exact(u16),
    /// The first three digits: 199 for `199X`.
    Decade(u16),
    /// The first two digits: 19 for `19XX`.
    Century(u8),
}

/// A date of one place in time. `month` is 0 if silent, 1 to 12, or one of the codes below; `day` is 0 if silent.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Point {
    pub(super) year: Year,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// Codes of ISO 8601-2 that stand where the month does.
pub(super) const SPRING: u8 = 21;
pub(super) const WINTER: u8 = 24;
pub(super) const QUARTER_1: u8 = 33;
pub(super) const QUARTER_4: u8 = 36;
pub(super) const HALF_1: u8 = 40;
pub(super) const HALF_2: u8 = 41;

/// The lunar calendar's longest month.
const LUNAR_MONTH: u8 = 30;

/// How many days a month can have; with no year, as many as it ever has, and with no month, 31.
pub(crate) fn days_in_month(year: Option<u16>, month: u8) -> u8 {
    match (month, year) {
        (4 | 6 | 9 | 11, _) => 30,
        (2, None) => 29,
        (2, Some(y)) if y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) => 29,
        (2, Some(_)) => 28,
        _ => 31,
    }
}

impl Point {
    /// `None` if the civil calendar has no such date, or if nothing at all is known of it.
    pub(super) fn civil(year: Year, month: u8, day: u8) -> Option<Self> {
        let exact = match year {
            Year::Unknown if month == 0 && day == 0 => return None,
            Year::Unknown => None,
            Year::Exact(y) if (1..=9999).contains(&y) => Some(y),
            // A decade or a century has no months that a text would name.
            Year::Decade(d) if d <= 999 && month == 0 && day == 0 => None,
            Year::Century(c) if c <= 99 && month == 0 && day == 0 => None,
            _ => return None,
        };
        let fits = match month {
            0..=12 => day <= days_in_month(exact, month),
            SPRING..=WINTER | QUARTER_1..=QUARTER_4 | HALF_1 | HALF_2 => day == 0,
            _ => false,
        };
        fits.then_some(Self { year, month, day })
    }

    /// `None` if the lunar calendar has no such date: it has no quarters and no month longer than thirty days, but a
    /// thirtieth day in any month.
    pub(super) fn lunar(year: Option<u16>, month: u8, day: u8) -> Option<Self> {
        let known = year.is_some() || month > 0 || day > 0;
        let fits = year.is_none_or(|y| (1..=9999).contains(&y)) && month <= 12 && day <= LUNAR_MONTH;
        (known && fits).then_some(Self { year: year.map_or(Year::Unknown, Year::Exact), month, day })
    }

    pub(super) fn exact_year(self) -> Option<u16> {
        match self.year {
            Year::Exact(y) => Some(y),
            _ => None,
        }
    }

    /// Whether any digit is unknown.
    pub(super) fn has_unknown(self) -> bool {
        !matches!(self.year, Year::Exact(_)) || (self.month == 0 && self.day != 0)
    }

    /// The level of EDTF that this needs outside an interval.
    pub(super) fn level(self) -> u8 {
        let code = match self.month {
            SPRING..=WINTER => 1,
            QUARTER_1..=HALF_2 => 2,
            _ => 0,
        };
        let unknown = match self.year {
            Year::Exact(_) if self.has_unknown() => 2,
            Year::Exact(_) => 0,
            Year::Decade(_) | Year::Century(_) => 1,
            Year::Unknown => 2,
        };
        code.max(unknown)
    }
}
