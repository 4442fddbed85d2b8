//! The way between two texts, one of which was made from the other.
//!
//! In go the changes, in order, through one door ([`Aligner::replace`]); out come the new text and an [`OffsetMap`].
//! Only places where bytes moved are kept, as *cuts*: a chunk of the source and the chunk it became. Between two cuts
//! the texts run in parallel. A text without changes has no cuts, costs no memory, and is borrowed.
//!
//! ```
//! let clean = bantin::normalize("1\u{2212}2");
//! assert_eq!(clean.offsets().len(), 1);
//! assert_eq!(clean.to_source(bantin::Span::new(1, 2)), bantin::Span::new(1, 4));
//! ```

use std::borrow::Cow;

use crate::Span;

/// A chunk of the source and what it became. Neither can be divided: a span that holds a part holds the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cut {
    source: Span,
    working: Span,
}

/// Maps spans of a working text to spans of its source, and back.
///
/// Lookups take time logarithmic in the number of places where the two differ.
///
/// ```
/// let clean = bantin::normalize("Hà\u{a0}Nội");
/// let map = clean.offsets();
/// assert_eq!(map.to_source(bantin::Span::new(3, 4)), bantin::Span::new(3, 5));
/// assert_eq!(map.to_working(bantin::Span::new(5, 6)), bantin::Span::new(4, 5));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    cuts: Vec<Cut>,
}

impl OffsetMap {
    /// Whether every offset maps to itself. The texts may still differ, in letters of equal length.
    ///
    /// ```
    /// let clean = bantin::normalize("Ðịnh");
    /// assert_eq!(clean.text(), "Định");
    /// assert!(clean.offsets().is_identity());
    /// ```
    pub fn is_identity(&self) -> bool {
        self.cuts.is_empty()
    }

    /// The number of places where offsets of the two texts drift apart.
    ///
    /// ```
    /// assert_eq!(bantin::normalize("a\u{a0}b\u{a0}c").offsets().len(), 2);
    /// ```
    pub fn len(&self) -> usize {
        self.cuts.len()
    }

    /// Whether there is no such place: the same as [`is_identity`](Self::is_identity).
    ///
    /// ```
    /// assert!(bantin::normalize("abc").offsets().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty()
    }

    /// The source span of a working span, widened to whole chunks.
    ///
    /// The map doesn't know how long the texts are: what lies past the last change is shifted like the end of the text.
    ///
    /// ```
    /// use bantin::Span;
    /// let clean = bantin::normalize("no\u{301}i &lt;i&gt;");
    /// assert_eq!(clean.text(), "nói <i>");
    /// assert_eq!(clean.offsets().to_source(Span::new(5, 7)), Span::new(6, 11));
    /// ```
    pub fn to_source(&self, span: Span) -> Span {
        self.map(span, |cut| cut.working, |cut| cut.source)
    }

    /// The working span of a source span, widened to whole chunks.
    ///
    /// ```
    /// use bantin::Span;
    /// let clean = bantin::normalize("no\u{301}i &lt;i&gt;");
    /// assert_eq!(clean.offsets().to_working(Span::new(8, 9)), Span::new(5, 6));
    /// ```
    pub fn to_working(&self, span: Span) -> Span {
        self.map(span, |cut| cut.source, |cut| cut.working)
    }

    /// Notes that a chunk became another. Chunks come in order; this is the one door by which cuts come in.
    ///
    /// One character in place of one as long moves no boundary, and needs no cut.
    pub(super) fn push(&mut self, source: Span, working: Span) {
        self.cuts.push(Cut { source, working });
    }

    /// The map for a source that has so many bytes before, which nothing was made of.
    pub(super) fn after(mut self, skipped: usize) -> OffsetMap {
        if skipped > 0 {
            for cut in &mut self.cuts {
                cut.source = Span::new(cut.source.start + skipped, cut.source.end + skipped);
            }
            self.cuts.insert(0, Cut { source: Span::new(0, skipped), working: Span::new(0, 0) });
        }
        self
    }

    /// The map from the source of this one to the working text of `later`, whose source is the working text of this.
    pub(super) fn then(self, later: &OffsetMap) -> OffsetMap {
        if self.is_empty() {
            return later.clone();
        }
        if later.is_empty() {
            return self;
        }
        // In the text between the two, chunks of either map that share bytes grow together; both maps send the ends of
        // what has grown to single places.
        let mut map = OffsetMap::default();
        let mut early = self.cuts.iter().map(|cut| cut.working).peekable();
        let mut late = later.cuts.iter().map(|cut| cut.source).peekable();
        let mut grown: Option<Span> = None;
        loop {
            let next = match (early.peek(), late.peek()) {
                (Some(a), Some(b)) if (a.start, a.end) <= (b.start, b.end) => early.next(),
                (_, Some(_)) => late.next(),
                (_, None) => early.next(),
            };
            match (&mut grown, next) {
                (Some(span), Some(next)) if next.start < span.end => span.end = span.end.max(next.end),
                (grown, next) => {
                    if let Some(span) = std::mem::replace(grown, next) {
                        map.push(self.to_source(span), later.to_working(span));
                    }
                    if grown.is_none() {
                        return map;
                    }
                }
            }
        }
    }

    fn map(&self, span: Span, from: impl Fn(&Cut) -> Span, to: impl Fn(&Cut) -> Span) -> Span {
        let parallel = |offset: usize, next: usize| match next.checked_sub(1) {
            Some(last) => to(&self.cuts[last]).end + (offset - from(&self.cuts[last]).end),
            None => offset,
        };
        // The start goes back to the start of a chunk it stands in, the end goes on to the end of one.
        let next = self.cuts.partition_point(|cut| from(cut).end <= span.start);
        let start = match self.cuts.get(next) {
            Some(cut) if from(cut).start <= span.start => to(cut).start,
            _ => parallel(span.start, next),
        };
        if span.is_empty() {
            return Span::new(start, start);
        }
        let next = next + self.cuts[next..].partition_point(|cut| from(cut).end < span.end);
        let end = match self.cuts.get(next) {
            Some(cut) if from(cut).start < span.end => to(cut).end,
            _ => parallel(span.end, next),
        };
        Span::new(start, end)
    }
}

/// Builds a working text and its map. Changes are given in the order of the source and never overlap.
#[derive(Debug)]
pub(super) struct Aligner<'t> {
    source: &'t str,
    working: String,
    /// Where the part of the source that has not been copied to `working` begins.
    copied: usize,
    offsets: OffsetMap,
}

impl<'t> Aligner<'t> {
    pub(super) fn new(source: &'t str) -> Self {
        Self { source, working: String::new(), copied: 0, offsets: OffsetMap::default() }
    }

    /// Lets `new` stand for a chunk of the source that follows all chunks replaced before. Does nothing if they are equal.
    pub(super) fn replace(&mut self, chunk: Span, new: &str) {
        let old = &self.source[chunk.range()];
        if old == new {
            return;
        }
        if self.working.is_empty() {
            self.working.reserve(self.source.len());
        }
        self.working.push_str(&self.source[self.copied..chunk.start]);
        let start = self.working.len();
        self.working.push_str(new);
        self.copied = chunk.end;
        if old.len() != new.len() || old.chars().nth(1).is_some() || new.chars().nth(1).is_some() {
            self.offsets.push(chunk, Span::new(start, self.working.len()));
        }
    }

    /// The working text, borrowed if nothing was replaced, and the map.
    pub(super) fn finish(mut self) -> (Cow<'t, str>, OffsetMap) {
        if self.copied == 0 {
            return (Cow::Borrowed(self.source), self.offsets);
        }
        self.working.push_str(&self.source[self.copied..]);
        (Cow::Owned(self.working), self.offsets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn aligned(source: &'static str, changes: &[(&str, &str)]) -> (String, OffsetMap) {
        let mut aligner = Aligner::new(source);
        let mut from = 0;
        for (old, new) in changes {
            let start = from + source[from..].find(old).expect("the chunk stands in the source");
            from = start + old.len();
            aligner.replace(Span::new(start, from), new);
        }
        let (working, offsets) = aligner.finish();
        (working.into_owned(), offsets)
    }

    #[test]
    fn no_change_is_borrowed() {
        let mut aligner = Aligner::new("abc");
        aligner.replace(Span::new(1, 2), "b");
        let (working, offsets) = aligner.finish();
        assert!(matches!(working, Cow::Borrowed("abc")));
        assert!(offsets.is_identity());
    }

    #[test]
    fn chunks_are_whole_both_ways() {
        let (working, map) = aligned("0123456789", &[("23", "x"), ("5", "abc"), ("89", "")]);
        assert_eq!(working, "01x4abc67");
        for (from, to) in
            [((0, 2), (0, 2)), ((2, 3), (2, 4)), ((3, 4), (4, 5)), ((1, 5), (1, 6)), ((5, 6), (5, 6)), ((7, 9), (6, 8))]
        {
            assert_eq!(map.to_source(Span::new(from.0, from.1)), Span::new(to.0, to.1), "{from:?}");
        }
        for (from, to) in [((2, 3), (2, 3)), ((3, 5), (2, 4)), ((5, 6), (4, 7)), ((6, 7), (7, 8)), ((8, 9), (9, 9))] {
            assert_eq!(map.to_working(Span::new(from.0, from.1)), Span::new(to.0, to.1), "{from:?}");
        }
    }

    #[test]
    fn empty_spans_stay_empty() {
        let (_, map) = aligned("0123456789", &[("23", "x"), ("5", "abc")]);
        for (from, to) in [(0, 0), (2, 2), (3, 4), (5, 5), (7, 6)] {
            assert_eq!(map.to_source(Span::new(from, from)), Span::new(to, to), "{from}");
        }
    }

    #[test]
    fn one_after_the_other() {
        // 01[23]4[5]67[89] -> 01[x]4[abc]67[], then 0[1x]4a[b]c6[7] -> 0[yz]4a[B!]c6[77]
        let (middle, early) = aligned("0123456789", &[("23", "x"), ("5", "abc"), ("89", "")]);
        assert_eq!(middle, "01x4abc67");
        let (working, late) = aligned("01x4abc67", &[("1x", "yz"), ("b", "B!"), ("7", "77")]);
        assert_eq!(working, "0yz4aB!c677");
        let map = early.clone().then(&late);
        for start in 0..working.len() {
            for end in start + 1..=working.len() {
                let span = Span::new(start, end);
                let steps = early.to_source(late.to_source(span));
                assert!(map.to_source(span).contains(steps), "{span:?}");
                // Whole chunks of both are neither widened nor narrowed.
                if map.to_working(map.to_source(span)) == span {
                    assert_eq!(map.to_source(span), steps, "{span:?}");
                }
            }
        }
        assert_eq!(map.to_source(Span::new(1, 2)), Span::new(1, 4), "the chunks share a byte");
        assert_eq!(map.to_source(Span::new(5, 6)), Span::new(5, 6));
        assert_eq!(map.to_source(Span::new(3, 4)), Span::new(4, 5));
        assert_eq!(OffsetMap::default().then(&late), late);
        assert_eq!(early.clone().then(&OffsetMap::default()), early);
    }

    #[test]
    fn letters_of_equal_length_need_no_cut() {
        let (working, map) = aligned("Ðà", &[("Ð", "Đ")]);
        assert_eq!(working, "Đà");
        assert!(map.is_identity());
    }

    #[test]
    fn characters_of_equal_length_together_do() {
        let (working, map) = aligned("o\u{323}", &[("o\u{323}", "ọ")]);
        assert_eq!(working, "ọ");
        assert_eq!(map.to_working(Span::new(0, 1)), Span::new(0, 3));
    }
}
