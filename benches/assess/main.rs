//! How long an assessment takes: natively with `cargo bench`, in WASM with `cargo xtask bench`. It fails on no time.
//!
//! `cargo bench --bench assess -- page` times only the cases whose name holds that word.
//!
//! cargo says `--bench` to a benchmark, and not where it runs one as a test: then each case is run once, only to see that it runs.

mod workload;

use std::hint::black_box;
use std::time::{Duration, Instant};

use hilfen_rechner::assessment::assess;
use hilfen_rechner::rules::parameters::RuleBook;

/// How long each case is run.
const LONG_ENOUGH: Duration = Duration::from_millis(600);
/// Most rounds, for the cases that are quick.
const MOST: u32 = 100_000;

fn main() {
    let is_timed = std::env::args().any(|word| word == "--bench");
    let long_enough = if is_timed { LONG_ENOUGH } else { Duration::ZERO };
    println!("{:<38} {:>12} {:>14}", "case", "µs each", "each second");
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    for timed in workload::cases().into_iter().filter(|timed| only.as_ref().is_none_or(|only| timed.name.contains(only))) {
        let book = RuleBook::embedded();
        // Once before the clock starts: the first run pays for memory that the others find.
        if is_timed {
            let _ = black_box(assess(black_box(&timed.case), &book));
        }
        let begin = Instant::now();
        let mut rounds = 0;
        loop {
            let _ = black_box(assess(black_box(&timed.case), &book));
            rounds += 1;
            if rounds >= MOST || begin.elapsed() >= long_enough {
                break;
            }
        }
        let each = begin.elapsed().as_secs_f64() / f64::from(rounds);
        println!("{:<38} {:>12.1} {:>14.0}", timed.name, each * 1e6, 1.0 / each);
    }
}
