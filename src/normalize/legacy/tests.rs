//! Each encoding by itself.

use super::encoder::{encode, letters};
use super::*;

#[test]
fn every_letter_with_every_tone() {
    for encoding in ALL {
        for c in letters() {
            // Between small letters, so that TCVN3 has no doubt.
            let text = format!("b{c}c");
            let want = match encoding {
                Encoding::Tcvn3 if !"ĂÂÊÔƠƯĐ".contains(c) => text.to_lowercase(),
                _ => text.clone(),
            };
            assert_eq!(read(encoding, &encode(encoding, &text)), want, "{encoding:?}");
        }
    }
}

#[track_caller]
fn check(encoding: Encoding, as_latin: &str, want: &str) {
    let bytes: Vec<u8> = as_latin.chars().map(|c| windows::latin_byte(c).expect("a letter of windows-1252")).collect();
    assert_eq!(read(encoding, &bytes), want);
}

#[test]
fn tcvn3() {
    check(Encoding::Tcvn3, "Uû ban nh©n d©n tØnh §¾k L¾k, “häp”", "Uỷ ban nhân dân tỉnh Đắk Lắk, “họp”");
}

#[test]
fn tcvn3_capitals() {
    check(Encoding::Tcvn3, "ñY BAN NH¢N D¢N TØNH", "ỦY BAN NHÂN DÂN TỈNH");
    check(Encoding::Tcvn3, "Uû BAN, TP. HUÕ", "UỶ BAN, TP. HUẾ");
    check(Encoding::Tcvn3, "Uû ban. ý kiÕn. HUÕ th× ®ñ", "Uỷ ban. ý kiến. HUẾ thì đủ");
}

#[test]
fn vni() {
    check(Encoding::Vni, "UÛy ban nhaân daân tænh ñöôïc möøng, Ñaéc Laéc", "Ủy ban nhân dân tỉnh được mừng, Đắc Lắc");
    check(Encoding::Vni, "UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH");
    check(Encoding::Vni, "“5 – 6”", "“5 – 6”");
}

#[test]
fn windows_1258() {
    check(Encoding::Windows1258, "UÒy ban nhân dân tiÒnh ðýõòc mýÌng", "Ủy ban nhân dân tỉnh được mừng");
}

#[test]
fn windows_agrees_with_encoding_rs() {
    let bytes: Vec<u8> = (0..=255).collect();
    for (ours, theirs) in [
        (bytes.iter().map(|byte| windows::latin(*byte)).collect::<String>(), encoding_rs::WINDOWS_1252),
        (bytes.iter().map(|byte| windows::vietnamese(*byte)).collect(), encoding_rs::WINDOWS_1258),
    ] {
        assert_eq!(ours, theirs.decode_without_bom_handling(&bytes).0);
    }
    for byte in 0..=255 {
        assert_eq!(windows::latin_byte(windows::latin(byte)), Some(byte));
    }
}

#[test]
fn utf8_taken_for_windows_1252() {
    check(Encoding::Utf8, "á»¦y ban nhÃ¢n dÃ¢n – ", "Ủy ban nhân dân – ");
    check(Encoding::Utf8, "á» á»¦", "á» Ủ");
}

#[test]
fn no_reading_loses_its_place() {
    for encoding in ALL.into_iter().chain([Encoding::Utf8]) {
        for first in 0..=255 {
            for second in 0..=255 {
                let (_, len) = unit(encoding, &[first, second], 0);
                assert!((1..=2).contains(&len), "{encoding:?} {first:x} {second:x}");
            }
        }
    }
}
