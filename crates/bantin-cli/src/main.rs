//! The `bantin` command.

use std::io::Read;

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    files.retain(|f| f != "extract" && f != "--format" && f != "jsonl");
    for file in files {
        let mut text = String::new();
        std::fs::File::open(&file).unwrap().read_to_string(&mut text).unwrap();
        let mut report = bantin::extract(&text);
        report.id = Some(std::path::Path::new(&file).file_stem().unwrap().to_string_lossy().into_owned().into());
        println!("{}", serde_json::to_string(&report).unwrap());
    }
}
