//! The TypeScript types of the npm package, `npm/types.d.ts`, are those of the Rust types as serde reads and writes them.
//!
//! After a change of a type: `WRITE_TYPES=1 cargo test --features types --test types` writes the file anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod print;

use std::path::Path;
use std::{env, fs};

use hilfen_rechner::assessment::Assessment;
use hilfen_rechner::case::Case;
use print::Printer;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

const HEAD: &str = "\
// The case and its assessment as types. Written by tests/types from the Rust types: not to be changed by hand.
// docs/case-format.md says what the fields mean.
";

/// Every type, by name. What a reader accepts stands for what goes in: there an answer may be left out.
fn types() -> String {
    let written = schema::<Assessment>(SchemaSettings::draft2020_12().for_serialize());
    let read = schema::<Case>(SchemaSettings::draft2020_12().for_deserialize());
    let mut printer = Printer::default();
    printer.take("Assessment", &written);
    printer.take("Case", &read);
    format!("{HEAD}\n{}", printer.print())
}

fn schema<T: JsonSchema>(settings: SchemaSettings) -> Value {
    settings.into_generator().into_root_schema_for::<T>().into()
}

#[test]
fn the_types_of_the_npm_package_are_those_of_the_program() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("npm/types.d.ts");
    let types = types();
    if env::var_os("WRITE_TYPES").is_some() {
        fs::write(&file, &types).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == types, "npm/types.d.ts is not what the Rust types say: WRITE_TYPES=1 writes it anew");
}
