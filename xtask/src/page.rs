//! The release page: built with Trunk into `dist/`, measured, and served.

use crate::{Result, process, process::command, tools};

/// Builds the page and serves it until Ctrl-C.
pub fn run(args: &[String]) -> Result {
    let port = args.first().map_or("8080", String::as_str);
    build()?;
    process::run(command("node web/serve.mjs dist").arg(port))
}

/// Builds the page as it is published.
pub fn build() -> Result {
    tools::for_page()?;
    let mut trunk = command("trunk build --release --skip-version-check");
    // Trunk reads this variable as true or false and stops at the usual `NO_COLOR=1`.
    process::run(trunk.env_remove("NO_COLOR"))
}

/// Prints what the first load costs; too much is an error.
pub fn measure() -> Result {
    process::run(&mut command("node web/first-load.mjs dist"))
}
