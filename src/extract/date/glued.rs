//! Words and digits that someone forgot to part, `năm1953`, `ngày22-11`, and quarters as one word, `Q4/2016`.

use super::days::{self, Day};
use super::scan::{Number, Scan, digits};
use super::{Found, Rule};
use crate::edtf::Edtf;

/// Reads a token of letters and digits.
pub(super) fn read(scan: &Scan<'_>, at: usize, out: &mut Vec<Found>) -> Option<usize> {
    let text = scan.text(at);
    if let Some(Number { value, digits: 4 }) = after(text, ["năm", "Năm", "NĂM"]) {
        let value = Edtf::parts(Some(value).filter(|y| (1000..3000).contains(y)), 0, 0)?;
        out.push(Found { from: at, to: at + 1, value, rule: Rule::Year });
        return Some(at + 1);
    }
    if let Some(Number { value, digits: 1..=2 }) = after(text, ["ngày", "Ngày", "NGÀY"]) {
        let day = days::day_of(scan, at, u8::try_from(value).ok()?).filter(|d| d.month > 0)?;
        return days::chain(scan, Day { headed: true, ..day }, out);
    }
    if let Some(Number { value: quarter @ 1..=4, digits: 1 }) = after(text, ["Q", "q", "Quý"]) {
        let year = scan.recent_year(at + 2).filter(|_| scan.mark(at + 1) == b'/')?;
        out.push(Found {
            from: at,
            to: at + 3,
            value: Edtf::of_quarter(Some(year), quarter as u8).ok()?,
            rule: Rule::Quarter,
        });
        return Some(at + 3);
    }
    None
}

fn after(text: &str, heads: [&str; 3]) -> Option<Number> {
    heads.iter().find_map(|head| text.strip_prefix(head)).and_then(digits)
}
