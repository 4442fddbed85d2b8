//! Packs the tables under `data/` into the bytes that the library embeds: `lexicon.bin` in cargo's `OUT_DIR`.
//!
//! Text is cut into words and folded by the library's own modules, so a table's words are the tokenizer's. A row that cannot
//! be read ends the build with its file, line and column.

#![forbid(unsafe_code)]

mod pack;

// The library's modules, by the names they have there; what only the library calls is unused here.
#[allow(dead_code, unused_imports)]
#[path = "../src/lexicon"]
mod lexicon {
    mod entry;
    mod sort;
    mod table;
    mod trie;
    mod words;
    pub(crate) use entry::Entry;
    pub(crate) use sort::Sorts;
    pub use words::WordId;
    #[path = "../../build/tables.rs"]
    pub mod tables;
}

#[allow(dead_code, unused_imports)]
#[path = "../src/segment"]
mod segment {
    mod key;
    mod letter;
    mod spelling;
    mod token;
    mod tokenize;
    pub(crate) use key::Key;
    pub(crate) use spelling::Spellings;
    pub(crate) use token::Token;
    pub(crate) use tokenize::token_keys;
}

use std::path::PathBuf;

fn main() {
    let variable = |name: &str| PathBuf::from(std::env::var_os(name).unwrap_or_else(|| panic!("{name} is not set")));
    let data = variable("CARGO_MANIFEST_DIR").join("data");
    println!("cargo::rerun-if-changed={}", data.display());
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/segment");
    let read = |table: &str| {
        let path = data.join(table);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let packed = lexicon::tables::pack(read).unwrap_or_else(|fault| panic!("data/{fault}"));
    let path = variable("OUT_DIR").join("lexicon.bin");
    std::fs::write(&path, packed).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
