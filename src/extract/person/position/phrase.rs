//! How far the words of one office run: `Phó Chủ tịch Thường trực UBND tỉnh`, `giáo viên dạy Toán Trường THPT X`.

use super::element::{Ahead, Office};
use crate::extract::{Context, NameDraft, NameKind};
use crate::lexicon::{Cue, Entry, Hit, HonorificKind, Sorts};
use crate::segment::{Class, TokenRange};

/// An office with all that belongs to it has at most this many tokens: it bounds the work at each token.
const MAX_PHRASE: usize = 48;
/// So many words in small letters may follow an office before its body or place.
const MAX_SMALL: usize = 12;
/// A bracket inside an office has at most this many tokens.
const MAX_BRACKET: usize = 16;

/// The office that starts at a token, if one does; it never runs beyond `end`.
pub(super) fn at(cx: &Context<'_>, at: usize, end: usize, ahead: Ahead<'_>) -> Option<Office> {
    let mut from = at;
    while let Some(hit) = modifier(cx, from, true) {
        from = hit.tokens.end as usize;
        if from >= end || from - at > 4 {
            return None;
        }
    }
    let head = cx.hits.longest_of(from, Sorts::OFFICE | Sorts::JOB)?;
    let longer = Sorts::HONORIFIC | Sorts::BODY;
    if head.tokens.end as usize > end
        || cx.hits.longest_of(from, longer).is_some_and(|hit| hit.tokens.len() > head.tokens.len())
    {
        return None;
    }
    let head = TokenRange::new(at, head.tokens.end as usize);
    let mut walk = Walk { cx, ahead, start: from, at: head.end as usize, end, small: 0, inner: None, closed: false };
    while walk.at < end && walk.at - at < MAX_PHRASE && walk.step() {}
    let tokens = TokenRange::new(at, walk.at.min(end));
    let plural = plural_before(cx, at);
    // `lãnh đạo` alone is a verb as often as not.
    let weak = cx.hits.at(from).iter().any(|hit| hit.entry == Entry::Cue(Cue::Weak) && hit.tokens.end == head.end);
    if weak && !walk.closed && (plural || ahead_person(ahead, tokens.end as usize).is_none()) {
        return None;
    }
    Some(Office { tokens, head, inner: walk.inner, plural, capitalized: cx.tokens()[at].is_capitalized() })
}

/// The longest word at a token that goes `before` an office, or after one.
fn modifier(cx: &Context<'_>, at: usize, before: bool) -> Option<Hit> {
    cx.hits.longest_that(at, Sorts::OFFICE_MODIFIER, |entry| entry == Entry::OfficeModifier { before })
}

/// The person that starts at a token.
fn ahead_person(mut ahead: Ahead<'_>, at: usize) -> Option<usize> {
    ahead.seek(at);
    ahead.person_over(at).map(|_| ahead.passed)
}

/// Whether the word before says that several are meant: `các`, `hai`, `3`.
pub(super) fn plural_before(cx: &Context<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| !cx.tokens()[at].break_before()) else { return false };
    let token = &cx.tokens()[before];
    let number = token.is_number() && token.chars() <= 2 && cx.segments.text_of(token) != "1";
    let counted = number && cx.tokens()[at].class() == Class::Lower;
    let several =
        cx.hits.at(before).iter().any(|hit| hit.entry == Entry::Cue(Cue::Plural) && hit.tokens.end as usize == at);
    let honorific = cx.hits.at(before).iter().any(|hit| matches!(hit.entry, Entry::Honorific(_)))
        || before > 0
            && cx
                .hits
                .at(before - 1)
                .iter()
                .any(|hit| matches!(hit.entry, Entry::Honorific(_)) && hit.tokens.end as usize == at);
    several
        || counted
        || honorific && (before.saturating_sub(2)..before).any(|i| matches!(cx.cue(i), Some((Cue::Plural, _))))
}

/// A walk over the words after an office's head.
struct Walk<'c, 'a, 'n> {
    cx: &'c Context<'a>,
    ahead: Ahead<'n>,
    start: usize,
    at: usize,
    end: usize,
    /// Words in small letters since the head.
    small: usize,
    /// Where another office starts, after `của`.
    inner: Option<u32>,
    /// Whether a body or place has closed the phrase, so that plain words do not go on.
    closed: bool,
}

impl<'n> Walk<'_, '_, 'n> {
    /// Takes one more part; `false` when the office ends.
    fn step(&mut self) -> bool {
        self.ahead.seek(self.at);
        let Some(token) = self.cx.same_line(self.at) else { return false };
        if self.ahead.person_over(self.at).is_some() {
            return false;
        }
        if let Some(name) = self.ahead.name_over(self.at) {
            return self.take_name(name);
        }
        if !token.is_word() && !token.is_number() {
            return self.mark(token.mark(), token.space_before());
        }
        if token.is_capitalized() && !(self.closed) {
            return self.take(self.at + 1);
        }
        if let Some(hit) = modifier(self.cx, self.at, false) {
            return self.take(hit.tokens.end as usize);
        }
        let inner = self.cx.hits.longest_of(self.at, Sorts::OFFICE | Sorts::JOB);
        if let Some((cue, stop)) = self.cx.cue(self.at) {
            if self.closed || inner.is_none_or(|hit| (hit.tokens.end as usize) <= stop) {
                return self.cue(cue, stop);
            }
        }
        if self.closed || self.small >= MAX_SMALL {
            return false;
        }
        if token.is_number() {
            return !self.is_age() && self.take(self.at + 1);
        }
        let addressed = |e: Entry| {
            matches!(e, Entry::Honorific(HonorificKind::Address | HonorificKind::Kin | HonorificKind::Party))
        };
        if self.cx.hits.longest_that(self.at, Sorts::HONORIFIC, addressed).is_some() {
            return false;
        }
        self.small += 1;
        self.take(inner.map_or(self.at + 1, |hit| hit.tokens.end as usize))
    }

    fn take(&mut self, at: usize) -> bool {
        self.at = at;
        true
    }

    fn take_name(&mut self, name: &NameDraft) -> bool {
        self.closed = true;
        self.take(name.tokens.end as usize)
    }

    /// The body or place that starts at a token.
    fn name_at(&self, at: usize) -> Option<&'n NameDraft> {
        let mut ahead = self.ahead;
        ahead.seek(at);
        ahead.name_over(at).filter(|n| n.tokens.start as usize == at && n.kind != NameKind::Person)
    }

    fn person_at(&self, at: usize) -> bool {
        let mut ahead = self.ahead;
        ahead.seek(at);
        ahead.person_over(at).is_some()
    }

    fn office_at(&self, at: usize) -> bool {
        self.cx.hits.starts(at, Sorts::OFFICE) || modifier(self.cx, at, true).is_some()
    }

    /// `23 tuổi`.
    fn is_age(&self) -> bool {
        matches!(self.cx.cue(self.at + 1), Some((Cue::Bio, _)))
    }

    fn cue(&mut self, cue: Cue, stop: usize) -> bool {
        match cue {
            Cue::And => self.and(stop),
            Cue::Of => self.of(stop),
            Cue::At => self.name_at(stop).is_some_and(|name| self.take_name(name)),
            Cue::This => self.take(stop),
            Cue::Plural | Cue::One | Cue::Noun if !self.closed => {
                self.small += 1;
                self.take(stop)
            }
            // `Thư ký cho Bí thư Tỉnh ủy`.
            Cue::To if !self.closed && self.office_at(stop) => self.take(stop),
            Cue::Term => self.term(stop),
            _ => false,
        }
    }

    /// `Giáo dục và Đào tạo`, `đội 3 và 11`.
    fn and(&mut self, next: usize) -> bool {
        let cx = self.cx;
        let Some(token) = cx.same_line(next).filter(|_| next < self.end) else { return false };
        if self.closed || self.person_at(next) || self.name_at(next).is_some() || self.office_at(next) {
            return false;
        }
        let before = &cx.tokens()[self.at - 1];
        if before.is_number() || token.is_number() {
            return before.is_number() && token.is_number() && self.take(next + 1);
        }
        let plain = cx.cue(next).is_none() && !cx.hits.starts(next, Sorts::HONORIFIC | Sorts::JOB);
        (token.is_capitalized() || plain) && self.at > self.start + 1 && self.take(next + 1)
    }

    /// `của Trung Quốc`, `thuộc Sở Tài chính`, `của đội`.
    fn of(&mut self, next: usize) -> bool {
        let cx = self.cx;
        let Some(token) = cx.same_line(next).filter(|_| next < self.end) else { return false };
        if let Some(name) = self.name_at(next) {
            return self.take_name(name);
        }
        let pronoun = cx.hits.starts(next, Sorts::HONORIFIC);
        if self.closed || self.person_at(next) || pronoun || cx.cue(next).is_some() || !token.is_word() {
            return false;
        }
        if let Some(hit) = cx.hits.longest_of(next, Sorts::OFFICE) {
            self.inner = Some(next as u32);
            return self.take(hit.tokens.end as usize);
        }
        self.small += 1;
        self.take(next + 1)
    }

    /// `khóa XIV` belongs to a deputy's title, and to no other.
    fn term(&mut self, next: usize) -> bool {
        let cx = self.cx;
        let head = cx.segments.text_of(&cx.tokens()[self.start]);
        let deputy = matches!(head, "đại" | "Đại" | "ĐBQH" | "ĐB");
        let numeral = |at: usize| {
            cx.same_line(at)
                .is_some_and(|t| t.is_number() || matches!(t.class(), Class::Upper | Class::Title) && t.chars() <= 5)
        };
        if !deputy || !numeral(next) {
            return false;
        }
        let mut end = next + 1;
        while end < self.end && cx.mark(end, b',') && numeral(end + 1) {
            end += 2;
        }
        self.take(end)
    }

    fn mark(&mut self, mark: u8, space: bool) -> bool {
        match mark {
            b'(' => self.bracket(),
            b',' => self.comma(),
            b'-' => self.dash(space),
            b'"' => self.quote(),
            b'.' | b'/' | b'&' => {
                let next = self.cx.same_line(self.at + 1);
                let inside =
                    next.is_some_and(|t| !t.space_before() && (t.is_word() || t.is_number())) && self.at + 1 < self.end;
                (inside && !space || mark == b'&') && self.take(self.at + 1)
            }
            _ => false,
        }
    }

    /// A bracket that holds a body, a place or an acronym and nothing else.
    fn bracket(&mut self) -> bool {
        let cx = self.cx;
        let mut at = self.at + 1;
        let limit = self.end.min(at + MAX_BRACKET);
        if let Some((Cue::Of, stop)) = cx.cue(at) {
            at = stop;
        }
        let first = self.name_at(at);
        let acronym = cx.same_line(at).is_some_and(|t| matches!(t.class(), Class::Upper | Class::Mixed));
        if first.is_none() && !acronym {
            return false;
        }
        let mut ahead = self.ahead;
        while at < limit {
            ahead.seek(at);
            if ahead.person_over(at).is_some() {
                return false;
            }
            let Some(token) = cx.same_line(at) else { return false };
            if token.is_mark(b')') {
                self.closed = true;
                return self.take(at + 1);
            }
            if let Some(name) = ahead.name_over(at) {
                at = name.tokens.end as usize;
                continue;
            }
            let passes = token.is_capitalized()
                || matches!(token.mark(), b',' | b'-' | b'&' | b'.' | b'/')
                || matches!(cx.cue(at), Some((Cue::Of | Cue::And, _)));
            if !passes {
                return false;
            }
            at += 1;
        }
        false
    }

    /// A higher place or body after a comma: `xã An Bình, huyện Văn Yên`.
    fn comma(&mut self) -> bool {
        let Some(name) = self.name_at(self.at + 1).filter(|n| n.tokens.end as usize <= self.end) else { return false };
        // `Chánh Văn phòng, UBND tỉnh`: the office stands before its body.
        if !self.closed && name.kind != NameKind::Organization {
            return false;
        }
        let after = name.tokens.end as usize;
        // `…, Sở Y tế, Sở Nội vụ` is a list of guests.
        let list = name.kind == NameKind::Organization
            && (self.cx.mark(after, b',') && self.name_at(after + 1).is_some()
                || matches!(self.cx.cue(after), Some((Cue::And, _))));
        !list && self.take_name(name)
    }

    /// A body after a dash, or a word joined by a hyphen.
    fn dash(&mut self, space: bool) -> bool {
        let next = self.at + 1;
        let Some(token) = self.cx.same_line(next).filter(|_| next < self.end) else { return false };
        if self.person_at(next) || self.office_at(next) {
            return false;
        }
        if let Some(name) = self.name_at(next) {
            return self.take_name(name);
        }
        let joined = !space && !token.space_before();
        let inside = !self.closed && (token.is_capitalized() || joined) && self.at > self.start + 1;
        inside && self.take(next + 1)
    }

    /// A few words in quotes.
    fn quote(&mut self) -> bool {
        if self.closed {
            return false;
        }
        let limit = self.end.min(self.at + 10);
        let close = (self.at + 1..limit).find(|&i| self.cx.tokens()[i].is_mark(b'"'));
        close.is_some_and(|close| self.take(close + 1))
    }
}
