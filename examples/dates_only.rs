//! Looks for dates and for nothing else, and gives them their years from the day of publication:
//! `cargo run --example dates_only [FILE [YYYY-MM-DD]]`.

use bantin::{Date, Kinds, Pipeline};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/quyet-dinh-bo-y-te.txt");
    let mut arguments = std::env::args().skip(1);
    let text = std::fs::read_to_string(arguments.next().unwrap_or(own.into()))?;
    let published: Date = arguments.next().as_deref().unwrap_or("2024-06-29").parse()?;

    let pipeline = Pipeline::builder().kinds(Kinds::DATES).reference_date(published).build();

    println!("{:24} {:20} {:20} first and last day", "written", "value", "resolved");
    for date in pipeline.run(&text).dates {
        let resolved = date.resolved.map(|value| value.to_string()).unwrap_or_default();
        let days = date.resolved.and_then(|value| Some(format!("{} to {}", value.first_day()?, value.last_day()?)));
        println!("{:24} {:20} {resolved:20} {}", date.text, date.value.to_string(), days.unwrap_or_default());
    }
    Ok(())
}
