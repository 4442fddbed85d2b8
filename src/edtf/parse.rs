//! Text to value and back. What is printed is the only spelling that parses, so the two are inverse.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::point::{Point, Year};
use super::{Edtf, LUNAR};
use crate::Error;

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lunar {
            f.write_str(LUNAR)?;
        }
        write_point(self.start, f)?;
        match self.end {
            Some(end) => {
                f.write_str("/")?;
                write_point(end, f)
            }
            None => Ok(()),
        }
    }
}

fn write_point(point: Point, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match point.year {
        Year::Unknown => f.write_str("XXXX")?,
        Year::Exact(y) => write!(f, "{y:04}")?,
        Year::Decade(d) => write!(f, "{d:03}X")?,
        Year::Century(c) => write!(f, "{c:02}XX")?,
    }
    match point.month {
        0 if point.day == 0 => return Ok(()),
        0 => f.write_str("-XX")?,
        m => write!(f, "-{m:02}")?,
    }
    if point.day == 0 { Ok(()) } else { write!(f, "-{:02}", point.day) }
}

impl fmt::Debug for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Edtf({self})")
    }
}

impl FromStr for Edtf {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let fault = |reason| Error::date(text, reason);
        let (lunar, body) = match text.strip_prefix(LUNAR) {
            Some(body) => (true, body),
            None => (false, text),
        };
        let (start, end) = match body.split_once('/') {
            Some((start, end)) => (start, Some(end)),
            None => (body, None),
        };
        let read = |part| read_point(part, lunar).map(|start| Edtf { start, end: None, lunar }).map_err(fault);
        let start = read(start)?;
        match end {
            Some(end) => start.joined(read(end)?).ok_or_else(|| fault(super::BACKWARDS)),
            None => Ok(start),
        }
    }
}

const SHAPE: &str = "expected YYYY, YYYY-MM or YYYY-MM-DD, with X for unknown digits";

fn read_point(text: &str, lunar: bool) -> Result<Point, &'static str> {
    let mut parts = text.split('-');
    let year = read_year(parts.next().unwrap_or_default().as_bytes()).ok_or(SHAPE)?;
    let month = parts.next().map(|p| read_pair(p.as_bytes()).ok_or(SHAPE)).transpose()?;
    let day = parts.next().map(|p| read_pair(p.as_bytes()).ok_or(SHAPE)).transpose()?;
    if parts.next().is_some() {
        return Err(SHAPE);
    }
    // An unknown part is written only where a known one follows; a part that is written is never zero.
    let (month, day) = match (month, day) {
        (None, _) => (0, 0),
        (Some(Some(m)), None) if m > 0 => (m, 0),
        (Some(m), Some(Some(d))) if m != Some(0) && d > 0 => (m.unwrap_or(0), d),
        _ => return Err("expected a month and a day, and X only before a part that is known"),
    };
    let point = match year {
        _ if !lunar => Point::civil(year, month, day),
        Year::Exact(y) => Point::lunar(Some(y), month, day),
        Year::Unknown => Point::lunar(None, month, day),
        Year::Decade(_) | Year::Century(_) => None,
    };
    point.ok_or("there is no such date")
}

fn read_year(digits: &[u8]) -> Option<Year> {
    let known = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    if digits.len() != 4 || !digits[known..].iter().all(|&b| b == b'X') {
        return None;
    }
    let number = digits[..known].iter().fold(0, |n, b| n * 10 + u16::from(b - b'0'));
    match known {
        4 => Some(Year::Exact(number)),
        3 => Some(Year::Decade(number)),
        2 => Some(Year::Century(number as u8)),
        0 => Some(Year::Unknown),
        _ => None,
    }
}

/// Two digits, or two unknown ones (`Some(None)`).
fn read_pair(digits: &[u8]) -> Option<Option<u8>> {
    match digits {
        b"XX" => Some(None),
        [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => Some(Some((a - b'0') * 10 + (b - b'0'))),
        _ => None,
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
