//! How two answers are compared: labels and finds become items of one shape, and each kind says when two are the same.

use crate::answer::Answer;
use crate::labels::{Fact, Mention};
use std::collections::HashSet;

/// Something labelled or found, with what it is compared by beside its place.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) kind: &'static str,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// A date's value, an office's words, a document's symbol; nothing for names.
    pub(crate) key: String,
    /// What it says, for people to read.
    pub(crate) shown: String,
    /// A document's kind, date and issuer.
    pub(crate) fields: [String; 3],
    /// How sure the tool is of a name.
    pub(crate) confidence: Option<f64>,
}

impl Item {
    fn new(kind: &'static str, start: usize, end: usize, key: String, shown: &str) -> Item {
        Item { kind, start, end, key, shown: shown.into(), fields: Default::default(), confidence: None }
    }

    fn overlaps(&self, start: usize, end: usize) -> bool {
        self.start < end && start < self.end
    }

    /// Whether a find is what the label `self` asks for.
    pub(crate) fn is_met_by(&self, found: &Item) -> bool {
        let exact = self.start == found.start && self.end == found.end;
        let touches = self.overlaps(found.start, found.end);
        match self.kind {
            "date" => touches && self.key == found.key,
            "doc" if self.key.is_empty() => exact,
            "doc" => touches && self.key == found.key,
            _ => exact && self.key == found.key,
        }
    }
}

/// The items that labels ask for, and where credits stand.
pub(crate) fn wanted(mentions: &[Mention]) -> (Vec<Item>, Vec<(usize, usize)>) {
    let (mut items, mut credits) = (Vec::new(), Vec::new());
    for m in mentions {
        let shown = m.s.as_deref().unwrap_or_default();
        let item = |kind, key, shown: &str| Item::new(kind, m.start, m.end, key, shown);
        match &m.fact {
            Fact::Date { value } => items.extend(ends(value).map(|end| item("date", end, shown))),
            Fact::Person { credit: true, .. } => credits.push((m.start, m.end)),
            Fact::Person { positions, .. } => {
                items.push(item("person", String::new(), shown));
                items.extend(positions.iter().map(|p| item("position", folded(p), p)));
            }
            Fact::Org => items.push(item("org", String::new(), shown)),
            Fact::Loc => items.push(item("loc", String::new(), shown)),
            Fact::Doc { kind, symbol: own, date, issuer } => {
                let fields = [kind, date, issuer].map(|field| folded(field));
                items.push(Item { fields, ..item("doc", symbol(own), shown) });
            }
            Fact::Other => {}
        }
    }
    (items, credits)
}

/// The items of an answer; people where a credit stands do not count.
pub(crate) fn found(answer: &Answer, credits: &[(usize, usize)]) -> Vec<Item> {
    let mut items = Vec::new();
    for date in &answer.dates {
        let value = date.value.as_deref().unwrap_or_default();
        items.extend(ends(value).map(|end| Item::new("date", date.at.start, date.at.end, end, &date.at.text)));
    }
    for person in &answer.people {
        let item = |kind, key, shown: &str| Item::new(kind, person.at.start, person.at.end, key, shown);
        let name = Item { confidence: person.at.confidence, ..item("person", String::new(), &person.at.text) };
        if credits.iter().any(|&(start, end)| name.overlaps(start, end)) {
            continue;
        }
        items.push(name);
        items.extend(person.positions.iter().map(|p| item("position", folded(&p.text), &p.text)));
    }
    for doc in &answer.documents {
        let text = |field: &Option<String>| folded(field.as_deref().unwrap_or_default());
        let key = symbol(doc.symbol.as_deref().unwrap_or_default());
        let fields = [text(&doc.kind), text(&doc.date), text(&doc.issuer)];
        items.push(Item { fields, ..Item::new("doc", doc.at.start, doc.at.end, key, &doc.at.text) });
    }
    for (kind, names) in [("org", &answer.organizations), ("loc", &answer.locations)] {
        items.extend(names.iter().map(|name| Item {
            confidence: name.confidence,
            ..Item::new(kind, name.start, name.end, String::new(), &name.text)
        }));
    }
    items
}

/// Pairs each label with the first find that meets it and is still free: for each label the number of its find.
pub(crate) fn pairs(wanted: &[&Item], found: &[&Item]) -> Vec<Option<usize>> {
    let mut taken = HashSet::new();
    let pair = |label: &&Item| {
        let hit = found.iter().enumerate().position(|(n, find)| !taken.contains(&n) && label.is_met_by(find));
        taken.extend(hit);
        hit
    };
    wanted.iter().map(pair).collect()
}

/// An interval counts as its two ends, so that it and two separate dates score alike.
fn ends(value: &str) -> impl Iterator<Item = String> {
    let (calendar, value) = match value.trim().strip_prefix("lunar:") {
        Some(value) => ("lunar:", value),
        None => ("", value.trim()),
    };
    value
        .split('/')
        .filter(|end| !end.is_empty())
        .map(move |end| format!("{calendar}{end}"))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Words without regard to case, to how they are spaced, and to marks around them.
fn folded(words: &str) -> String {
    let edge = |c: char| c.is_whitespace() || ".,;:-–—\"“”()".contains(c);
    words.trim_matches(edge).split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A symbol without spaces, look-alikes and case.
fn symbol(written: &str) -> String {
    let plain = |c: char| match c {
        'Ð' => 'Đ',
        '‐'..='―' | '−' => '-',
        c => c,
    };
    let symbol: String = written.chars().filter(|c| !c.is_whitespace()).map(plain).collect();
    symbol.to_uppercase().trim_matches(['.', ',', ';', ':']).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_count_as_their_ends() {
        assert_eq!(ends("2016/2020").collect::<Vec<_>>(), ["2016", "2020"]);
        assert_eq!(ends("lunar:XXXX-01-01/XXXX-01-03").collect::<Vec<_>>(), ["lunar:XXXX-01-01", "lunar:XXXX-01-03"]);
        assert_eq!(ends(" ").count(), 0);
    }

    #[test]
    fn words_and_symbols_are_folded() {
        assert_eq!(folded(" Phó  Bí thư,"), "phó bí thư");
        assert_ne!(folded("Phó Bí thư"), folded("Phó bí thu"));
        assert_eq!(symbol("15 /2020/NÐ–CP"), "15/2020/NĐ-CP");
        assert_ne!(symbol("15/2020/ND-CP"), "15/2020/NĐ-CP");
    }
}
