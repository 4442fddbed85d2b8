//! The stages one by one, for those who want only the first ones: `cargo run --example stages [FILE]`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/quyet-dinh-bo-y-te.txt");
    let bytes = std::fs::read(std::env::args().nth(1).unwrap_or(own.into()))?;

    // Bytes to text.
    let decoded = bantin::decode(&bytes)?;

    // Stage 1: composed letters, plain spaces, and the way back to the text as it was written.
    let normalized = bantin::normalize(decoded.text());
    println!("normalize: {} places changed length", normalized.offsets().len());

    // Stage 2: blocks, sentences, tokens.
    let segments = bantin::segment(&normalized);
    println!("segment: {} sentences, {} tokens", segments.sentences().len(), segments.tokens().len());
    for block in segments.blocks() {
        let start: String = segments.slice(block.tokens()).chars().take(60).collect();
        println!("  {:10} {start}", format!("{:?}", block.kind()));
    }
    if let Some(&sentence) = segments.sentences().first() {
        println!("first sentence:");
        for token in &segments.tokens()[sentence.range()] {
            let source = normalized.to_source(bantin::Span::new(token.start(), token.end()));
            println!("  {:12} {:?} at {}..{}", segments.text_of(token), token.class(), source.start, source.end);
        }
    }

    // Stages 3 and 4 come with a pipeline, which runs all four.
    let report = bantin::extract(decoded.text());
    println!("report: {} dates, {} people", report.dates.len(), report.people.len());
    Ok(())
}
