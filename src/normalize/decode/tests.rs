//! Bytes of every encoding, found out and read, and how often the wrong one is found.

use super::super::legacy::encoder::encode;
use super::*;

/// Invented reports, to cut test texts from.
const NEWS: &str = include_str!("news.txt");

#[track_caller]
fn check<'b>(bytes: &'b [u8], encoding: Encoding, text: &str) -> Decoded<'b> {
    let decoded = decode(bytes).expect("these bytes are text");
    assert_eq!(decoded.text(), text);
    assert_eq!(decoded.encoding(), encoding);
    let all = decoded.to_source(Span::new(0, text.len()));
    assert_eq!(all.end, bytes.len());
    decoded
}

#[test]
fn marks_are_skipped_once() {
    assert_eq!(
        check("\u{feff}\u{feff}a".as_bytes(), Encoding::Utf8, "\u{feff}a").to_source(Span::new(0, 3)),
        Span::new(3, 6)
    );
    let little = check(b"\xFF\xFE\xA1\x1Ea\0", Encoding::Utf16Le, "ạa");
    assert_eq!(little.to_source(Span::new(3, 4)), Span::new(4, 6));
    check(b"\xFE\xFF\x1E\xA1\0a", Encoding::Utf16Be, "ạa");
}

#[test]
fn utf16_without_a_mark() {
    for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
        let bytes: Vec<u8> = NEWS
            .encode_utf16()
            .flat_map(|unit| if encoding == Encoding::Utf16Le { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect();
        check(&bytes, encoding, NEWS);
    }
}

#[test]
fn utf16_faults() {
    assert_eq!(decode(b"\xFF\xFEa\0\0\xD8b\0").unwrap_err().offset(), Some(4));
    assert_eq!(decode(b"\xFF\xFEa\0b").unwrap_err().offset(), Some(4));
    let decoded = decode_lossy(b"\xFF\xFEa\0\0\xD8b\0c");
    assert_eq!((decoded.text(), decoded.replaced()), ("a\u{fffd}b\u{fffd}", 2));
    assert_eq!(decoded.to_source(Span::new(1, decoded.text().len())), Span::new(4, 9));
}

#[test]
fn utf8_faults() {
    assert_eq!(decode(b"\xEF\xBB\xBFab\xFF").unwrap_err().offset(), Some(5));
    assert_eq!(decode(b"ab\xE1\xBA").unwrap_err().offset(), Some(2));
    let cut = &NEWS.as_bytes()[..NEWS.find('ộ').unwrap() + 1];
    assert_eq!(decode(cut).unwrap_err().offset(), Some(cut.len() - 1), "a cut letter is no other encoding");
    let decoded = decode_lossy(b"\xEF\xBB\xBFa\xE1\xBAb");
    assert_eq!((decoded.text(), decoded.replaced()), ("a\u{fffd}b", 1));
    assert_eq!(decoded.to_source(Span::new(0, 5)), Span::new(3, 7));
}

#[test]
fn one_word_is_not_enough() {
    assert_eq!(decode(b"Ng\xE0y 18/9").unwrap_err().offset(), Some(2));
    check(b"Ng\xE0y h\xE0nh ch\xEDnh", Encoding::Windows1258, "Ngày hành chính");
}

#[test]
fn other_bytes_are_no_text() {
    assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x58\xFF").is_err());
    assert!(decode(b"Der Pr\xE4sident h\xF6rt die Gr\xF6\xDFe \xFCber K\xF6ln").is_err());
    let noise: Vec<u8> = (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(decode(&noise).is_err());
}

#[test]
fn western_quotes_alone() {
    let decoded = check(b"\x93Kremlin\x94 \x96 2023", Encoding::Windows1258, "“Kremlin” – 2023");
    assert_eq!(decoded.to_source(Span::new(0, "“Kremlin”".len())), Span::new(0, 9));
}

#[test]
fn each_letter_finds_its_bytes() {
    for encoding in legacy::ALL {
        let bytes = encode(encoding, NEWS);
        let decoded = check(&bytes, encoding, &legacy::read(encoding, &bytes));
        for (at, c) in decoded.text().char_indices() {
            let span = decoded.to_source(Span::new(at, at + c.len_utf8()));
            assert!((1..=2).contains(&span.len()));
            assert_eq!(legacy::read(encoding, &bytes[span.range()]).to_lowercase(), c.to_lowercase().to_string());
        }
    }
}

/// Texts cut from the reports at words, by how long they are at least in bytes of the encoding.
fn texts(encoding: Encoding, lengths: std::ops::Range<usize>) -> impl Iterator<Item = (String, Vec<u8>)> {
    let starts: Vec<usize> = NEWS.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at + 1).collect();
    let mut known = std::collections::HashMap::new();
    (0..1000).map(move |i| {
        let length = lengths.start + i * 7919 % lengths.len();
        let start = starts[i * 104_729 % starts.len()];
        let (mut text, mut bytes) = (String::new(), Vec::new());
        for c in NEWS[start..].chars().chain(NEWS.chars()) {
            if bytes.len() >= length {
                break;
            }
            text.push(c);
            bytes.extend(known.entry(c).or_insert_with(|| encode(encoding, c.encode_utf8(&mut [0; 4]))).iter());
        }
        (text, bytes)
    })
}

/// How many of a thousand texts in one encoding were taken for which, in the order of `legacy::ALL`; any other last.
/// A text that two encodings read alike counts as found.
fn confusion(encoding: Encoding, lengths: std::ops::Range<usize>) -> [usize; 6] {
    let mut row = [0; 6];
    for (text, bytes) in texts(encoding, lengths) {
        let found = decode_lossy(&bytes);
        // TCVN3 loses capitals.
        let right = found.text().to_lowercase() == text.to_lowercase();
        assert!(right || found.encoding() != encoding, "{encoding}: {text}");
        let found = if right { encoding } else { found.encoding() };
        row[legacy::ALL.iter().position(|other| *other == found).unwrap_or(5)] += 1;
    }
    row
}

#[test]
fn encodings_are_told_apart() {
    for (at, encoding) in legacy::ALL.into_iter().enumerate() {
        let row = confusion(encoding, 100..2000);
        assert!(row[at] >= 998, "{encoding}: {row:?}");
    }
}

#[test]
fn utf8_is_taken_for_nothing_else() {
    assert_eq!(confusion(Encoding::Utf8, 100..2000), [0, 0, 0, 0, 0, 1000]);
}

#[test]
fn mojibake_is_told_apart() {
    for encoding in legacy::ALL.into_iter().chain([Encoding::Utf8]) {
        let mut right = 0;
        for (text, bytes) in texts(encoding, 200..2000).take(250) {
            let taken: String = bytes.iter().map(|byte| legacy::windows::latin(*byte)).collect();
            right += usize::from(crate::normalize(&taken).text().to_lowercase() == text.to_lowercase());
        }
        assert!(right >= 248, "{encoding}: {right}");
    }
}
