//! The documents that a report cites, as a table in Markdown: `cargo run --example citations_table [FILE]`.

use bantin::{Kinds, Pipeline};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/ky-hop-hdnd.txt");
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap_or(own.into()))?;

    let report = Pipeline::builder().kinds(Kinds::DOCUMENTS).build().run(&text);

    println!("| kind | symbol | date | issuer | subject |");
    println!("|---|---|---|---|---|");
    for document in &report.documents {
        let kind = document.kind.as_deref().unwrap_or_default();
        // A law is known by its name.
        let symbol = document.symbol.as_deref().unwrap_or(&document.text);
        let date = document.date.map(|date| date.to_string()).unwrap_or_default();
        let issuer = document.issuer.as_deref().unwrap_or_default();
        let subject = document.subject.as_deref().unwrap_or_default();
        println!("| {kind} | {symbol} | {date} | {issuer} | {subject} |");
    }
    Ok(())
}
