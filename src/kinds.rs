//! Which kinds of mention are wanted.

bitflags::bitflags! {
    /// The kinds of mention that a pipeline looks for. What is not asked for is not paid for: names, if no kind of them is
    /// asked for, cost nothing.
    ///
    /// Asking for fewer changes nothing about the others, with one exception: where no kind of name is asked for, the `issuer`
    /// of a document, and with it its `date` and `subject`, are read without knowing which bodies and people stand beside it,
    /// and for two or three documents in a hundred come out otherwise. Span, kind, number and symbol do not.
    ///
    /// ```
    /// use bantin::{Kinds, Pipeline};
    /// let pipeline = Pipeline::builder().kinds(Kinds::DATES | Kinds::DOCUMENTS).build();
    /// let report = pipeline.run("Ngày 1/8/2022, ông Lê Văn Mẫu ký Kết luận số 826-KL/TU.");
    /// assert_eq!((report.dates.len(), report.documents.len(), report.people.len()), (1, 1, 0));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Kinds: u8 {
        /// Calendar times.
        const DATES = 1;
        /// Cited documents.
        const DOCUMENTS = 1 << 1;
        /// People with their offices.
        const PEOPLE = 1 << 2;
        /// Named bodies.
        const ORGANIZATIONS = 1 << 3;
        /// Named places.
        const LOCATIONS = 1 << 4;
    }
}

impl Kinds {
    /// The kinds that are names, and decided together.
    pub(crate) const NAMES: Kinds = Kinds::PEOPLE.union(Kinds::ORGANIZATIONS).union(Kinds::LOCATIONS);
}
