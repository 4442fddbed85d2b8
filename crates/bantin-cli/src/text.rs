//! A report for reading: distinct mentions by kind, in columns.
//!
//! Mentions of one entity, or with one name, share a row, with how often they stand in the text. Colours are always
//! written; the output stream takes them out where they are not wanted.

use crate::why;
use anstyle::{AnsiColor, Style};
use bantin::Report;
use bantin::report::{Document, Explanation, Location, Organization, OrganizationKind, Person};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use unicode_width::UnicodeWidthStr;

const PLAIN: Style = Style::new();
const FAINT: Style = Style::new().dimmed();
const TITLE: Style = Style::new().bold().underline();
const HEADING: Style = Style::new().bold();
const NAME: Style = AnsiColor::Cyan.on_default();
const VALUE: Style = AnsiColor::Green.on_default();

/// A longer cell does not widen its column; what follows it in the row is pushed to the right.
const WIDEST: usize = 44;

/// The report as lines of text.
pub fn render(report: &Report<'_>) -> String {
    let mut out = String::new();
    let title = report.title.as_ref().map(|title| clean(&title.text));
    let head: Vec<String> = report.id.as_deref().map(clean).into_iter().chain(title).collect();
    if !head.is_empty() {
        paint(&mut out, TITLE, &head.join("  "));
        out.push('\n');
    }
    if !report.authors.is_empty() {
        let authors: Vec<String> = report.authors.iter().map(|author| clean(&author.text)).collect();
        paint(&mut out, FAINT, &authors.join("; "));
        out.push('\n');
    }
    table(&mut out, "Dates", &[NAME, FAINT, VALUE, VALUE], dates(report));
    table(&mut out, "People", &[NAME, FAINT, FAINT, PLAIN], people(&report.people));
    table(&mut out, "Organizations", &[NAME, FAINT, VALUE], organizations(&report.organizations));
    table(&mut out, "Documents", &[NAME, FAINT, VALUE, PLAIN], documents(&report.documents));
    table(&mut out, "Places", &[NAME, FAINT], places(report));
    out
}

type Row = Vec<String>;

/// What is written, how often, its value, and what the value means where that is more than it says.
fn dates(report: &Report<'_>) -> Vec<Row> {
    let groups = groups(&report.dates, |date| (date.text.as_ref(), date.value, date.resolved));
    let rows = groups.into_iter().flat_map(|group| {
        let resolved = group[0].resolved.filter(|&resolved| resolved != group[0].value);
        let resolved = resolved.map(|resolved| format!("→ {resolved}")).unwrap_or_default();
        let row = vec![clean(&group[0].text), times(group.len()), group[0].value.to_string(), resolved];
        with_reasons(row, &group[0].explanation)
    });
    rows.collect()
}

/// The fullest name, how often, the first prefix, the positions, each on a line.
fn people(people: &[Person<'_>]) -> Vec<Row> {
    let mut rows = Vec::new();
    for group in groups(people, |person| person.entity.ok_or(person.name.as_ref())) {
        let name = group.iter().map(|person| &person.name).reduce(|a, b| if b.len() > a.len() { b } else { a });
        let prefix = group.iter().find_map(|person| person.prefix.as_deref());
        let mut row = vec![clean(name.map_or("", |name| name)), times(group.len()), clean(prefix.unwrap_or_default())];
        let positions = group.iter().flat_map(|person| &person.positions).map(|position| clean(&position.text));
        let mut seen = HashSet::new();
        for position in positions.filter(|position| seen.insert(position.to_lowercase())) {
            row.push(position);
            rows.push(std::mem::replace(&mut row, vec![String::new(); 3]));
        }
        if seen.is_empty() {
            rows.push(row);
        }
        rows.extend(reasons(&group[0].explanation));
        for position in group[0].positions.iter().filter(|position| position.explanation.is_some()) {
            rows.push(vec![format!("    {}", clean(&position.text))]);
            rows.extend(reasons(&position.explanation));
        }
    }
    rows
}

/// The fullest name, how often, the kind of body.
fn organizations(organizations: &[Organization<'_>]) -> Vec<Row> {
    let groups = groups(organizations, |organization| organization.entity.ok_or(organization.name.as_ref()));
    let rows = groups.into_iter().flat_map(|group| {
        let name = group.iter().map(|organization| &organization.name).max_by_key(|name| name.len());
        let kind = group.iter().find_map(|organization| organization.kind).map(kind_name).unwrap_or_default();
        let row = vec![clean(name.map_or("", |name| name)), times(group.len()), kind];
        with_reasons(row, &group[0].explanation)
    });
    rows.collect()
}

/// What is written, how often, the date and the issuer, the subject on a line of its own.
fn documents(documents: &[Document<'_>]) -> Vec<Row> {
    let mut rows = Vec::new();
    // A bare mention of a document that is cited in full elsewhere has its symbol.
    for group in groups(documents, |document| document.symbol.as_ref().unwrap_or(&document.text).as_ref()) {
        let text = group.iter().map(|document| &document.text).max_by_key(|text| text.len());
        let date = group.iter().find_map(|document| document.date);
        let issuer = group.iter().find_map(|document| document.issuer.as_deref());
        let subject = group.iter().find_map(|document| document.subject.as_deref());
        rows.push(vec![
            clean(text.map_or("", |text| text)),
            times(group.len()),
            date.map(|date| date.to_string()).unwrap_or_default(),
            clean(issuer.unwrap_or_default()),
        ]);
        if let Some(subject) = subject {
            rows.push(vec![format!("  {}", clean(subject))]);
        }
        rows.extend(reasons(&group[0].explanation));
    }
    rows
}

fn places(report: &Report<'_>) -> Vec<Row> {
    let groups = groups(&report.locations, |location| location.text.as_ref());
    let row = |group: &[&Location<'_>]| vec![clean(&group[0].text), times(group.len())];
    groups.into_iter().flat_map(|group| with_reasons(row(&group), &group[0].explanation)).collect()
}

fn with_reasons(row: Row, explanation: &Option<Box<Explanation>>) -> impl Iterator<Item = Row> {
    std::iter::once(row).chain(reasons(explanation))
}

/// Why the first of some mentions was found, as remarks.
fn reasons(explanation: &Option<Box<Explanation>>) -> impl Iterator<Item = Row> + use<> {
    let parts = explanation.as_deref().map(why::parts).unwrap_or_default();
    parts.into_iter().map(|(label, words)| vec![format!("    {label}: {}", clean(&words))])
}

/// The word that JSON has for the kind.
fn kind_name(kind: OrganizationKind) -> String {
    match serde_json::to_value(kind) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// Items with the same key together, in the order in which the keys first appear.
fn groups<'i, T, K: Hash + Eq>(items: &'i [T], key: impl Fn(&'i T) -> K) -> Vec<Vec<&'i T>> {
    let mut groups: Vec<Vec<&T>> = Vec::new();
    let mut places = HashMap::new();
    for item in items {
        let place = *places.entry(key(item)).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    groups
}

fn times(count: usize) -> String {
    if count > 1 { format!("×{count}") } else { String::new() }
}

/// One line, single spaces, and nothing that steers a terminal.
fn clean(text: &str) -> String {
    let visible = text.replace(|c: char| c.is_control() && !c.is_whitespace(), "\u{fffd}");
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds a heading and its rows, in columns; nothing at all if there are no rows.
fn table(out: &mut String, heading: &str, styles: &[Style], rows: Vec<Row>) {
    if rows.is_empty() {
        return;
    }
    let widths: Vec<usize> = (0..styles.len())
        .map(|column| {
            // A row of one cell is a remark, and takes no part.
            let cells = rows.iter().filter(|row| row.len() > 1).filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).filter(|&width| width <= WIDEST).max().unwrap_or(0)
        })
        .collect();
    paint(out, HEADING, heading);
    out.push('\n');
    for row in rows {
        let used = row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        out.push_str("  ");
        for (column, cell) in row.iter().take(used).enumerate() {
            paint(out, if row.len() > 1 { styles[column] } else { FAINT }, cell);
            // A column that no row fills takes no room.
            if column + 1 < used && widths[column] > 0 {
                let padding = widths[column].saturating_sub(cell.width());
                out.extend(std::iter::repeat_n(' ', padding + 2));
            }
        }
        out.push('\n');
    }
}

fn paint(out: &mut String, style: Style, text: &str) {
    if style == PLAIN || text.is_empty() {
        out.push_str(text);
    } else {
        out.push_str(&format!("{style}{text}{style:#}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines below the title as they stand without colours.
    fn plain(text: &str, pipeline: &bantin::Pipeline) -> Vec<String> {
        let rendered = render(&pipeline.run(text));
        let lines = anstream::adapter::strip_str(&rendered).to_string();
        lines.lines().skip_while(|line| *line != "Dates").map(str::to_owned).collect()
    }

    #[test]
    fn repeats_share_a_row_and_columns_line_up() {
        let pipeline = bantin::Pipeline::builder().kinds(bantin::Kinds::DATES).build();
        let lines = plain("Ngày 18/9/2023 họp. Tháng 5/2016 nghỉ. Ngày 18/9/2023 họp.", &pipeline);
        assert_eq!(lines, ["Dates", "  Ngày 18/9/2023  ×2  2023-09-18", "  Tháng 5/2016        2016-05"]);
    }

    #[test]
    fn a_resolved_date_says_so() {
        let date = bantin::Date::new(2023, 9, 20).unwrap();
        let pipeline = bantin::Pipeline::builder().kinds(bantin::Kinds::DATES).reference_date(date).build();
        let lines = plain("Sáng 18/9, hội nghị khai mạc.", &pipeline);
        assert_eq!(lines, ["Dates", "  Sáng 18/9  XXXX-09-18  → 2023-09-18"]);
    }

    #[test]
    fn nothing_found_gives_no_headings() {
        assert_eq!(render(&bantin::extract("")), "");
    }

    #[test]
    fn a_report_cannot_steer_the_terminal() {
        assert_eq!(clean("a\u{1b}[31m\u{9b}b\r\n c"), "a\u{fffd}[31m\u{fffd}b c");
    }

    #[test]
    fn decomposed_letters_take_one_column() {
        let mut out = String::new();
        let rows = vec![vec!["Hue\u{302}\u{301}".to_owned(), "1".to_owned()], vec!["Hué".to_owned(), "2".to_owned()]];
        table(&mut out, "h", &[PLAIN, PLAIN], rows);
        let columns: Vec<usize> = out.lines().skip(1).map(|line| line.width()).collect();
        assert_eq!(columns, [8, 8]);
    }
}
