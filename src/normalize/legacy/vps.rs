//! VPS, of the Vietnamese Professionals Society: all letters precomposed, one byte each, with many of Latin-1 at their
//! places. Published as a font chart only; this one agrees with those of GNU recode and of Mozilla's x-viet-vps.

/// 0x80 to 0xFF.
#[rustfmt::skip]
const HIGH: [&str; 8] = [
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ",
    "Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ",
    "\u{a0}ắằẳẵặỠớÙờởỡŨỨợỪ",
    "ổỬỲỸÍÌộỈĨÓửữÒỎÕự",
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹ",
    "ƯỦồốÔỏơÈừứÚũưÝẺß",
    "àáâãảạăçèéêẽìíîĩ",
    "ẴĐòóôõöƠụùúủüỶẼỳ",
];

/// Capitals with a dot below, and two more, take the places of control characters.
pub(super) fn table() -> [char; 256] {
    let low = [
        (0x02, 'Ạ'),
        (0x03, 'Ậ'),
        (0x04, 'Ặ'),
        (0x05, 'Ẹ'),
        (0x06, 'Ệ'),
        (0x10, 'Ị'),
        (0x11, 'Ọ'),
        (0x12, 'Ộ'),
        (0x13, 'Ợ'),
        (0x14, 'Ụ'),
        (0x15, 'Ự'),
        (0x19, 'Ỵ'),
        (0x1c, 'Ẫ'),
        (0x1d, 'Ữ'),
    ];
    super::table(&HIGH, 0x80, &low)
}
