//! Who was there, with each office and the body it belongs to: `cargo run --example attendees [FILE]`.

use bantin::{Kinds, Pipeline};
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/hoi-nghi-thi-uy.txt");
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap_or(own.into()))?;

    let report = Pipeline::builder().kinds(Kinds::PEOPLE | Kinds::ORGANIZATIONS).build().run(&text);

    // A mention without an office is somebody met before, or nobody's attendance.
    for person in report.people.iter().filter(|person| !person.positions.is_empty()) {
        println!("{} {}", person.prefix.as_deref().unwrap_or("-"), person.name);
        for position in &person.positions {
            let organization = position.organization.map(|index| &report.organizations[index]);
            match organization {
                Some(organization) => println!("    {} | {}", position.title, organization.name),
                None => println!("    {}", position.title),
            }
        }
    }
    Ok(())
}
