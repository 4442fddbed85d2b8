//! The README shows what the command prints.

use std::path::Path;
use std::process::Command;

#[test]
fn the_first_command_prints_what_the_readme_shows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let shown = readme.split("```console\n$ cargo run --release -- ").nth(1).unwrap().split("```").next().unwrap();
    let (command, shown) = shown.split_once('\n').unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_bantin")).args(command.split_whitespace()).current_dir(root).output().unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    // Columns are as wide as the lines that the README leaves out make them, so spaces are not compared.
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut printed = printed.lines().map(words);
    let shown: Vec<String> = shown.lines().map(words).filter(|line| line != "…").collect();
    assert!(shown.len() > 20);
    for line in shown {
        assert!(printed.any(|printed| printed == line), "the command does not print, or not in this place: {line}");
    }
}
