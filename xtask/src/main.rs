//! The commands of the project. Each installs missing tools, prints its steps, and reuses earlier builds.
//!
//! - `process` runs other programs · `system` finds programs of the machine and installs missing ones (`apt`: with apt-get) ·
//!   `tools` the tools that we install into the project's folder · `steps` announces and times the steps of a long command ·
//!   `suites` the native tests
//! - `page` the release page · `new_tariff` a tariff that is not in force, for the tests
//! - `test`, `npm`, `release`, `bench`, `flow`, `texts`, `lighthouse`, `keys`, `mutants` the commands of these names

mod apt;
mod bench;
mod flow;
mod keys;
mod lighthouse;
mod mutants;
mod new_tariff;
mod npm;
mod page;
mod process;
mod release;
mod steps;
mod suites;
mod system;
mod test;
mod texts;
mod tools;

use std::{env, process::ExitCode};

/// An error is a sentence for the person who runs the command.
type Result<T = ()> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask run [PORT]      build the release page and serve it on loopback, from PORT (8080) upwards
cargo xtask test [STEP…]    every test, or only the named steps; --all adds longer walks and more random cases
cargo xtask npm             the rules as an npm package, in target/npm
cargo xtask release         the page with its checksums and the lists of what it is made of
cargo xtask bench           assessments per second, natively and in WASM; bytes of the first load
cargo xtask flow            the way of a family and the questions of the Fachmodus, as Mermaid charts in German
cargo xtask texts           the template of the texts for translators, and the translations as they follow it; packs out of them
cargo xtask lighthouse      Lighthouse's times and scores of the page as on a phone, and what could be mended
cargo xtask keys [TIMES]    how long a key in the Fachmodus takes on a device so many times slower (4)
cargo xtask mutants [ARG…]  change the rules in many small ways and see that a test notices each

Before anything is installed with apt-get you are asked, unless --yes is given or the variable CI is set.";

fn main() -> ExitCode {
    let mut args = env::args().skip(1).filter(|word| word != apt::YES);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let outcome = match command.as_str() {
        "run" => page::run(&rest),
        "test" => test::test(&rest),
        "npm" => npm::npm(),
        "release" => release::release(),
        "bench" => bench::bench(),
        "flow" => flow::flow(),
        "texts" => texts::texts(&rest),
        "lighthouse" => lighthouse::lighthouse(),
        "keys" => keys::keys(&rest),
        "mutants" => mutants::mutants(&rest),
        _ => Err(format!("The commands are:\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
