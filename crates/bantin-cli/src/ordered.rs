//! Work on several threads, results in order, memory bounded.
//!
//! One thread reads the inputs and deals them to the workers in turn; results are collected in the same turn, so order
//! needs no sorting. Every queue is short: a fast reader waits for slow workers, and they for a slow writer.

use std::io;
use std::sync::mpsc::sync_channel;
use std::thread;

/// How many inputs, and how many results, may wait in front of and behind each worker.
const QUEUE: usize = 8;

/// Gives each input to `work`, on `jobs` threads, and each result to `sink`, on this one, in the order of the inputs.
/// Stops at the first error of `sink`.
pub fn map<T: Send, R: Send>(
    inputs: impl Iterator<Item = T> + Send,
    jobs: usize,
    work: impl Fn(T) -> R + Sync,
    mut sink: impl FnMut(R) -> io::Result<()>,
) -> io::Result<()> {
    if jobs <= 1 {
        return inputs.map(work).try_for_each(sink);
    }
    thread::scope(|scope| {
        let mut feeds = Vec::with_capacity(jobs);
        let mut results = Vec::with_capacity(jobs);
        for _ in 0..jobs {
            let (feed, inbox) = sync_channel(QUEUE);
            let (outbox, result) = sync_channel(QUEUE);
            let work = &work;
            // A failed send means that nobody collects any more.
            scope.spawn(move || inbox.into_iter().try_for_each(|input| outbox.send(work(input))));
            feeds.push(feed);
            results.push(result);
        }
        scope.spawn(move || feeds.iter().cycle().zip(inputs).try_for_each(|(feed, input)| feed.send(input)));
        // The first worker that has nothing more to give is the one whose turn came after the last input.
        results.iter().cycle().map_while(|result| result.recv().ok()).try_for_each(&mut sink)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn order_is_kept_on_any_number_of_threads() {
        for jobs in [0, 1, 2, 3, 7] {
            for count in [0, 1, 2, 7, 100] {
                let mut got = Vec::new();
                let work = |n: u64| {
                    thread::sleep(Duration::from_micros(n * 37 % 211));
                    n * n
                };
                map(0..count, jobs, work, |n| {
                    got.push(n);
                    Ok(())
                })
                .unwrap();
                assert_eq!(got, (0..count).map(|n| n * n).collect::<Vec<_>>(), "{jobs} jobs, {count} inputs");
            }
        }
    }

    #[test]
    fn inputs_are_not_read_far_ahead_of_the_results() {
        let read = AtomicUsize::new(0);
        let inputs = (0..500).inspect(|_| {
            read.fetch_add(1, Ordering::SeqCst);
        });
        let mut written = 0;
        let jobs = 3;
        map(
            inputs,
            jobs,
            |n| n,
            |_| {
                written += 1;
                // Two queues and the one in hand for each worker, one in the reader's hand.
                assert!(read.load(Ordering::SeqCst) <= written + jobs * (2 * QUEUE + 2) + 1);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(written, 500);
    }

    #[test]
    fn the_first_failed_write_stops_everything() {
        for jobs in [1, 4] {
            let mut written = 0;
            let error = map(
                0..,
                jobs,
                |n| n,
                |_| {
                    written += 1;
                    if written == 20 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(()) }
                },
            );
            assert_eq!(error.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
            assert_eq!(written, 20);
        }
    }
}
