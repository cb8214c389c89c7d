//! The steps of a long command, announced and timed, with a summary at the end.

use crate::Result;
use std::time::{Duration, Instant};

/// The steps that were run, and the names of those to run.
pub struct Steps<'a> {
    chosen: &'a [String],
    done: Vec<(&'static str, Duration)>,
}

impl<'a> Steps<'a> {
    /// [`Steps::run`] will run only the `chosen` steps, or all if none is chosen.
    pub fn new(chosen: &'a [String]) -> Self {
        Self { chosen, done: Vec::new() }
    }

    /// Runs a step, if it is chosen. The first failure ends the command.
    pub fn run(&mut self, name: &'static str, what: &str, work: impl FnOnce() -> Result) -> Result {
        if !self.chosen.is_empty() && !self.chosen.iter().any(|chosen| chosen == name) {
            return Ok(());
        }
        println!("\n== {name}: {what}");
        let start = Instant::now();
        let outcome = work();
        self.done.push((name, start.elapsed()));
        outcome.map_err(|message| {
            self.print_times();
            format!("\n{message}\nsteps: {} passed, 1 failed", self.done.len() - 1)
        })
    }

    /// Prints the summary. It is an error if no chosen name is that of a step; a wrong name beside a right one is not noticed.
    pub fn finish(self) -> Result {
        if self.done.is_empty() {
            return Err("There is no such step.".to_owned());
        }
        self.print_times();
        println!("steps: {} passed, 0 failed", self.done.len());
        Ok(())
    }

    fn print_times(&self) {
        println!();
        for (name, time) in &self.done {
            println!("{:>7.1} s  {name}", time.as_secs_f64());
        }
        let total: Duration = self.done.iter().map(|(_, time)| *time).sum();
        println!("{:>7.1} s  in all", total.as_secs_f64());
    }
}
