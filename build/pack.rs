//! Numbers and texts to bytes, as `src/lexicon/unpack.rs` reads them back.

/// The bytes so far.
#[derive(Default)]
pub struct Packer(pub Vec<u8>);

impl Packer {
    /// A number, seven bits a byte from the least significant on; every byte but the last has its top bit set.
    pub fn number(&mut self, number: u32) {
        let mut left = number;
        while left >= 0x80 {
            self.0.push(left as u8 | 0x80);
            left >>= 7;
        }
        self.0.push(left as u8);
    }

    /// A text: its length in bytes, and the bytes.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u32);
        self.0.extend(text.as_bytes());
    }

    /// How many there are, and each.
    pub fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u32);
        items.iter().for_each(|one| item(self, one));
    }
}
