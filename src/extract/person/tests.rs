//! People and their positions, by the rules alone.

use crate::extract::NameKind;
use crate::extract::check::{names, people};

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(people(text), want, "{text}");
}

#[track_caller]
fn check_names(text: &str, want: &[&str]) {
    assert_eq!(names(text, NameKind::Person), want, "{text}");
}

#[test]
fn names_after_honorifics_and_offices() {
    check_names(
        "Hôm nay, ông Mẫu gặp bà Lê Thị Mây và Đại tá, TS Phạm Văn Hữu.",
        &["Mẫu", "Lê Thị Mây", "Phạm Văn Hữu"],
    );
    check_names(
        "Tổng thống Mỹ Jonathan Waverly điện đàm với Thủ tướng Anh Mary Holt.",
        &["Jonathan Waverly", "Mary Holt"],
    );
    check_names("Bộ trưởng Công Thương trả lời chất vấn.", &[]);
    check_names("Gia đình đối tượng trú tại đây. Ông cho biết đã báo công an.", &[]);
}

#[test]
fn names_that_a_surname_opens() {
    check_names("Theo Nguyễn Thị Bích Mận, lớp học mở từ sáng.", &["Nguyễn Thị Bích Mận"]);
    check_names("Xe chạy trên đường Nguyễn Huệ đến trường THPT Trần Phú.", &[]);
    check_names("Đoàn đến Hà Nội và Cao Bằng.", &[]);
}

#[test]
fn initials() {
    check_names("Cháu N.V.A. (SN 2010) và chị Th. được đưa đi cấp cứu.", &["N.V.A.", "Th."]);
    check_names("Nạn nhân là Trần Văn K., quê ở đây.", &["Trần Văn K."]);
}

#[test]
fn names_in_parts_again() {
    check_names("Ông Lê Văn Khuê đến sớm. Sau đó Khuê phát biểu.", &["Lê Văn Khuê", "Khuê"]);
    check_names("Các ca sĩ Hải Yến, Thu Mây và Đăng Khoa biểu diễn.", &["Hải Yến", "Thu Mây", "Đăng Khoa"]);
}

#[test]
fn capitals_throughout() {
    check_names("CHỦ TỊCH UBND XÃ LÊ VĂN HẢI KIỂM TRA ĐÊ", &["LÊ VĂN HẢI"]);
}

#[test]
fn prefixes() {
    check("Đồng chí Trung tá Lê Văn Mẫu dự.", &["Đồng chí Trung tá | Lê Văn Mẫu | "]);
    check("PGS.TS Trần Thị Mây dự.", &["PGS.TS | Trần Thị Mây | "]);
    check("đồng chí Bí thư Tỉnh ủy Lê Văn Mẫu dự.", &["đồng chí | Lê Văn Mẫu | Bí thư + Tỉnh ủy"]);
    check("Dự có các ông, bà: Lê Văn Mẫu, Trần Thị Mây.", &[" | Lê Văn Mẫu | ", " | Trần Thị Mây | "]);
    check("Dự có bà: Trần Thị Mây.", &["bà | Trần Thị Mây | "]);
}

#[test]
fn offices_before_the_name() {
    check(
        "Đồng chí Trưởng ban Dân vận Thị ủy Lê Văn Mẫu ghi nhận.",
        &["Đồng chí | Lê Văn Mẫu | Trưởng + ban Dân vận Thị ủy"],
    );
    check("Ông Trưởng đã đến, ông Trưởng Thành cũng vậy.", &["Ông | Trưởng | ", "ông | Trưởng Thành | "]);
    check("Phó Chủ tịch UBND tỉnh Nguyễn Văn Mẫu đến thăm.", &[" | Nguyễn Văn Mẫu | Phó Chủ tịch + UBND tỉnh"]);
    check(
        "Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng Lê Văn Mẫu chủ trì.",
        &[" | Lê Văn Mẫu | Ủy viên + Bộ Chính trị; Bí thư + Trung ương Đảng"],
    );
    check("Giám đốc Sở Y tế, ông Lê Văn Mẫu cho biết.", &["ông | Lê Văn Mẫu | Giám đốc + Sở Y tế"]);
    check("nguyên Chủ tịch nước Lê Văn Mẫu đến dự.", &[" | Lê Văn Mẫu | nguyên Chủ tịch nước"]);
    check("ca sĩ trẻ Lê Văn Mẫu hát.", &[" | Lê Văn Mẫu | ca sĩ"]);
    check("Trao đổi với phóng viên, ông Lê Văn Mẫu nói.", &["ông | Lê Văn Mẫu | "]);
}

#[test]
fn offices_after_the_name() {
    check(
        "Ông Lê Văn Mẫu - Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh phát biểu.",
        &["Ông | Lê Văn Mẫu | Phó Bí thư + Tỉnh ủy; Chủ tịch + UBND tỉnh"],
    );
    check(
        "Bà Lê Thị Mây (42 tuổi, giám đốc Công ty TNHH Hoa Ban) khai báo.",
        &["Bà | Lê Thị Mây | giám đốc + Công ty TNHH Hoa Ban"],
    );
    check(
        "Ông Lê Văn Mẫu, Bí thư kiêm Chủ tịch HĐND huyện, dự.",
        &["Ông | Lê Văn Mẫu | Bí thư; Chủ tịch + HĐND huyện"],
    );
    check(
        "Ông Lê Văn Mẫu, sinh năm 1970, nguyên Hiệu trưởng Trường THPT Hoa Ban.",
        &["Ông | Lê Văn Mẫu | nguyên Hiệu trưởng + Trường THPT Hoa Ban"],
    );
    check("Ông Lê Văn Mẫu, các Phó Chủ tịch và đại biểu dự.", &["Ông | Lê Văn Mẫu | "]);
}

#[test]
fn attendee_lists() {
    check(
        "Dự có các đồng chí: Lê Văn Mẫu - Bí thư Tỉnh ủy; Trần Thị Mây - Tỉnh ủy viên, Phó Chủ tịch HĐND tỉnh; Phạm Hữu Khuê.",
        &[
            "đồng chí | Lê Văn Mẫu | Bí thư + Tỉnh ủy",
            " | Trần Thị Mây | Tỉnh ủy viên; Phó Chủ tịch + HĐND tỉnh",
            " | Phạm Hữu Khuê | ",
        ],
    );
    check(
        "Chủ tịch UBND xã Lê Văn Mẫu và Phó Chủ tịch UBND xã Trần Thị Mây dự.",
        &[" | Lê Văn Mẫu | Chủ tịch + UBND xã", " | Trần Thị Mây | Phó Chủ tịch + UBND xã"],
    );
}

#[test]
fn a_head_that_a_list_shares() {
    check(
        "Có các Ủy viên Bộ Chính trị: Chủ tịch nước Lê Văn Mẫu, Thủ tướng Trần Hữu Khuê.",
        &[
            " | Lê Văn Mẫu | Ủy viên + Bộ Chính trị; Chủ tịch nước",
            " | Trần Hữu Khuê | Ủy viên + Bộ Chính trị; Thủ tướng",
        ],
    );
    check(
        "Hai tiền đạo của đội là Lê Văn Mẫu và Trần Hữu Khuê, ông Phạm Văn Tý vắng mặt.",
        &[" | Lê Văn Mẫu | tiền đạo của đội", " | Trần Hữu Khuê | tiền đạo của đội", "ông | Phạm Văn Tý | "],
    );
}

#[test]
fn offices_given_by_verbs() {
    check(
        "Ông Lê Văn Mẫu được bổ nhiệm làm Hiệu trưởng Trường THPT Hoa Ban.",
        &["Ông | Lê Văn Mẫu | Hiệu trưởng + Trường THPT Hoa Ban"],
    );
    check("Bộ Nội vụ cho ông Lê Văn Mẫu thôi giữ chức Vụ trưởng.", &["ông | Lê Văn Mẫu | Vụ trưởng"]);
    check(
        "Ông Lê Văn Mẫu được Tổng thống Jonathan Waverly bổ nhiệm làm Đại sứ.",
        &["Ông | Lê Văn Mẫu | Đại sứ", " | Jonathan Waverly | Tổng thống"],
    );
    check("Kỷ luật cách chức Giám đốc Sở Y tế đối với ông Lê Văn Mẫu.", &["ông | Lê Văn Mẫu | Giám đốc + Sở Y tế"]);
    check("Ông Lê Văn Mẫu cho biết việc bổ nhiệm cán bộ đúng quy định.", &["Ông | Lê Văn Mẫu | "]);
}

#[test]
fn one_office_given_to_several() {
    check(
        "Ông Lê Văn Mẫu, Phạm Hữu Khuê và bà Trần Thị Mây được bầu làm Phó Bí thư Tỉnh ủy.",
        &[
            "Ông | Lê Văn Mẫu | Phó Bí thư + Tỉnh ủy",
            " | Phạm Hữu Khuê | Phó Bí thư + Tỉnh ủy",
            "bà | Trần Thị Mây | Phó Bí thư + Tỉnh ủy",
        ],
    );
    // Who stands before another, and whose is which of two, is not said.
    check(
        "Thay ông Lê Văn Mẫu, bà Trần Thị Mây được bầu làm Phó Bí thư Tỉnh ủy.",
        &["ông | Lê Văn Mẫu | ", "bà | Trần Thị Mây | Phó Bí thư + Tỉnh ủy"],
    );
    // As many offices as people: each has one, in turn.
    check(
        "Ông Lê Văn Mẫu và bà Trần Thị Mây lần lượt được bầu làm Bí thư Tỉnh ủy và Phó Bí thư Tỉnh ủy.",
        &["Ông | Lê Văn Mẫu | Bí thư + Tỉnh ủy", "bà | Trần Thị Mây | Phó Bí thư + Tỉnh ủy"],
    );
    check(
        "Thay ông Lê Văn Mẫu, bà Trần Thị Mây giữ chức Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.",
        &["ông | Lê Văn Mẫu | ", "bà | Trần Thị Mây | Bí thư + Tỉnh ủy; Chủ tịch + HĐND tỉnh"],
    );
    check(
        "Dự có các đồng chí Phó Bí thư Tỉnh ủy: Trần Thị Mây, Chủ tịch UBND tỉnh; Phạm Hữu Khuê, Chủ tịch HĐND tỉnh.",
        &[
            "đồng chí | Trần Thị Mây | Phó Bí thư + Tỉnh ủy; Chủ tịch + UBND tỉnh",
            " | Phạm Hữu Khuê | Phó Bí thư + Tỉnh ủy; Chủ tịch + HĐND tỉnh",
        ],
    );
    check(
        "Dự có Bí thư Tỉnh ủy Lê Văn Mẫu và các Phó Chủ tịch HĐND tỉnh: Trần Thị Mây, Phạm Hữu Khuê.",
        &[
            " | Lê Văn Mẫu | Bí thư + Tỉnh ủy",
            " | Trần Thị Mây | Phó Chủ tịch + HĐND tỉnh",
            " | Phạm Hữu Khuê | Phó Chủ tịch + HĐND tỉnh",
        ],
    );
}

#[test]
fn how_far_an_office_runs() {
    check(
        "Ông Lê Văn Mẫu, Trưởng phòng Giáo dục huyện Mê Linh, Hà Nội cho hay.",
        &["Ông | Lê Văn Mẫu | Trưởng + phòng Giáo dục huyện Mê Linh, Hà Nội"],
    );
    check(
        "Ông Lê Văn Mẫu, Phó trưởng phòng CSGT (Công an tỉnh) cho hay.",
        &["Ông | Lê Văn Mẫu | Phó trưởng + phòng CSGT (Công an tỉnh)"],
    );
    check("Ông Lê Văn Mẫu, Bí thư Tỉnh ủy nhiệm kỳ 2015-2020, dự.", &["Ông | Lê Văn Mẫu | Bí thư + Tỉnh ủy"]);
    check("Ông Lê Văn Mẫu, đại biểu Quốc hội khóa XIV, hỏi.", &["Ông | Lê Văn Mẫu | đại biểu + Quốc hội khóa XIV"]);
    check("Dự lễ có lãnh đạo và ông Lê Văn Mẫu.", &["ông | Lê Văn Mẫu | "]);
}

#[test]
fn credits() {
    check("Đoàn dự lễ. Ảnh: Hoa Ban", &[" | Hoa Ban (credit) | "]);
}

#[test]
fn work_grows_with_the_text_and_no_more() {
    // Each of these once made some rule look too far; a quadratic rule takes minutes here.
    for unit in [
        "Ủy ban ",
        "các ca sĩ Lê Văn A, ",
        "Chủ tịch của ",
        "ông A giữ chức Chủ tịch ",
        "N.",
        "(",
        "PGS.TS, ",
        "NGUYỄN VĂN ",
    ] {
        assert!(people(&unit.repeat(50_000)).len() <= 50_000 * 2);
    }
}
