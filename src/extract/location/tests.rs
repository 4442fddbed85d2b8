//! Places, by the rules alone.

use crate::extract::NameKind;
use crate::extract::check::names;

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(names(text, NameKind::Location), want, "{text}");
}

#[test]
fn units_with_their_names() {
    check("Tại thị xã Nghi Sơn và xã An Bình, huyện Văn Yên.", &["thị xã Nghi Sơn", "xã An Bình", "huyện Văn Yên"]);
    check("Xe đi từ đường Nguyễn Huệ ra Quốc lộ 1A, đến quận 3.", &["đường Nguyễn Huệ", "Quốc lộ 1A", "quận 3"]);
    check("Nhà ở P.Tân Định, Q.1, TP. Huế.", &["P.Tân Định", "Q.1", "TP. Huế"]);
    check("Thuyền đậu trên hồ. Đêm xuống, gió mạnh.", &[]);
}

#[test]
fn known_names() {
    check("Từ Hà Nội, đoàn sang Nhật Bản.", &["Hà Nội", "Nhật Bản"]);
    check("Tổng thống Mỹ Jonathan Waverly phát biểu.", &["Mỹ"]);
    check("Hồ Quốc Khuê phát biểu.", &[]);
}

#[test]
fn lists_under_one_unit() {
    check("Ở các tỉnh Tây Ninh, Hà Nam và Bình Định.", &["tỉnh Tây Ninh", "Hà Nam", "Bình Định"]);
}

#[test]
fn crossings_and_lines() {
    check("Trên cao tốc Hà Nội - Thái Nguyên.", &["cao tốc Hà Nội - Thái Nguyên"]);
    check("Tại ngã tư Đại Cồ Việt - Giải Phóng.", &["ngã tư Đại Cồ Việt - Giải Phóng"]);
}

#[test]
fn halves_of_words_are_no_units() {
    check("Bắt đối tượng Hải và hoàn thành 3 việc.", &[]);
    check("Nội dung thuộc lao động Việt Nam.", &["Việt Nam"]);
}

#[test]
fn a_unit_word_that_is_part_of_the_name() {
    let pipeline = crate::Pipeline::builder().kinds(crate::Kinds::LOCATIONS).rules_only(true).build();
    for (text, name, unit) in [
        ("Tàu ra Biển Đông.", "Biển Đông", None),
        ("Xe đến tỉnh Hà Nam.", "Hà Nam", Some("tỉnh")),
        ("Xe ra sông Hồng.", "Hồng", Some("sông")),
    ] {
        let report = pipeline.run(text);
        assert_eq!((&*report.locations[0].name, report.locations[0].unit.as_deref()), (name, unit), "{text}");
    }
}
