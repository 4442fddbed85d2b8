//! Reads one report and says who did what, where and when it was: `cargo run --example quick_start [FILE]`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/hoi-nghi-thi-uy.txt");
    let file = std::env::args().nth(1).unwrap_or(own.into());
    let text = std::fs::read_to_string(file)?;

    let report = bantin::extract(&text);

    for date in &report.dates {
        println!("date          {} = {}", date.text, date.value);
    }
    for person in &report.people {
        println!("person        {} at bytes {}..{}", person.name, person.span.start, person.span.end);
    }
    for organization in &report.organizations {
        println!("organization  {}", organization.name);
    }
    for document in &report.documents {
        println!("document      {}", document.symbol.as_ref().unwrap_or(&document.text));
    }
    for location in &report.locations {
        println!("place         {}", location.text);
    }

    // Every mention points at its bytes: the text of the first date is that slice of the report.
    if let Some(date) = report.dates.first() {
        assert_eq!(&text[date.span.range()], date.text);
    }
    Ok(())
}
