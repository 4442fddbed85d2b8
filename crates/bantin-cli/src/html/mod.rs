//! A page for looking: each text as it was given, its mentions highlighted by kind, their values on hover.
//!
//! [`HEAD`], one [`section`] for each report, [`FOOT`]. The page needs nothing beside itself, neither files nor
//! scripts, and whatever stands in a text stays text.

mod marks;

use crate::why;
use bantin::Report;
use bantin::report::{DateMention, Document, Explanation, Location, Organization, Person, Position};
use marks::{Mark, escape};

/// What opens the page: its styles and the legend, which also switches kinds on and off.
pub const HEAD: &str = concat!(
    "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n",
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>bantin</title>\n<style>\n",
    include_str!("style.css"),
    "</style>\n</head>\n<body>\n<header>\n",
    "<label><input type=\"checkbox\" id=\"k-date\" checked> <mark class=\"date\">date</mark></label>\n",
    "<label><input type=\"checkbox\" id=\"k-person\" checked> <mark class=\"person\">person</mark></label>\n",
    "<label><input type=\"checkbox\" id=\"k-position\" checked> <mark class=\"position\">position</mark></label>\n",
    "<label><input type=\"checkbox\" id=\"k-organization\" checked> ",
    "<mark class=\"organization\">organization</mark></label>\n",
    "<label><input type=\"checkbox\" id=\"k-document\" checked> <mark class=\"document\">document</mark></label>\n",
    "<label><input type=\"checkbox\" id=\"k-location\" checked> <mark class=\"location\">place</mark></label>\n",
    "</header>\n",
);

/// What closes it.
pub const FOOT: &str = "</body>\n</html>\n";

/// One report: its id, how much was found, its text.
pub fn section(report: &Report<'_>, text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let id = report.id.as_deref().unwrap_or("—");
    out.push_str("<section>\n<h1>");
    escape(&mut out, id);
    out.push_str(&format!(
        "<small>{} dates · {} people · {} organizations · {} documents · {} places</small></h1>\n<div class=\"text\">",
        report.dates.len(),
        report.people.len(),
        report.organizations.len(),
        report.documents.len(),
        report.locations.len()
    ));
    marks::highlight(&mut out, text, marks_of(report));
    out.push_str("</div>\n</section>\n");
    out
}

fn marks_of(report: &Report<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    marks.extend(report.title.iter().map(|title| Mark::new(title.span, "title", String::new())));
    marks.extend(report.captions.iter().map(|caption| Mark::new(caption.span, "caption", String::new())));
    marks.extend(report.authors.iter().map(|author| Mark::new(author.span, "author", String::new())));
    marks.extend(report.dates.iter().map(|date| Mark::new(date.span, "date", about_date(date))));
    for person in &report.people {
        marks.push(Mark::new(person.span, "person", about_person(person)));
        let positions = person.positions.iter();
        marks.extend(positions.map(|position| Mark::new(position.span, "position", about_position(position, report))));
    }
    marks.extend(report.organizations.iter().map(|o| Mark::new(o.span, "organization", about_organization(o))));
    marks
        .extend(report.documents.iter().map(|document| Mark::new(document.span, "document", about_document(document))));
    marks
        .extend(report.locations.iter().map(|location| Mark::new(location.span, "location", about_location(location))));
    marks
}

/// Lines of `label: value`, for those that have a value, and why it was found.
fn lines(head: &str, rows: &[(&str, Option<String>)], explanation: Option<&Explanation>) -> String {
    let mut out = head.to_owned();
    for (label, value) in rows {
        if let Some(value) = value {
            out.push_str(&format!("\n{label}: {value}"));
        }
    }
    for (label, words) in explanation.into_iter().flat_map(why::parts) {
        out.push_str(&format!("\n{label}: {words}"));
    }
    out
}

fn about_date(date: &DateMention<'_>) -> String {
    let resolved = date.resolved.map(|resolved| resolved.to_string());
    let rows = [("value", Some(date.value.to_string())), ("resolved", resolved)];
    lines("date", &rows, date.explanation.as_deref())
}

fn about_person(person: &Person<'_>) -> String {
    let positions = person.positions.iter().map(|position| position.text.as_ref()).collect::<Vec<_>>().join("; ");
    lines(
        if person.credit { "person (credit)" } else { "person" },
        &[
            ("name", Some(person.name.to_string())),
            ("prefix", person.prefix.as_ref().map(ToString::to_string)),
            ("positions", Some(positions).filter(|positions| !positions.is_empty())),
            ("entity", person.entity.map(|entity| entity.to_string())),
            ("confidence", person.confidence.map(|confidence| confidence.to_string())),
        ],
        person.explanation.as_deref(),
    )
}

fn about_position(position: &Position<'_>, report: &Report<'_>) -> String {
    let organization = position.organization.and_then(|index| report.organizations.get(index));
    lines(
        "position",
        &[
            ("title", Some(position.title.to_string())),
            ("organization", organization.map(|organization| organization.name.to_string())),
        ],
        position.explanation.as_deref(),
    )
}

fn about_organization(organization: &Organization<'_>) -> String {
    lines(
        "organization",
        &[
            ("name", Some(organization.name.to_string())),
            ("kind", organization.kind.map(|kind| format!("{kind:?}").to_lowercase())),
            ("entity", organization.entity.map(|entity| entity.to_string())),
            ("confidence", organization.confidence.map(|confidence| confidence.to_string())),
        ],
        organization.explanation.as_deref(),
    )
}

fn about_document(document: &Document<'_>) -> String {
    lines(
        "document",
        &[
            ("kind", document.kind.as_ref().map(ToString::to_string)),
            ("symbol", document.symbol.as_ref().map(ToString::to_string)),
            ("date", document.date.map(|date| date.to_string())),
            ("issuer", document.issuer.as_ref().map(ToString::to_string)),
            ("subject", document.subject.as_ref().map(ToString::to_string)),
        ],
        document.explanation.as_deref(),
    )
}

fn about_location(location: &Location<'_>) -> String {
    lines(
        "place",
        &[
            ("name", Some(location.name.to_string())),
            ("unit", location.unit.as_ref().map(ToString::to_string)),
            ("confidence", location.confidence.map(|confidence| confidence.to_string())),
        ],
        location.explanation.as_deref(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_report_stays_text() {
        let text = "<script>alert(\"1\")</script> & ngày 18/9/2023, ông Lê Văn <b>Mẫu</b>";
        let mut report = bantin::extract(text);
        report.id = Some("a<b>".into());
        let page = section(&report, text);
        assert!(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; "), "{page}");
        assert!(page.contains("<h1>a&lt;b&gt;<small>"), "{page}");
        assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    }

    #[test]
    fn values_are_on_hover() {
        let text = "Hội nghị họp ngày 18/9/2023 ở Huế.";
        let page = section(&bantin::extract(text), text);
        let mark = "<mark class=\"date\" title=\"date\nvalue: 2023-09-18\nresolved: 2023-09-18\">ngày 18/9/2023</mark>";
        assert!(page.contains(mark), "{page}");
    }
}
