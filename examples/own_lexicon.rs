//! Names that no table of the library has, added for one pipeline: `cargo run --example own_lexicon [FILE]`.

use bantin::{Lexicon, Pipeline};
use std::error::Error;

/// The same as a table, as it could stand in a file: what it is, a tab, the name.
const TABLE: &str = "\
# what our archive wants to see
organization\tBến thuyền không rác
";

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/hoi-nghi-thi-uy.txt");
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap_or(own.into()))?;

    let lexicon = Lexicon::builtin().with_places(["đường ven sông Bạch Đằng"]).with_table("archive.tsv", TABLE)?;
    let without = Pipeline::new().run(&text);
    let with = Pipeline::builder().lexicon(lexicon).build().run(&text);

    for organization in with.organizations.iter().filter(|organization| !without.organizations.contains(organization)) {
        println!("new organization  {}", organization.text);
    }
    for location in with.locations.iter().filter(|location| !without.locations.contains(location)) {
        println!("new place         {}", location.text);
    }

    // A row that cannot be read is named by its line and column.
    let error = Lexicon::builtin().with_table("archive.tsv", "organization Bến thuyền không rác\n").unwrap_err();
    println!("{error}");
    Ok(())
}
