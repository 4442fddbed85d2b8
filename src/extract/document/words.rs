//! Closed classes of words that steer the rules, as one bit set a word.
//!
//! A class is asked about every token near a candidate, so it is looked up by the word's id. Single words that a rule
//! names are compared where they stand, as [`phrases`](super::phrases).

use crate::lexicon::{Lexicon, WordId};
use once_cell::sync::Lazy;

bitflags::bitflags! {
    /// What a word can do beside a document's name.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub(super) struct Roles: u16 {
        /// Goes on after a number that cites: `Nghị định 67 của`, `Quyết định 33 có`.
        const FOLLOWS = 1;
        /// Is counted, so the number before it counts: `nghị quyết 5 năm`.
        const COUNTED = 1 << 1;
        /// Says what a decision does, between type word and number: `Quyết định thu hồi đất số`.
        const ACTION = 1 << 2;
        /// Ends the words between type word and number.
        const BOUNDARY = 1 << 3;
        /// Announces several: `các`, `những`, `hai`.
        const PLURAL = 1 << 4;
        /// Ends the name of a law or a body that no table knows.
        const NAME_END = 1 << 5;
        /// Issues a document: `ký`, `ban hành`, `có`.
        const ISSUES = 1 << 6;
        /// Stands between a body and its verb: `đã`, `vừa`.
        const ADVERB = 1 << 7;
        /// Decides by means of a document: `phê duyệt … tại Quyết định`.
        const DECIDES = 1 << 8;
        /// Opens what a document is about.
        const SUBJECT = 1 << 9;
        /// After a comma: opens a clause that is not about the document any more.
        const CLAUSE = 1 << 10;
        /// Before `luật`: makes another word of it, or names a school or firm.
        const NO_LAW = 1 << 11;
        /// Says something of the document, after its subject: `… đã hết hiệu lực`.
        const PREDICATE = 1 << 12;
    }
}

/// The words of each class; a phrase stands under its first word.
const CLASSES: &[(Roles, &str)] = &[
    (
        Roles::FOLLOWS,
        "ban bằng bị bởi chưa có còn cũng của do đã đang để đến đó được gửi hay hoặc khi khóa không ký là mà năm nêu này \
         ngày nhằm nhưng như phải quy ra sẽ sửa tại thay theo thì trên trong từ và vào vẫn về vì với vừa",
    ),
    (
        Roles::COUNTED,
        "bài bản bên bệnh biện bộ bước ca cá câu chiếc chuyên chương con cơ cuộc dân dự đại đề điểm điều đô đoạn đơn đồng \
         đối đợt em gia giai giải giây giờ gói ha hạng hình hộ học hội huyện khâu khoản khu km kỳ lần loại lô lớp lượt m mặt \
         mục mũi mức ngàn nghìn người ngành nhà nhân nhiệm nhóm nơi nội phần phiên phòng phút phương phường quận quý quyển \
         suất tàu tầng tấn tập tháng thôn thủ tiếng tiêu tỉ tỉnh tỷ tổ tờ trang trăm trẻ triệu trụ trường tuần tuổi usd \
         vạn vấn vị viên vòng vụ vùng xã xe yếu ý",
    ),
    (
        Roles::ACTION,
        "bãi bắt bồi bổ buộc cá cách cấp chấp cho chuyển chứng công cưỡng đăng đầu điều đình giải giám gia giao hành hạn hỏa \
         hủy kê khai khẩn khen khiếu khởi kiểm kết kỷ liên mật miễn nâng nghỉ phá phân phạt phê phúc sa sơ tạm tăng thanh \
         thành tháo thẩm thi thôi thu thuê thượng tiếp tịch trả trợ truy trưng tuyên tuyển ủy xóa xử xây",
    ),
    (
        Roles::BOUNDARY,
        "bị bằng có cũng còn cùng đã đang đến để đó do được kèm khi là mà mang nêu nếu này nhưng phải rằng sẽ tại theo thì \
         trên từ vẫn và vào với vừa",
    ),
    (Roles::PLURAL, "các những hai ba bốn loạt"),
    (
        Roles::NAME_END,
        "ban bằng bị cần cấm cho chưa có còn của cũng cùng đã đang đề đến để đó đối do đưa được gây giao giúp gồm gửi hay hết \
         hiện hoặc hôm hướng kể kèm khi không ký là lại lên mà mới năm này nay nên nêu nếu ngay ngày nhằm như nhưng nói phải \
         phê qua quy ra rằng rất sau sẽ so số tại theo thì trên trình trong trước từ tuy và vào vẫn về vì việc với vừa yêu \
         xem đồng thông quyết thực nghiêm triển",
    ),
    (Roles::ISSUES, "ban cấp có công đưa gửi ký phát ra"),
    (Roles::ADVERB, "cũng chính còn đã đang đều lại liên mới sẽ tiếp từng trực vẫn vừa"),
    (Roles::DECIDES, "ban bổ cấp chấp cho chỉ công duyệt đồng giao phê quyết quy thành thông thống thu xử yêu"),
    (Roles::SUBJECT, "ban bổ chấp cho điều đề đồng giao hướng phê quy sửa tăng thành thu triển về vv xử yêu"),
    (
        Roles::CLAUSE,
        "bên căn có do đến đó đồng để gửi khi là nên ngoài nhằm nhưng qua song tại thay theo trong trước từ tuy vì",
    ),
    (Roles::PREDICATE, "đã là sẽ thì vừa"),
    (Roles::NO_LAW, "âm cổ chế đạo định gia gọi hãng học kỷ khoa nghệ ngành nhân niêm pháp phòng quy ty viện"),
];

/// The classes of each word, by its id.
///
/// The ids are those of the built-in lexicon; a lexicon with entries of its own keeps them.
static ROLES: Lazy<Vec<Roles>> = Lazy::new(|| {
    let lexicon = Lexicon::builtin();
    let mut roles: Vec<Roles> = Vec::new();
    for (role, word) in CLASSES.iter().flat_map(|(role, words)| words.split_whitespace().map(move |w| (*role, w))) {
        let id = lexicon.id_of(word);
        if id != WordId::UNKNOWN {
            if roles.len() <= id.index() {
                roles.resize(id.index() + 1, Roles::empty());
            }
            roles[id.index()] |= role;
        }
    }
    roles
});

/// What this word can do.
#[inline]
pub(super) fn roles(word: WordId) -> Roles {
    ROLES.get(word.index()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_known() {
        for word in CLASSES.iter().flat_map(|(_, words)| words.split_whitespace()) {
            assert_ne!(Lexicon::builtin().id_of(word), WordId::UNKNOWN, "{word}");
        }
    }

    #[test]
    fn classes_of_a_word_add_up() {
        let lexicon = Lexicon::builtin();
        assert!(roles(lexicon.id_of("VỀ")).contains(Roles::FOLLOWS | Roles::SUBJECT | Roles::NAME_END));
        assert_eq!(roles(lexicon.id_of("mèo")), Roles::empty());
        assert_eq!(roles(WordId::UNKNOWN), Roles::empty());
    }
}
