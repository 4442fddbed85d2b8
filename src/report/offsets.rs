//! Spans counted in another unit.

use super::Report;
use crate::offsets::{OffsetConverter, OffsetUnit};
use crate::span::Span;

impl Report<'_> {
    /// Counts every span of this report in `unit`; `text` is what the report was read from.
    ///
    /// A report comes with spans in bytes. Once they are in another unit they no longer slice a `str`, and converting
    /// them again makes no sense: convert last, right before the report leaves for the program that wants it.
    ///
    /// ```
    /// let text = "Đà Nẵng: họp ngày 5/3/2024";
    /// let mut report = bantin::extract(text);
    /// report.convert_offsets(text, bantin::OffsetUnit::Chars);
    /// let span = report.dates[0].span;
    /// assert_eq!(text.chars().skip(span.start).take(span.len()).collect::<String>(), report.dates[0].text);
    /// ```
    pub fn convert_offsets(&mut self, text: &str, unit: OffsetUnit) {
        if unit != OffsetUnit::Bytes {
            let converter = OffsetConverter::new(text, unit);
            self.spans_mut(|span| *span = converter.span(*span));
        }
    }

    /// Calls `change` with every span there is.
    pub(crate) fn spans_mut(&mut self, mut change: impl FnMut(&mut Span)) {
        self.title.iter_mut().chain(&mut self.authors).chain(&mut self.captions).for_each(|e| change(&mut e.span));
        self.dates.iter_mut().for_each(|date| change(&mut date.span));
        for person in &mut self.people {
            change(&mut person.span);
            person.positions.iter_mut().for_each(|position| change(&mut position.span));
        }
        self.organizations.iter_mut().for_each(|organization| change(&mut organization.span));
        self.documents.iter_mut().for_each(|document| change(&mut document.span));
        self.locations.iter_mut().for_each(|location| change(&mut location.span));
    }
}
