//! A trie over word ids: every entry that starts at a token, in one walk.
//!
//! Nodes are numbered level by level, so the children of a node stand side by side, and the node behind an edge is the
//! edge's own number and one.

use super::{Sorts, WordId};

/// Nodes with their children in one sorted array. The root's children are reached by word id directly.
#[derive(Clone)]
pub(super) struct Trie<T> {
    /// By word id.
    first: Vec<First<T>>,
    /// One more at the end.
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<(WordId, u32)>,
    pub(super) entries: Vec<T>,
}

/// A first word: the node after it with what is asked of it most often, and the sorts of all entries that start with it.
#[derive(Clone, Copy)]
pub(super) struct First<T> {
    /// The node after the word, 0 for none.
    pub(super) node: u32,
    filter: u32,
    /// The first of the entries that are this word alone.
    pub(super) entry: Option<T>,
    /// Whether there are more of them.
    pub(super) more: bool,
    /// Their sorts.
    pub(super) alone: Sorts,
    /// The sorts of all entries that start with this word.
    all: Sorts,
}

impl<T> First<T> {
    const NONE: Self =
        First { node: 0, filter: 0, entry: None, more: false, alone: Sorts::empty(), all: Sorts::empty() };

    /// Whether an entry may go on with this word.
    #[inline]
    pub(super) fn may_go_on(&self, word: WordId) -> bool {
        self.filter & bit(word) != 0
    }
}

/// A node's edges and entries run up to those of the next node.
#[derive(Clone, Copy, Default)]
pub(super) struct Node {
    pub(super) edges: u32,
    pub(super) entries: u32,
    /// A bit for each edge's word: most words that do not go on are told by it.
    filter: u32,
    /// The sorts of the entries that end here.
    sorts: Sorts,
}

/// The bit of a word in a node's filter.
#[inline]
fn bit(word: WordId) -> u32 {
    1 << (word.0.wrapping_mul(0x9e37_79b1) >> 27)
}

impl<T> Default for Trie<T> {
    fn default() -> Self {
        Self { first: Vec::new(), nodes: Vec::new(), edges: Vec::new(), entries: Vec::new() }
    }
}

/// An entry's words, and the entry.
pub(super) type Path<T> = (Box<[WordId]>, T);

impl<T: Copy> Trie<T> {
    /// Builds the trie; entries of the same words are found in the order they have here.
    pub(super) fn build(mut paths: Vec<Path<T>>, sort: impl Fn(T) -> Sorts) -> Self {
        paths.sort_by(|a, b| a.0.cmp(&b.0));
        let (mut nodes, mut words, mut entries) = (Vec::new(), Vec::new(), Vec::new());
        let mut queue = std::collections::VecDeque::from([(0, paths.len(), 0)]);
        while let Some((mut from, to, depth)) = queue.pop_front() {
            let (edges_before, entries_before) = (words.len(), entries.len());
            while from < to && paths[from].0.len() == depth {
                entries.push(paths[from].1);
                from += 1;
            }
            while from < to {
                let word = paths[from].0[depth];
                let end = from + paths[from..to].partition_point(|p| p.0[depth] == word);
                words.push(word);
                queue.push_back((from, end, depth + 1));
                from = end;
            }
            nodes.push(((words.len() - edges_before) as u32, (entries.len() - entries_before) as u32));
        }
        Self::of(&nodes, words, entries, sort)
    }

    /// The trie whose nodes have so many edges and so many entries each; the edges' words and the entries in their order.
    pub(super) fn of(nodes: &[(u32, u32)], words: Vec<WordId>, entries: Vec<T>, sort: impl Fn(T) -> Sorts) -> Self {
        let edges: Vec<_> = words.into_iter().zip(1..).collect();
        let mut trie = Trie { first: Vec::new(), nodes: Vec::with_capacity(nodes.len() + 1), edges, entries };
        let mut end = Node::default();
        for &(edges, entries) in nodes {
            let mut node = end;
            (end.edges, end.entries) = (node.edges + edges, node.entries + entries);
            for &(word, _) in &trie.edges[node.edges as usize..end.edges as usize] {
                node.filter |= bit(word);
            }
            let entries = &trie.entries[node.entries as usize..end.entries as usize];
            node.sorts = entries.iter().map(|entry| sort(*entry)).collect();
            trie.nodes.push(node);
        }
        trie.nodes.push(end);
        // A node's number is higher than its parent's: backwards, what is below it is known.
        let mut sorts: Vec<Sorts> = trie.nodes.iter().map(|node| node.sorts).collect();
        for node in (0..nodes.len() as u32).rev() {
            let [this, next] = trie.pair(node);
            for &(_, child) in &trie.edges[this.edges as usize..next.edges as usize] {
                let below = sorts[child as usize];
                sorts[node as usize] |= below;
            }
        }
        let root = &trie.edges[..nodes.first().map_or(0, |root| root.0 as usize)];
        let mut first = vec![First::NONE; root.last().map_or(0, |(word, _)| word.index() + 1)];
        for &(word, node) in root {
            let Node { filter, sorts: alone, .. } = trie.nodes[node as usize];
            let entries = trie.entries(node);
            let (entry, more) = (entries.first().copied(), entries.len() > 1);
            first[word.index()] = First { node, filter, entry, more, alone, all: sorts[node as usize] };
        }
        Trie { first, ..trie }
    }

    /// The number of entries.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// What the trie was built of, to build it again with more.
    pub(super) fn paths(&self) -> Vec<Path<T>> {
        let mut parents = vec![(0, WordId::UNKNOWN); self.nodes.len()];
        let mut paths = Vec::with_capacity(self.entries.len());
        for node in 0..self.nodes.len().saturating_sub(1) as u32 {
            let [this, next] = self.pair(node);
            for &(word, child) in &self.edges[this.edges as usize..next.edges as usize] {
                parents[child as usize] = (node as usize, word);
            }
            let mut words = Vec::new();
            let mut at = node as usize;
            while at != 0 && this.entries < next.entries {
                words.push(parents[at].1);
                at = parents[at].0;
            }
            words.reverse();
            paths.extend(self.entries(node).iter().map(|&entry| (words.as_slice().into(), entry)));
        }
        paths
    }

    /// The node after a first word, if any entry of these sorts starts with it.
    #[inline]
    pub(super) fn start(&self, word: WordId, sorts: Sorts) -> Option<u32> {
        self.first.get(word.index()).filter(|first| first.all.intersects(sorts)).map(|first| first.node)
    }

    /// What starts with this word.
    #[inline]
    pub(super) fn first(&self, word: WordId) -> &First<T> {
        self.first.get(word.index()).unwrap_or(&First::NONE)
    }

    /// The node one word on.
    #[inline]
    pub(super) fn step(&self, node: u32, word: WordId) -> Option<u32> {
        let [this, next] = self.pair(node);
        if this.filter & bit(word) == 0 {
            return None;
        }
        let edges = &self.edges[this.edges as usize..next.edges as usize];
        let at = edges.binary_search_by_key(&word, |e| e.0).ok()?;
        Some(edges[at].1)
    }

    /// The entries that end at a node.
    #[inline]
    pub(super) fn entries(&self, node: u32) -> &[T] {
        let [this, next] = self.pair(node);
        &self.entries[this.entries as usize..next.entries as usize]
    }

    /// The sorts of the entries that end at a node.
    #[inline]
    pub(super) fn sorts(&self, node: u32) -> Sorts {
        self.nodes[node as usize].sorts
    }

    /// A node and the one after it.
    #[inline]
    fn pair(&self, node: u32) -> [&Node; 2] {
        let at = node as usize;
        [&self.nodes[at], &self.nodes[at + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(words: &[u32], entry: u16) -> Path<u16> {
        (words.iter().copied().map(WordId).collect(), entry)
    }

    /// The entries are sorts themselves.
    fn trie(paths: Vec<Path<u16>>) -> Trie<u16> {
        Trie::build(paths, Sorts::from_bits_retain)
    }

    #[test]
    fn what_was_built_can_be_built_again() {
        let paths = vec![path(&[5, 2], 1), path(&[1, 2], 8), path(&[1, 2, 7], 4), path(&[1, 2], 2), path(&[1], 4)];
        let built = trie(paths.clone());
        let mut again = built.paths();
        again.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(again[1..3], [path(&[1, 2], 8), path(&[1, 2], 2)], "in the order they were given");
        let rebuilt = trie(built.paths());
        assert_eq!((rebuilt.edges, rebuilt.entries), (built.edges, built.entries));
        again.sort();
        let mut sorted = paths;
        sorted.sort();
        assert_eq!(again, sorted);
        assert!(Trie::<u16>::default().paths().is_empty());
    }

    #[test]
    fn the_walk_ends_where_no_entry_goes_on() {
        let trie = trie(vec![path(&[1, 2], 8), path(&[3], 1)]);
        let node = trie.start(WordId(1), Sorts::from_bits_retain(8)).unwrap();
        assert!(trie.entries(node).is_empty() && trie.sorts(node).is_empty());
        let end = trie.step(node, WordId(2)).unwrap();
        assert_eq!((trie.entries(end), trie.sorts(end)), (&[8][..], Sorts::from_bits_retain(8)));
        assert!(trie.step(node, WordId(3)).is_none());
        assert!(trie.start(WordId(1), Sorts::from_bits_retain(1)).is_none(), "no entry of the sort below");
        assert!(trie.start(WordId(2), Sorts::all()).is_none() && trie.start(WordId(70), Sorts::all()).is_none());
        assert!(Trie::<u16>::default().start(WordId(1), Sorts::all()).is_none());
    }
}
