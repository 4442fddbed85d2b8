//! Where entries of the lexicon stand in a report's tokens.
//!
//! In go tokens, out come all hits by their first token, and for each token the sorts of entries that start there, run
//! over it or end before it: most questions are answered by these sets, for most tokens start, hold and end nothing.

use super::{Entry, Lexicon, Sorts};
use crate::segment::{Token, TokenRange};

/// One entry found over tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    /// The tokens it spans.
    pub(crate) tokens: TokenRange,
    /// What the entry is.
    pub(crate) entry: Entry,
}

/// All hits of a report, by their first token.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hits {
    hits: Vec<Hit>,
    /// By token; one more at the end.
    marks: Vec<Mark>,
    /// The sorts of entries that were looked for.
    wanted: Sorts,
}

/// What entries do at a token.
#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    /// The index of the first hit that starts here or later.
    first: u32,
    starts: Sorts,
    inside: Sorts,
    ended: Sorts,
}

impl Hits {
    /// Finds every entry, at every token where one can start; no entry runs over a line break.
    pub(crate) fn find(tokens: &[Token], lexicon: &Lexicon) -> Hits {
        let trie = lexicon.trie();
        let after = |at: usize| tokens.get(at).filter(|token| !token.break_before());
        let mut found = Found::new(tokens.len(), tokens.len());
        for (at, token) in tokens.iter().enumerate() {
            let first = trie.first(token.word());
            found.open(at);
            found.alone(at, first.entry, first.alone);
            if first.more {
                trie.entries(first.node)[1..].iter().for_each(|&entry| found.push(at, at + 1, entry));
            }
            let (mut node, mut end) = (first.node, at + 1);
            let mut next = after(end).filter(|next| first.may_go_on(next.word()));
            while let Some(child) = next.and_then(|next| trie.step(node, next.word())) {
                (node, end) = (child, end + 1);
                let sorts = trie.sorts(node);
                if !sorts.is_empty() {
                    trie.entries(node).iter().for_each(|&entry| found.push(at, end, entry));
                    found.mark(at, end, sorts);
                }
                next = after(end);
            }
        }
        found.finish(Sorts::all())
    }

    /// Finds every entry of these sorts, and perhaps some of others: for few sorts.
    pub(crate) fn find_only(tokens: &[Token], lexicon: &Lexicon, wanted: Sorts) -> Hits {
        let mut found = Found::new(tokens.len(), 0);
        for at in 0..tokens.len() {
            found.open(at);
            lexicon.entries_at(tokens, at, wanted, |end, sorts, entries| {
                entries.iter().for_each(|&entry| found.push(at, end, entry));
                found.mark(at, end, sorts);
            });
        }
        found.finish(wanted)
    }

    /// The hits that start at a token, shortest first.
    #[inline]
    pub(crate) fn at(&self, token: usize) -> &[Hit] {
        match (self.marks.get(token), self.marks.get(token + 1)) {
            (Some(from), Some(to)) => &self.hits[from.first as usize..to.first as usize],
            _ => &[],
        }
    }

    #[inline]
    fn longest(&self, token: usize, pass: impl Fn(Entry) -> bool) -> Option<Hit> {
        self.at(token).iter().rev().find(|hit| pass(hit.entry)).copied()
    }

    /// The longest hit of these sorts that starts at a token.
    #[inline]
    pub(crate) fn longest_of(&self, token: usize, sorts: Sorts) -> Option<Hit> {
        self.longest_that(token, sorts, |_| true)
    }

    /// The longest hit of these sorts that starts at a token and whose entry passes.
    #[inline]
    pub(crate) fn longest_that(&self, token: usize, sorts: Sorts, pass: impl Fn(Entry) -> bool) -> Option<Hit> {
        if !self.starts(token, sorts) {
            return None;
        }
        self.longest(token, |entry| sorts.contains(entry.sort()) && pass(entry))
    }

    /// Whether entries of these sorts were looked for.
    #[inline]
    pub(crate) fn knows(&self, sorts: Sorts) -> bool {
        self.wanted.contains(sorts)
    }

    /// Whether an entry of these sorts starts at a token.
    #[inline]
    pub(crate) fn starts(&self, token: usize, sorts: Sorts) -> bool {
        self.marks.get(token).is_some_and(|mark| mark.starts.intersects(sorts))
    }

    /// Whether an entry of these sorts started before a token and goes on over it.
    #[inline]
    pub(crate) fn inside(&self, token: usize, sorts: Sorts) -> bool {
        self.marks.get(token).is_some_and(|mark| mark.inside.intersects(sorts))
    }

    /// Whether an entry of these sorts ends right before a token.
    #[inline]
    pub(crate) fn ended(&self, token: usize, sorts: Sorts) -> bool {
        self.marks.get(token).is_some_and(|mark| mark.ended.intersects(sorts))
    }

    /// The first token, from this one on, where an entry of these sorts starts.
    #[inline]
    pub(crate) fn next(&self, from: usize, sorts: Sorts) -> Option<usize> {
        let rest = self.marks.get(from..)?;
        rest.iter().position(|mark| mark.starts.intersects(sorts)).map(|at| from + at)
    }
}

/// Hits as they are found.
struct Found {
    /// The hits, then slots to be written.
    hits: Vec<Hit>,
    len: usize,
    marks: Vec<Mark>,
}

/// What stands in a slot that is not written.
const NOTHING: Hit = Hit { tokens: TokenRange::new(0, 0), entry: Entry::Job };

impl Found {
    fn new(tokens: usize, room: usize) -> Found {
        Found { hits: vec![NOTHING; room + 1], len: 0, marks: vec![Mark::default(); tokens + 1] }
    }

    /// Begins a token.
    #[inline]
    fn open(&mut self, at: usize) {
        self.marks[at].first = self.len as u32;
    }

    /// Adds the first of the entries that are this token alone, if there is one, and the sorts of them all.
    #[inline]
    fn alone(&mut self, at: usize, entry: Option<Entry>, sorts: Sorts) {
        self.marks[at].starts = sorts;
        self.marks[at + 1].ended |= sorts;
        if self.len == self.hits.len() {
            self.grow();
        }
        // Written in any case and counted if there is one: every second token has one, which no processor can guess.
        self.hits[self.len] = Hit { tokens: TokenRange::new(at, at + 1), entry: entry.unwrap_or(NOTHING.entry) };
        self.len += usize::from(entry.is_some());
    }

    #[inline]
    fn push(&mut self, start: usize, end: usize, entry: Entry) {
        if self.len == self.hits.len() {
            self.grow();
        }
        self.hits[self.len] = Hit { tokens: TokenRange::new(start, end), entry };
        self.len += 1;
    }

    /// Notes entries of these sorts over these tokens.
    #[inline]
    fn mark(&mut self, start: usize, end: usize, sorts: Sorts) {
        self.marks[start].starts |= sorts;
        self.marks[end].ended |= sorts;
        for inside in &mut self.marks[start + 1..end] {
            inside.inside |= sorts;
        }
    }

    #[cold]
    fn grow(&mut self) {
        self.hits.resize(2 * self.hits.len(), NOTHING);
    }

    fn finish(mut self, wanted: Sorts) -> Hits {
        self.hits.truncate(self.len);
        if let Some(end) = self.marks.last_mut() {
            end.first = self.len as u32;
        }
        Hits { hits: self.hits, marks: self.marks, wanted }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{normalize, segment};

    #[test]
    fn sets_say_what_the_hits_say() {
        let text = normalize("Phó Chủ tịch UBND tỉnh Hà Nam, ông Lê Văn Mẫu,\nký Quyết định 12 của Bộ Luật, hôm qua.");
        let segments = segment(&text);
        let (tokens, lexicon) = (segments.tokens(), Lexicon::builtin());
        let hits = Hits::find(tokens, &lexicon);
        let all = || (0..tokens.len()).flat_map(|at| hits.at(at));
        assert!(all().any(|hit| hit.tokens.len() > 2) && all().count() > 20);
        for at in 0..=tokens.len() {
            for sort in Sorts::all().iter() {
                let some = |is: fn(TokenRange, u32) -> bool| {
                    all().any(|hit| hit.entry.sort() == sort && is(hit.tokens, at as u32))
                };
                assert_eq!(hits.starts(at, sort), some(|tokens, at| tokens.start == at));
                assert_eq!(hits.inside(at, sort), some(|tokens, at| tokens.start < at && at < tokens.end));
                assert_eq!(hits.ended(at, sort), some(|tokens, at| tokens.end == at));
                let of_sort = hits.at(at).iter().rev().find(|hit| hit.entry.sort() == sort);
                assert_eq!(hits.longest_of(at, sort).as_ref(), of_sort);
                assert_eq!(hits.next(at, sort), (at..tokens.len()).find(|&at| hits.starts(at, sort)));
            }
        }
    }

    #[test]
    fn what_is_wanted_is_found_alone_as_among_all() {
        let text = normalize("Theo Luật Đất đai và Nghị định số 12/2020/NĐ-CP, UBND tỉnh Hà Nam ký hợp đồng.");
        let segments = segment(&text);
        let (tokens, lexicon) = (segments.tokens(), Lexicon::builtin());
        let (all, some) = (Hits::find(tokens, &lexicon), Hits::find_only(tokens, &lexicon, Sorts::DOC_TYPE));
        let mut found = 0;
        for at in 0..tokens.len() {
            assert_eq!(all.longest_of(at, Sorts::DOC_TYPE), some.longest_of(at, Sorts::DOC_TYPE));
            found += usize::from(some.starts(at, Sorts::DOC_TYPE));
        }
        assert!(found > 1 && some.hits.len() < all.hits.len());
    }
}
