//! `cargo xtask bench`: assessments per second, natively and in WASM, and the bytes of the first load.
//!
//! Both measurements run the program `benches/assess`: natively with the bench profile, and as WASM with the release profile
//! and wasm-opt, under Node with WASI for the clock. It never fails because of a time.

use crate::{
    Result, page,
    process::{both, command, output, patient, root, run},
    system,
    test::ALL,
    tools,
};
use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

const WASI: &str = "wasm32-wasip1";

/// The argument with which cargo runs a benchmark. Without it each case runs once.
const TIMED: &str = "--bench";

/// The profile of a trial, which is built fast.
const TRIAL: &str = "--profile dev";

/// Prints the figures.
pub fn bench() -> Result {
    println!("== native");
    run(&mut command("cargo bench --quiet --bench assess --no-default-features"))?;

    println!("\n== WASM, built and shrunk like the page");
    run(in_node(&wasm("--release", "-Oz")?).arg(TIMED))?;

    println!("\n== first load");
    page::build()?;
    page::measure()
}

/// Compiles what [`try_out`] runs.
pub fn compile() -> Result {
    build_wasm(TRIAL)?;
    run(native_trial().arg("--no-run"))
}

/// Runs each case once, natively and as WASM, and checks that each row has its figures. No time is reported, so the WASM is built
/// fast rather than small, and both run at once.
pub fn try_out() -> Result {
    let program = wasm(TRIAL, "-O1")?;
    let (wasm, native) = both(
        || cases(&output(in_node(&program).stderr(Stdio::inherit())).ok_or("The benchmark does not run as WASM.")?),
        || cases(&output(&mut native_trial()).ok_or("The benchmark does not run.")?),
    )?;
    if native == wasm { Ok(()) } else { Err(format!("Natively the cases are {native:?}, as WASM {wasm:?}.")) }
}

/// Runs each case once natively.
fn native_trial() -> Command {
    patient(&format!("cargo test --quiet --bench assess {ALL}"))
}

/// The names of the cases in the output of the benchmark.
///
/// # Errors
/// If there is no row, or a row without its two figures.
fn cases(printed: &str) -> Result<Vec<String>> {
    let rows = printed.lines().skip_while(|line| !line.starts_with("case ")).skip(1);
    let names = rows.map(|row| case(row).ok_or_else(|| format!("This row of the benchmark has no figures: {row}")));
    let names = names.collect::<Result<Vec<_>>>()?;
    if names.is_empty() { Err(format!("The benchmark printed no case, but:\n{printed}")) } else { Ok(names) }
}

/// The name in a row, which is followed by two figures.
fn case(row: &str) -> Option<String> {
    let words: Vec<&str> = row.split_whitespace().collect();
    let (name, [time, rounds]) = words.split_last_chunk::<2>()?;
    let figure = |word: &str| word.parse::<f64>().ok().filter(|figure| figure.is_finite());
    // A case that takes longer than two seconds is done zero times each second.
    (!name.is_empty() && figure(time)? > 0.0 && figure(rounds)? >= 0.0).then(|| name.join(" "))
}

/// The benchmark under Node.
fn in_node(program: &PathBuf) -> Command {
    let mut node = command("node --no-warnings benches/run-wasm.mjs");
    node.arg(program);
    node
}

/// Builds the benchmark for WASI with a profile, shrinks it with wasm-opt as far as its option says, and returns its file.
fn wasm(profile: &str, shrink: &str) -> Result<PathBuf> {
    tools::for_wasm()?;
    let shrunk = root().join("target").join("assess.wasm");
    run(command(&format!("wasm-opt {shrink} --output")).arg(&shrunk).arg(build_wasm(profile)?))?;
    Ok(shrunk)
}

/// Builds the benchmark for WASI and returns its file.
fn build_wasm(profile: &str) -> Result<String> {
    system::rust_target(WASI)?;
    let what = format!("{profile} --bench assess --no-default-features");
    let how = format!("--target {WASI} --message-format json-render-diagnostics");
    let mut cargo = patient(&format!("cargo build {what} {how}"));
    let messages = output(cargo.stderr(Stdio::inherit())).ok_or("The benchmark could not be built for WASM.")?;
    executable_in(&messages).ok_or_else(|| "cargo named no benchmark.".to_owned())
}

/// The path of the benchmark in cargo's messages (one JSON object per line), among other programs that cargo builds.
fn executable_in(messages: &str) -> Option<String> {
    let benchmark = messages.lines().find(|line| line.contains("\"kind\":[\"bench\"]"))?;
    let (_, rest) = benchmark.split_once("\"executable\":\"")?;
    let (file, _) = rest.split_once('"')?;
    // A backslash is the only escaped character in a path.
    Some(file.replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::{cases, executable_in};

    #[test]
    fn the_program_is_found_in_the_messages() {
        let of = |kind: &str, executable: &str| format!("{{\"target\":{{\"kind\":[\"{kind}\"]}},\"executable\":{executable}}}\n");
        let others = of("lib", "null") + &of("bin", "\"C:\\\\t\\\\flow.wasm\"");
        let messages = format!("{others}{}", of("bench", "\"C:\\\\t\\\\a.wasm\""));
        assert_eq!(executable_in(&messages).as_deref(), Some("C:\\t\\a.wasm"));
        assert_eq!(executable_in(&others), None);
    }

    #[test]
    fn a_row_of_the_benchmark_has_two_figures() {
        let printed = "running\ncase          µs each  each second\na home, alone  12.5  80000\napart   6100506.9      0\n";
        assert_eq!(cases(printed), Ok(vec!["a home, alone".to_owned(), "apart".to_owned()]));
        for wrong in
            ["", "case\n", "flowchart TD\n  a --> b\n", "case µs\na home 12.5\n", "case µs\na home 0.0 inf\n", "case µs\n12 13\n"]
        {
            assert!(cases(wrong).is_err(), "{wrong}");
        }
    }
}
