//! Why each mention was found. Made only for a pipeline that was asked to explain, beside the stages: what they find is
//! the same with it and without.
//!
//! In go the report's tokens and lexicon hits, read once more; [`Explainer`] then says of any tokens of a mention which rule
//! decided, what rules propose there, which entries touch them and which features spoke loudest.

use crate::extract::{Context, Mentions, NameDraft, NameKind, NameRule, names_by_rule, patterns};
use crate::lexicon::{Cue, Entry, Hit};
use crate::report::{Clue, Explanation};
use crate::segment::TokenRange;
use crate::tagger::{Reasons, Tagger};

/// The most features told of a name.
const FEATURES: usize = 5;

/// An entry that starts farther ahead of a mention is not looked for; hardly any is that long.
const LONGEST_ENTRY: usize = 12;

/// A report read for its reasons.
pub(crate) struct Explainer<'a> {
    cx: &'a Context<'a>,
    rules: Vec<NameDraft>,
    reasons: Option<Reasons>,
}

impl<'a> Explainer<'a> {
    /// Reads a report as the extractors do.
    pub(crate) fn new(cx: &'a Context<'a>, tagger: Option<&Tagger>) -> Self {
        let found: Mentions = patterns(cx);
        let rules = names_by_rule(cx, &found);
        let reasons = tagger.map(|tagger| tagger.reasons(cx, &found, &rules));
        Self { cx, rules, reasons }
    }

    /// Why this is a date, a document or an office: a rule alone decided.
    pub(crate) fn pattern(&self, tokens: TokenRange, rule: &str) -> Box<Explanation> {
        Box::new(Explanation {
            rule: rule.to_owned(),
            proposals: Vec::new(),
            entries: self.entries(tokens),
            features: Vec::new(),
        })
    }

    /// Why this is a name of that kind.
    pub(crate) fn name(&self, tokens: TokenRange, kind: NameKind) -> Box<Explanation> {
        let first = self.rules.partition_point(|rule| rule.tokens.end <= tokens.start);
        let touching = self.rules[first..].iter().take_while(|rule| rule.tokens.start < tokens.end);
        let same = touching.clone().find(|rule| rule.tokens == tokens && rule.kind == kind).map(|rule| rule.rule);
        let rule = match (&self.reasons, same) {
            // Whoever knows a name is not asked for reasons.
            (Some(_), Some(own)) if own.is_own() => own,
            (None, Some(rule)) => rule,
            _ => NameRule::Tagger,
        };
        let tagged = self.reasons.as_ref().filter(|_| rule == NameRule::Tagger);
        let proposals = touching.map(|rule| Clue::new(rule.rule.id(), self.cx.segments.slice(rule.tokens)));
        Box::new(Explanation {
            rule: rule.id().to_owned(),
            proposals: if tagged.is_some() { proposals.collect() } else { Vec::new() },
            entries: self.entries(tokens),
            features: tagged.map_or_else(Vec::new, |reasons| reasons.strongest(self.cx, tokens, kind, FEATURES)),
        })
    }

    /// The entries that stand in these tokens, over an end of them, or right beside them on the same line; of those one
    /// inside the other, the longest.
    fn entries(&self, tokens: TokenRange) -> Vec<Clue> {
        let from = (tokens.start as usize).saturating_sub(LONGEST_ENTRY);
        let hits = (from..=tokens.end as usize).flat_map(|at| self.cx.hits.at(at));
        let hits: Vec<&Hit> = hits.filter(|hit| self.touches(hit, tokens) && self.is_meant(hit)).collect();
        let mut entries: Vec<Clue> = Vec::new();
        for hit in &hits {
            let inside = |other: &&Hit| other.tokens.len() > hit.tokens.len() && other.tokens.contains(hit.tokens);
            let clue = Clue::new(hit.entry.kind_name(), self.cx.segments.slice(hit.tokens));
            if !hits.iter().any(inside) && !entries.contains(&clue) {
                entries.push(clue);
            }
        }
        entries
    }

    fn touches(&self, hit: &Hit, tokens: TokenRange) -> bool {
        let joined = |at: u32| self.cx.segments.tokens().get(at as usize).is_some_and(|token| !token.break_before());
        let beside = hit.tokens.end == tokens.start && joined(tokens.start)
            || hit.tokens.start == tokens.end && joined(tokens.end);
        // Small words say something only about what they stand in.
        hit.tokens.overlaps(tokens) || beside && !matches!(hit.entry, Entry::Cue(_))
    }

    /// Whether the words can be the entry as they are written: `an` is no place, and `mai` no surname. Words that only
    /// say where an office ends are left out.
    fn is_meant(&self, hit: &Hit) -> bool {
        match hit.entry {
            Entry::Cue(cue) => cue != Cue::Stop,
            Entry::OrgName(_) | Entry::Place(_) | Entry::AdminUnit { .. } | Entry::Surname { .. } => {
                self.cx.segments.tokens()[hit.tokens.start as usize].is_capitalized()
            }
            _ => true,
        }
    }
}
