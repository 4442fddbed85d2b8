//! Organizations, by the rules alone.

use crate::extract::NameKind;
use crate::extract::check::names;

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(names(text, NameKind::Organization), want, "{text}");
}

#[test]
fn heads_with_their_places() {
    check("Hôm qua, UBND tỉnh Thanh Hóa họp với UBND quận 3.", &["UBND tỉnh Thanh Hóa", "UBND quận 3"]);
    check("Do Công an TP Hà Nội và Ban Dân vận Tỉnh ủy phối hợp.", &["Công an TP Hà Nội", "Ban Dân vận Tỉnh ủy"]);
    check("Chiều nay, Tỉnh ủy viên dự họp.", &[]);
}

#[test]
fn names_end_where_a_person_begins() {
    check("Chủ tịch UBND tỉnh Lê Văn Mẫu đến.", &["UBND tỉnh"]);
    check("Bí thư Thành ủy Trần Thị Bích Mây đến.", &["Thành ủy"]);
    check("Học sinh Trường THPT Nguyễn Thị Minh Khai.", &["Trường THPT Nguyễn Thị Minh Khai"]);
}

#[test]
fn names_that_go_on() {
    check("Theo Bộ Lao động - Thương binh và Xã hội, có quy định.", &["Bộ Lao động - Thương binh và Xã hội"]);
    check("Sở Y tế và Sở Tài chính cùng ký.", &["Sở Y tế", "Sở Tài chính"]);
    check("Ban Dân nguyện của Ủy ban Thường vụ Quốc hội họp.", &["Ban Dân nguyện", "Ủy ban Thường vụ Quốc hội"]);
}

#[test]
fn lists_under_one_head() {
    check("Giao các Sở: Tài chính, Xây dựng và Y tế thực hiện.", &["Tài chính", "Xây dựng", "Y tế"]);
    check(
        "Giao các Bộ Quốc phòng, Tài nguyên và Môi trường thực hiện.",
        &["Bộ Quốc phòng", "Tài nguyên và Môi trường"],
    );
    check("Dự có Tỉnh ủy, HĐND tỉnh và UBND tỉnh.", &["Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh"]);
}

#[test]
fn halves_of_words_are_no_heads() {
    check("Giá trên thị trường Hà Nội tăng.", &[]);
    check("Hội nghị diễn ra sáng nay.", &[]);
    check("Bộ trưởng trả lời.", &[]);
    check("Nhiều cán bộ Hà Nội dự.", &[]);
}

#[test]
fn acronyms_explained() {
    check(
        "Trung tâm Quốc tế Hoa Ban (HBIC) mở cửa. Tại đây, HBIC đón khách.",
        &["Trung tâm Quốc tế Hoa Ban", "HBIC", "HBIC"],
    );
}
