//! `cargo xtask bench`: assessments per second, natively and in WASM, and the bytes of the first load.
//!
//! Both run the same program, `benches/assess.rs`: once as cargo builds benchmarks, for speed, and once as the page is
//! built, for size (release profile, then wasm-opt), under Node with WASI for its clock. Nothing fails on time.

use crate::{
    Result, page,
    process::{command, output, root, run},
    system, tools,
};

const WASI: &str = "wasm32-wasip1";

/// Prints the figures.
pub fn bench() -> Result {
    println!("== native");
    run(&mut command("cargo bench --quiet --bench assess --no-default-features"))?;

    println!("\n== WASM, built and shrunk like the page");
    tools::for_page()?;
    system::rust_target(WASI)?;
    let built = build_wasm()?;
    let shrunk = root().join("target").join("assess.wasm");
    run(command("wasm-opt -Oz --output").arg(&shrunk).arg(built))?;
    run(command("node --no-warnings benches/run-wasm.mjs").arg(&shrunk))?;

    println!("\n== first load");
    page::build()?;
    page::measure()
}

/// Builds the benchmark for WASI and gives its file.
fn build_wasm() -> Result<String> {
    let what = "--release --bench assess --no-default-features";
    let how = format!("--target {WASI} --message-format json-render-diagnostics");
    let mut cargo = command(&format!("cargo build {what} {how}"));
    cargo.stderr(std::process::Stdio::inherit());
    let messages = output(&mut cargo).ok_or("The benchmark could not be built for WASM.")?;
    executable_in(&messages).ok_or_else(|| "cargo named no benchmark.".to_owned())
}

/// The program named in cargo's messages (one JSON object a line).
fn executable_in(messages: &str) -> Option<String> {
    let (_, rest) = messages.lines().find_map(|line| line.split_once("\"executable\":\""))?;
    let (file, _) = rest.split_once('"')?;
    // The only escape that occurs in a path.
    Some(file.replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::executable_in;

    #[test]
    fn the_program_is_found_in_the_messages() {
        let messages = "{\"executable\":null}\n{\"executable\":\"C:\\\\t\\\\a.wasm\",\"fresh\":true}";
        assert_eq!(executable_in(messages).as_deref(), Some("C:\\t\\a.wasm"));
    }
}
