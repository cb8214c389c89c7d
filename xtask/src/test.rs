//! `cargo xtask test`: all tests but two ignored ones: first natively, then the page, the npm package and the benchmark.

use crate::{
    Result, bench, new_tariff, npm, page,
    process::{both, command, output, root, run},
    release,
    steps::Steps,
    suites, system, texts, tools,
};
use std::{env::consts::EXE_EXTENSION, process::Command};

const WASM: &str = "wasm32-unknown-unknown";
/// All features that are not default ones. Steps with the same features and figures can reuse a build.
pub const ALL: &str = "--features npm,types,texts";

/// Arguments of cargo, before its command: our crate and the arithmetic are optimised a little. The build takes one to two minutes more; the
/// tests then run four times as fast.
const OPTIMISED: &str =
    "--config profile.dev.package.hilfen-rechner.opt-level=1 --config profile.dev.package.rust_decimal.opt-level=1";

/// The suites that compute for minutes unless they are built [`OPTIMISED`].
const HEAVY_SUITES: [&str; 5] = ["flow", "guide", "law", "readers", "told"];

/// The argument that adds what would make the tests run too long for every change: the tests see it as the variable ALL.
const LONG: &str = "--all";

/// Runs all steps, or the chosen ones.
pub fn test(args: &[String]) -> Result {
    let is_long = args.iter().any(|word| word == LONG);
    let chosen: Vec<String> = args.iter().filter(|word| *word != LONG).cloned().collect();
    let is_whole = chosen.is_empty();
    if is_whole {
        system::for_tests()?;
    }
    // Steps that do not keep all cores busy build beside them what later steps need, if those are run too.
    let beside = |build: fn() -> Result| move || if is_whole { build() } else { Ok(()) };
    let mut steps = Steps::new(&chosen);
    steps.run("format", "cargo fmt", || {
        system::rust_component("rustfmt", "fmt")?;
        cargo("fmt --all --check")
    })?;
    steps.run("lint", "cargo clippy over all that runs natively", || {
        system::rust_component("clippy", "clippy")?;
        // Finds an outdated Cargo.lock only if nothing updated it before; `cargo xtask` itself runs without `--locked`.
        cargo(&format!("clippy --locked --workspace --all-targets {ALL} -- -D warnings"))
    })?;
    steps.run("native", "cargo test over the rules, the texts and the tools", || {
        both(beside(tools::for_page_before_papers), || native(is_long)).map(|_| ())
    })?;
    steps.run("spelling", "the spelling of all German texts", || {
        system::hunspell()?;
        cargo(&format!("test {ALL} --test spelling -- --ignored"))
    })?;
    steps.run("lint-page", "cargo clippy over the page and the npm package as WASM", || {
        system::rust_target(WASM)?;
        let page = "--lib --bin hilfen-rechner --no-default-features --features page";
        cargo(&format!("clippy --target {WASM} {page} -- -D warnings"))?;
        cargo(&format!("clippy --target {WASM} --lib --no-default-features --features npm -- -D warnings"))
    })?;
    steps.run("tools", "what the page is built with", tools::for_page_before_papers)?;
    steps.run("page", "the release page", || both(beside(tools::for_papers), page::build).map(|_| ()))?;
    steps.run("size", "what the first load costs", page::measure)?;
    steps.run("deny", "the crates we build with: licences, versions, origins, advisories", deny)?;
    steps.run("release", "the checksums of the page, and the lists of what it is made of", release::papers)?;
    steps.run("least", "the built page needs nothing that the least browsers lack", least)?;
    steps.run("browser", "the page in Chromium", browser)?;
    steps.run("embed", "the page in frames of other pages, and what goes wrong at its start, in Chromium and Firefox", embed)?;
    steps.run("engines", "the same walks in Firefox and WebKitGTK, compared with Chromium", || {
        both(beside(compile_later), || engines(is_long)).map(|_| ())
    })?;
    steps.run("deploy", "the page from nginx with deploy/nginx.conf", deploy)?;
    steps.run("npm", "the rules as an npm package, in Node, TypeScript and a page", npm)?;
    steps.run("bench", "the benchmark, natively and as WASM: each case once, for no time", bench::try_out)?;
    // The last one that builds natively: it leaves builds with the invented figures.
    steps.run("new-tariff", "the rules and the texts with a tariff of other figures", || new_tariff::test(is_long))?;
    steps.finish()
}

/// All native tests: [`HEAVY_SUITES`] apart, and the examples in the documentation last, because cargo runs them with no other target.
fn native(is_long: bool) -> Result {
    let suites = suites::names().map_err(|error| format!("tests: {error}."))?;
    let (heavy, others): (Vec<_>, Vec<_>) = suites.iter().partition(|name| HEAVY_SUITES.contains(&name.as_str()));
    let mut tests = command(&format!("cargo test --workspace {ALL} --lib --bins"));
    run(with_all(suites::add(&mut tests, others), is_long))?;
    let mut tests = command(&format!("cargo {OPTIMISED} test {ALL}"));
    run(with_all(suites::add(&mut tests, heavy), is_long))?;
    cargo(&format!("test --doc {ALL}"))
}

/// Lets the tests know that they may take long.
fn with_all(tests: &mut Command, is_long: bool) -> &mut Command {
    tests.envs(is_long.then_some(("ALL", "1")))
}

/// Checks the crates against deny.toml. Advisories are checked only where RustSec's database can be reached.
fn deny() -> Result {
    tools::for_deny()?;
    cargo("deny --locked check bans licenses sources")?;
    match output(&mut command("cargo deny fetch db")) {
        Some(_) => cargo("deny --locked check advisories"),
        None => {
            println!("→ advisories NOT checked: RustSec's database (github.com/RustSec/advisory-db) cannot be fetched from here");
            Ok(())
        }
    }
}

fn least() -> Result {
    system::node()?;
    tools::for_least()?;
    run(command("node --test").current_dir(root().join("tests/least")))
}

fn browser() -> Result {
    let dist = page::for_tests()?;
    texts::test_languages()?;
    // In its folder and without a pattern, because versions of Node read patterns differently.
    let mut node = in_chromium("node --test --test-concurrency=3")?;
    run(node.current_dir(root().join("tests/browser")).env("DIST", dist))
}

fn embed() -> Result {
    tools::for_embed()?;
    let mut node = in_chromium("node --test tests/embed/embed.test.mjs tests/embed/start.test.mjs")?;
    run(node.env("FIREFOX", system::firefox()?))
}

fn engines(is_long: bool) -> Result {
    let Some(webkit) = system::webkit()? else {
        println!("→ left out: WebKitGTK runs on Linux only");
        return Ok(());
    };
    tools::for_embed()?;
    let mut node = in_chromium("node --test --test-concurrency=1")?;
    node.current_dir(root().join("tests/engines")).env("DIST", page::for_tests()?);
    node.envs([("FIREFOX", system::firefox()?), ("WEBKIT", webkit)]);
    run(with_all(&mut node, is_long))
}

/// Compiles what the steps after [`engines`] need.
fn compile_later() -> Result {
    npm::compile()?;
    bench::compile()
}

fn deploy() -> Result {
    let mut node = in_chromium("node --test tests/deploy/nginx.test.mjs")?;
    run(node.envs([system::nginx()?]))
}

/// A command of Node for tests that open pages in Chromium, with what they need.
fn in_chromium(line: &str) -> Result<Command> {
    system::node()?;
    tools::for_browser()?;
    let mut node = command(line);
    node.envs(system::chromiums()?);
    Ok(node)
}

fn npm() -> Result {
    npm::build()?;
    tools::for_npm_tests()?;
    // After an earlier `new-tariff`, target/debug/recompute has the invented figures: this builds it with those of `parameters/`.
    cargo(&format!("build --bin recompute {ALL}"))?;
    let recompute = root().join("target/debug/recompute").with_extension(EXE_EXTENSION);
    let mut node = in_chromium("node --test --test-concurrency=2")?;
    run(node.current_dir(root().join("tests/npm")).env("RECOMPUTE", recompute))
}

fn cargo(args: &str) -> Result {
    run(&mut command(&format!("cargo {args}")))
}
