//! Names and document codes that the library does not know, added for one pipeline: `cargo run --example own_lexicon [FILE]`.

use bantin::{Lexicon, Pipeline};
use std::error::Error;

/// The same as a table, as it could stand in a file: what it is, a tab, the name. For the archive's own document codes the
/// kind of document and a regular expression.
const TABLE: &str = "\
# what our archive wants to see
organization\tBến thuyền không rác
document\thồ sơ\tHS-[0-9]{4}-(?<number>[0-9]{5})
";

fn main() -> Result<(), Box<dyn Error>> {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/reports/hoi-nghi-thi-uy.txt");
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap_or(own.into()))?;

    let lexicon = Lexicon::builtin().with_places(["đường ven sông Bạch Đằng"]).with_table("archive.tsv", TABLE)?;
    let without = Pipeline::new().run(&text);
    let pipeline = Pipeline::builder().lexicon(lexicon).build();
    let with = pipeline.run(&text);

    for organization in with.organizations.iter().filter(|organization| !without.organizations.contains(organization)) {
        println!("new organization  {}", organization.text);
    }
    for location in with.locations.iter().filter(|location| !without.locations.contains(location)) {
        println!("new place         {}", location.text);
    }
    for document in pipeline.run("Biên bản nằm trong HS-2024-00123 ngày 5/3/2024.").documents {
        println!("own document      {} is number {}", document.text, document.number.unwrap_or_default());
    }

    // A row that cannot be read is named by its line and column.
    let error = Lexicon::builtin().with_table("archive.tsv", "organization Bến thuyền không rác\n").unwrap_err();
    println!("{error}");
    Ok(())
}
