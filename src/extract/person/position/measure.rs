//! Positions measured apart from names: the names are taken from labelled reports, only the positions are found.
//!
//! `BANTIN_GOLD=path/to/reports BANTIN_OUT=positions.jsonl cargo test --lib -- --ignored measure_positions` writes
//! reports that `score.py` reads.

use crate::extract::{Context, NameRule, person};
use crate::lexicon::{Hits, Lexicon};
use crate::segment::TokenRange;
use crate::{normalize, segment};
use serde_json::{Value, json};

#[test]
#[ignore = "needs labelled reports: BANTIN_GOLD"]
fn measure_positions() {
    let gold = std::env::var("BANTIN_GOLD").expect("BANTIN_GOLD");
    let labels = std::fs::read_to_string(format!("{gold}/labels.jsonl")).unwrap();
    let lines: Vec<String> = labels.lines().map(|line| report(&gold, &serde_json::from_str(line).unwrap())).collect();
    std::fs::write(std::env::var("BANTIN_OUT").expect("BANTIN_OUT"), lines.join("\n")).unwrap();
}

fn report(gold: &str, labels: &Value) -> String {
    let id = labels["id"].as_str().unwrap();
    let text = std::fs::read_to_string(format!("{gold}/{id}.txt")).unwrap();
    let normalized = normalize(&text);
    let segments = segment(&normalized);
    let lexicon = Lexicon::builtin();
    let hits = Hits::find(segments.tokens(), &lexicon);
    let cx = Context { segments: &segments, lexicon: &lexicon, hits: &hits };
    let source: Vec<crate::Span> =
        segments.tokens().iter().map(|t| normalized.to_source(crate::Span::new(t.start(), t.end()))).collect();
    let mut names = Vec::new();
    for mention in labels["mentions"].as_array().unwrap() {
        let rule = match mention["t"].as_str().unwrap() {
            "person" => NameRule::Honorific,
            "org" => NameRule::Head,
            "loc" => NameRule::Unit,
            _ => continue,
        };
        let (from, to) = (mention["start"].as_u64().unwrap() as usize, mention["end"].as_u64().unwrap() as usize);
        let start = source.partition_point(|s| s.end <= from);
        let end = source.partition_point(|s| s.start < to);
        if start < end {
            names.push(rule.name(TokenRange::new(start, end)));
        }
    }
    names.sort_unstable_by_key(|n| (n.tokens.start, std::cmp::Reverse(n.tokens.end)));
    names.dedup_by(|b, a| a.tokens.overlaps(b.tokens));
    let people: Vec<Value> = person::settle(&cx, &names)
        .iter()
        .map(|p| {
            let positions: Vec<Value> = p.positions.iter().map(|q| json!({"text": segments.slice(q.tokens)})).collect();
            let (start, end) = (source[p.name.start as usize].start, source[p.name.end as usize - 1].end);
            json!({"start": start, "end": end, "text": segments.slice(p.name), "positions": positions})
        })
        .collect();
    json!({"id": id, "people": people}).to_string()
}
