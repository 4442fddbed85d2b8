//! A trie over word ids: every entry that starts at a token, in one walk.

use super::{Sorts, WordId};

/// Nodes with their children in one sorted array. The root's children are reached by word id directly.
#[derive(Clone)]
pub(super) struct Trie<T> {
    /// By word id.
    first: Vec<First>,
    /// One more at the end.
    nodes: Vec<Node>,
    edges: Vec<(WordId, u32)>,
    entries: Vec<T>,
}

/// The node after a first word, 0 for none, and the sorts of all entries that start with the word.
#[derive(Clone, Copy, Default)]
struct First {
    node: u32,
    sorts: Sorts,
}

/// A node's edges and entries run up to those of the next node.
#[derive(Clone, Copy, Default)]
struct Node {
    edges: u32,
    entries: u32,
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

impl<T> Trie<T> {
    /// Builds the trie from entries' words and numbers; `entry` gives the entry with a number and its sort.
    pub(super) fn build(paths: &[(Box<[WordId]>, u32)], entry: impl Fn(u32) -> (T, Sorts)) -> Self {
        let mut sorted: Vec<&(Box<[WordId]>, u32)> = paths.iter().collect();
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut trie = Trie { nodes: vec![Node::default()], ..Self::default() };
        // Level by level, so that the children of a node stand side by side, and its entries and edges after those of the
        // node before.
        let mut queue = std::collections::VecDeque::from([(0usize, 0usize, sorted.len(), 0usize)]);
        while let Some((node, mut from, to, depth)) = queue.pop_front() {
            let mut new =
                Node { entries: trie.entries.len() as u32, edges: trie.edges.len() as u32, ..Node::default() };
            while from < to && sorted[from].0.len() == depth {
                let (entry, sort) = entry(sorted[from].1);
                trie.entries.push(entry);
                new.sorts |= sort;
                from += 1;
            }
            while from < to {
                let word = sorted[from].0[depth];
                let end = from + sorted[from..to].partition_point(|p| p.0[depth] == word);
                let child = trie.nodes.len();
                trie.nodes.push(Node::default());
                trie.edges.push((word, child as u32));
                new.filter |= bit(word);
                if depth == 0 {
                    if trie.first.len() <= word.index() {
                        trie.first.resize(word.index() + 1, First::default());
                    }
                    let sorts = sorted[from..end].iter().map(|p| entry(p.1).1).collect();
                    trie.first[word.index()] = First { node: child as u32, sorts };
                }
                queue.push_back((child, from, end, depth + 1));
                from = end;
            }
            trie.nodes[node] = new;
        }
        let (edges, entries) = (trie.edges.len() as u32, trie.entries.len() as u32);
        trie.nodes.push(Node { edges, entries, ..Node::default() });
        trie
    }

    /// The node after a first word, if any entry of these sorts starts with it.
    #[inline]
    pub(super) fn start(&self, word: WordId, sorts: Sorts) -> Option<u32> {
        self.first.get(word.index()).filter(|first| first.sorts.intersects(sorts)).map(|first| first.node)
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
