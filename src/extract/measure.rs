//! Names and positions measured apart on labelled reports, in the format of `gold/dev`.
//!
//! `BANTIN_GOLD=reports BANTIN_OUT=out.jsonl cargo test --lib -- --ignored measure_positions` takes the labelled names
//! as given and finds the positions only; `measure_names` finds the names only and notes the rule of each. `score.py`
//! reads what they write.

use super::{Context, Mentions, NameDraft, NameKind, NameRule, claim, location, organization, person};
use crate::lexicon::{Hits, Lexicon};
use crate::segment::{Segments, TokenRange};
use crate::{Span, normalize, segment};
use serde_json::{Value, json};

#[test]
#[ignore = "needs labelled reports: BANTIN_GOLD"]
fn measure_positions() {
    measure(|report| {
        let names = report.labelled_names();
        let people = person::settle(&report.context(), &names).into_iter().map(|p| {
            let positions: Vec<Value> =
                p.positions.iter().map(|q| json!({"text": report.segments.slice(q.tokens)})).collect();
            let mut person = report.mention(p.name);
            person["positions"] = positions.into();
            person
        });
        json!({"people": people.collect::<Vec<_>>()})
    });
}

#[test]
#[ignore = "needs labelled reports: BANTIN_GOLD"]
fn measure_names() {
    measure(|report| {
        let cx = report.context();
        let mut names = Vec::new();
        organization::organizations(&cx, &mut names);
        location::locations(&cx, &mut names);
        person::people(&cx, &mut names);
        let names = claim::claim(&cx, names, &Mentions::default());
        let of = |kind: NameKind| -> Vec<Value> {
            let names = names.iter().filter(|n| n.kind == kind);
            let mention = |n: &NameDraft| {
                let mut mention = report.mention(n.tokens);
                mention["rule"] = format!("{:?}", n.rule).into();
                mention
            };
            names.map(mention).collect()
        };
        json!({"people": of(NameKind::Person), "organizations": of(NameKind::Organization), "locations": of(NameKind::Location)})
    });
}

/// A labelled report, read as far as its tokens.
struct Labelled<'a> {
    labels: Value,
    segments: Segments<'a>,
    lexicon: Lexicon,
    hits: Hits,
    /// Each token's bytes of the report as it is.
    source: Vec<Span>,
}

/// Writes what `find` finds in each report.
fn measure(find: impl Fn(&Labelled<'_>) -> Value) {
    let gold = std::env::var("BANTIN_GOLD").expect("BANTIN_GOLD");
    let lexicon = Lexicon::builtin();
    let mut lines = String::new();
    for line in std::fs::read_to_string(format!("{gold}/labels.jsonl")).unwrap().lines() {
        let labels: Value = serde_json::from_str(line).unwrap();
        let id = labels["id"].as_str().unwrap().to_owned();
        let text = std::fs::read_to_string(format!("{gold}/{id}.txt")).unwrap();
        let normalized = normalize(&text);
        let segments = segment(&normalized);
        let hits = Hits::find(segments.tokens(), &lexicon);
        let tokens = segments.tokens().iter();
        let source = tokens.map(|t| normalized.to_source(Span::new(t.start(), t.end()))).collect();
        let mut found = find(&Labelled { labels, segments, lexicon: lexicon.clone(), hits, source });
        found["id"] = id.into();
        lines += &format!("{found}\n");
    }
    std::fs::write(std::env::var("BANTIN_OUT").expect("BANTIN_OUT"), lines).unwrap();
}

impl Labelled<'_> {
    fn context(&self) -> Context<'_> {
        Context { segments: &self.segments, lexicon: &self.lexicon, hits: &self.hits, reference_date: None }
    }

    fn mention(&self, tokens: TokenRange) -> Value {
        let (start, end) = (self.source[tokens.start as usize].start, self.source[tokens.end as usize - 1].end);
        json!({"start": start, "end": end, "text": self.segments.slice(tokens)})
    }

    fn labelled_names(&self) -> Vec<NameDraft> {
        let mut names = Vec::new();
        for mention in self.labels["mentions"].as_array().unwrap() {
            let rule = match mention["t"].as_str().unwrap() {
                "person" => NameRule::Honorific,
                "org" => NameRule::Head,
                "loc" => NameRule::Unit,
                _ => continue,
            };
            let (from, to) = (mention["start"].as_u64().unwrap() as usize, mention["end"].as_u64().unwrap() as usize);
            let start = self.source.partition_point(|s| s.end <= from);
            let end = self.source.partition_point(|s| s.start < to);
            if start < end {
                names.push(rule.name(TokenRange::new(start, end)));
            }
        }
        names.sort_unstable_by_key(|n| (n.tokens.start, std::cmp::Reverse(n.tokens.end)));
        names.dedup_by(|b, a| a.tokens.overlaps(b.tokens));
        names
    }
}
