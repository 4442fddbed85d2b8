//! The reports written for this project.

use std::fs;
use std::path::{Path, PathBuf};

/// The reports of `tests/reports`, in the order of their names.
pub fn own_reports() -> Vec<String> {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports")).expect("tests/reports");
    let mut paths: Vec<PathBuf> = folder.map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("UTF-8")).collect()
}
