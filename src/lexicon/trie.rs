//! A trie over word ids: every entry that starts at a token, in one walk.

use super::WordId;

/// Nodes with their children in one sorted array. The root's children are reached by word id directly.
#[derive(Clone, Default)]
pub(super) struct Trie {
    /// By word id: the node after that word, 0 for none.
    first: Vec<u32>,
    nodes: Vec<Node>,
    edges: Vec<(WordId, u32)>,
    entries: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Node {
    edges: (u32, u32),
    entries: (u32, u32),
}

impl Trie {
    /// Builds the trie from entries' words and numbers.
    pub(super) fn build(paths: &[(Box<[WordId]>, u32)]) -> Trie {
        let mut sorted: Vec<&(Box<[WordId]>, u32)> = paths.iter().collect();
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut trie = Trie { nodes: vec![Node::default()], ..Trie::default() };
        // Level by level, so that the children of a node stand side by side.
        let mut queue = std::collections::VecDeque::from([(0usize, 0usize, sorted.len(), 0usize)]);
        while let Some((node, mut from, to, depth)) = queue.pop_front() {
            let entries = trie.entries.len() as u32;
            while from < to && sorted[from].0.len() == depth {
                trie.entries.push(sorted[from].1);
                from += 1;
            }
            let edges = trie.edges.len() as u32;
            while from < to {
                let word = sorted[from].0[depth];
                let end = from + sorted[from..to].partition_point(|p| p.0[depth] == word);
                let child = trie.nodes.len();
                trie.nodes.push(Node::default());
                trie.edges.push((word, child as u32));
                queue.push_back((child, from, end, depth + 1));
                from = end;
            }
            trie.nodes[node] =
                Node { edges: (edges, trie.edges.len() as u32), entries: (entries, trie.entries.len() as u32) };
        }
        let root = trie.nodes[0].edges;
        for &(word, child) in &trie.edges[root.0 as usize..root.1 as usize] {
            if trie.first.len() <= word.index() {
                trie.first.resize(word.index() + 1, 0);
            }
            trie.first[word.index()] = child;
        }
        trie
    }

    /// The node after a first word, if any entry starts with it.
    #[inline]
    pub(super) fn start(&self, word: WordId) -> Option<u32> {
        self.first.get(word.index()).copied().filter(|&node| node != 0)
    }

    /// The node one word on.
    #[inline]
    pub(super) fn step(&self, node: u32, word: WordId) -> Option<u32> {
        let (from, to) = self.nodes[node as usize].edges;
        let edges = &self.edges[from as usize..to as usize];
        let at = edges.binary_search_by_key(&word, |e| e.0).ok()?;
        Some(edges[at].1)
    }

    /// The entries that end at a node.
    #[inline]
    pub(super) fn entries(&self, node: u32) -> &[u32] {
        let (from, to) = self.nodes[node as usize].entries;
        &self.entries[from as usize..to as usize]
    }
}
