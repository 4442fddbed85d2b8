//! bantin

#![forbid(unsafe_code)]

mod date;
pub mod edtf;
mod error;

pub use date::{Date, Weekday};
pub use error::Error;
