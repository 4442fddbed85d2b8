//! Date and issuer before a document: `Ngày 2/3, Sở Y tế có`, `được UBND tỉnh phê duyệt tại`.

use super::after::is_joint;
use super::beside::{Around, Beside, single};
use super::phrases::{Phrases, phrases};
use super::reader::Reader;
use super::words::Roles;
use crate::extract::DocumentDraft;
use crate::lexicon::Sorts;
use crate::segment::TokenRange;

/// The most tokens looked back over.
const BACK: usize = 70;

/// What issues a document, longest first where one ends the other.
static VERBS: Phrases =
    Phrases::new(&["ban hành", "đưa ra", "phát hành", "thông qua", "ký", "có", "ra", "cấp", "gửi", "phát đi"]);

/// What stands between a body and its verb besides adverbs.
static BETWEEN: Phrases =
    Phrases::new(&["trước đó", "sau đó", "vì thế", "vì vậy", "do đó", "do vậy", "mới đây", "kịp thời", "nhiều lần"]);

/// What is said, not issued, by the one named before it.
static SAYING: Phrases = Phrases::new(&["biết", "rằng", "nói", "hay"]);

impl Around<'_> {
    /// Reads back from the document's beginning, to `floor` at most.
    pub(super) fn before(&self, document: &DocumentDraft, floor: usize) -> Beside {
        let r = &self.r;
        // A law is passed long before it is cited.
        if document.symbol.is_none() {
            return Beside::default();
        }
        let type_word = document.tokens.start as usize;
        let start = self.clause(type_word, floor);
        let mut at = type_word;
        let leads = |i| r.can(i, Roles::PLURAL) || r.says(i, phrases!("bản", "số")) || r.mark(i, b'"');
        while at > start && leads(at - 1) {
            at -= 1;
        }
        if at == start {
            return Beside::default();
        }
        let bodies = self.bodies.within(start, at);
        if at >= start + 3 && r.says(at - 3, phrases!("trong đó có")) {
            return self.one_of(&bodies, at - 3, start);
        }
        if !r.says(at - 1, phrases!("tại", "theo", "bằng", "trong")) {
            let mut beside = self.issuing(&bodies, at, start);
            if is_joint(r, document) {
                beside.issuer = beside.issuer.map(|last| self.with_partners(&bodies, last));
            }
            return beside;
        }
        // A regulation is what one decides by, the paper of somebody else: `theo quy định tại Nghị định`.
        let rule = r.says(type_word, phrases!("nghị định", "thông tư", "nđ"))
            || at >= start + 3 && r.says(at - 3, phrases!("quy định"));
        let issuer = if rule { None } else { self.deciding(&bodies, at - 1, start) };
        Beside { issuer, ..Beside::default() }
    }

    /// The first token of the clause that `at` stands in.
    fn clause(&self, at: usize, floor: usize) -> usize {
        let r = &self.r;
        let floor = floor.max(r.sentence(at).start as usize).max(at.saturating_sub(BACK));
        let ends = |i: &usize| r.mark(*i, b';') || r.mark(*i, b':');
        (floor..at).rev().find(ends).map_or(floor.min(at), |mark| mark + 1)
    }

    /// `Ngày 2/3, Sở Y tế (đã) có` before `at`.
    fn issuing(&self, bodies: &[TokenRange], at: usize, start: usize) -> Beside {
        let r = &self.r;
        let Some(verb) = verb_before(r, at, start) else { return Beside::default() };
        // Adverbs and a first verb stand between: `đã ký ban hành`. The body tells where they begin, for a syllable of
        // its name can look like one: `Bộ Tài chính`.
        let mut first = verb;
        while let Some(before) = self.between(first, start) {
            first = before;
        }
        let acts = |b: &&TokenRange| {
            let end = self.past_term(self.past_bracket(b.end as usize));
            (first..=verb).contains(&end) || (first..=verb).contains(&self.bodies.past_person(end))
        };
        let issuer = bodies.iter().find(acts).copied().or_else(|| self.place_before(first, start));
        let from = issuer.map_or(first, |b| b.start as usize);
        let until = self.dates.partition_point(|d| d.tokens.end as usize <= verb);
        // The last date of the clause, unless somebody says something after it.
        let date = self.dates[..until].last().filter(|d| d.tokens.start as usize >= start && single(d.value));
        let date = date.filter(|d| {
            let between = d.tokens.end as usize..from;
            let says = between.clone().any(|i| r.says(i, &SAYING) || r.mark(i, b'"'));
            !says && between.filter(|&i| r.mark(i, b',')).count() <= 2
        });
        Beside { issuer, date: date.map(|d| d.value), ..Beside::default() }
    }

    /// The last of several bodies with those before it: `Bộ Nội vụ, Bộ Y tế và Bộ Tài chính ký Thông tư liên tịch`.
    fn with_partners(&self, bodies: &[TokenRange], mut issuer: TokenRange) -> TokenRange {
        let r = &self.r;
        for body in bodies.iter().rev() {
            let link = body.end as usize;
            if link + 1 == issuer.start as usize && (r.mark(link, b',') || r.says(link, phrases!("và"))) {
                issuer.start = body.start;
            }
        }
        issuer
    }

    /// Where an adverb, a first verb, a date or a phrase that ends before `at` begins.
    fn between(&self, at: usize, start: usize) -> Option<usize> {
        let r = &self.r;
        if at > start && r.can(at - 1, Roles::ADVERB | Roles::ISSUES) && !r.capital(at - 1) {
            return Some(at - 1);
        }
        if at >= start + 2 && r.says(at - 2, &BETWEEN) && !r.capital(at - 2) {
            return Some(at - 2);
        }
        let until = self.dates.partition_point(|d| d.tokens.end as usize <= at);
        let date = self.dates[..until].last().map(|d| d.tokens)?;
        (date.end as usize == at && date.start as usize > start && !r.capital(date.start as usize))
            .then_some(date.start as usize)
    }

    /// The body whose papers these are, `at` being the `trong đó có` before one of them: `Sở Y tế đã có ba văn bản, trong đó
    /// có`, `các văn bản của Sở Y tế, trong đó có`.
    fn one_of(&self, bodies: &[TokenRange], at: usize, start: usize) -> Beside {
        let r = &self.r;
        let end = if at > start && r.mark(at - 1, b',') { at - 1 } else { at };
        let owner = |b: &&TokenRange| {
            b.end as usize == end && b.start as usize > start && r.says(b.start as usize - 1, phrases!("của"))
        };
        let issued = || (start..end).rev().find_map(|verb| self.issuing(bodies, verb, start).issuer);
        Beside { issuer: bodies.iter().rev().find(owner).copied().or_else(issued), ..Beside::default() }
    }

    /// A place that stands for its authorities: `mới đây Hà Nội đã có`.
    fn place_before(&self, verb: usize, start: usize) -> Option<TokenRange> {
        let r = &self.r;
        (start.max(verb.saturating_sub(4))..verb).find_map(|at| {
            let hit = r.hit(at, Sorts::KNOWN_PLACE)?;
            let alone = at == start || !r.capital(at - 1);
            (alone && r.capital(at) && hit.tokens.end as usize == verb).then_some(hit.tokens)
        })
    }

    /// The body that decides by the document, `at` being the `tại` before it.
    fn deciding(&self, bodies: &[TokenRange], at: usize, start: usize) -> Option<TokenRange> {
        let r = &self.r;
        let led = |b: &TokenRange, word| b.start as usize > start && r.says(b.start as usize - 1, word);
        // `đề xuất của UBND tỉnh tại Báo cáo`
        if let Some(owner) = bodies.iter().find(|b| b.end as usize == at && led(b, phrases!("của"))) {
            return Some(*owner);
        }
        // `…, Bộ Tài chính tại Công văn 6 yêu cầu`
        let says = |b: &&TokenRange| {
            let opens = b.start as usize == start || r.mark(b.start as usize - 1, b',');
            opens && self.past_bracket(b.end as usize) == at && r.says(at, phrases!("tại", "trong"))
        };
        if let Some(speaker) = bodies.iter().find(says) {
            return Some(*speaker);
        }
        let decides = |b: &&TokenRange| {
            let mut end = self.bodies.past_person(self.past_bracket(b.end as usize));
            while r.on(end).is_some() && r.can(end, Roles::ADVERB) {
                end += 1;
            }
            end < at && r.can(end, Roles::DECIDES) && (led(b, phrases!("được")) || r.says(at, phrases!("tại", "bằng")))
        };
        bodies.iter().rev().find(decides).copied()
    }
}

/// Where the verb that issues begins, if one ends right before `at`.
fn verb_before(r: &Reader<'_>, at: usize, start: usize) -> Option<usize> {
    VERBS.get().iter().find_map(|verb| {
        let words = verb.words().len();
        (at >= start + words && r.stands(at - words, verb)).then(|| at - words)
    })
}
