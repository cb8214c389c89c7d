//! Prints a JSON schema as TypeScript: as much of one as the types of this program need, and a panic at anything else.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};

/// The types found so far, by name.
#[derive(Default)]
pub struct Printer(BTreeMap<String, Value>);

impl Printer {
    /// Takes a type and all that it names; a name that is there already gets the new meaning.
    pub fn take(&mut self, name: &str, schema: &Value) {
        let mut schema = schema.as_object().unwrap().clone();
        schema.remove("$schema");
        schema.remove("title");
        if let Some(Value::Object(named)) = schema.remove("$defs") {
            self.0.extend(named.into_iter().map(|(name, schema)| (identifier(&name), schema)));
        }
        self.0.insert(name.to_owned(), Value::Object(schema));
    }

    /// All types, in the order of their names.
    pub fn print(&self) -> String {
        let declared = self.0.iter().map(|(name, schema)| declaration(name, schema.as_object().unwrap()));
        declared.collect::<Vec<_>>().join("\n")
    }
}

/// Numbers and truth are named in our words: `CountAnswer`, `YesNoChoice`.
fn identifier(name: &str) -> String {
    name.replace("uint32", "Count").replace("boolean", "YesNo")
}

fn declaration(name: &str, schema: &Map<String, Value>) -> String {
    let doc = doc(schema, "");
    if schema.contains_key("properties") {
        format!("{doc}export interface {name} {}\n", fields(schema, ""))
    } else {
        format!("{doc}export type {name} ={};\n", meaning(schema))
    }
}

/// What stands behind `type … =`: each of several choices on a line of its own, with what it means.
fn meaning(schema: &Map<String, Value>) -> String {
    let Some(choices) = schema.get("oneOf").and_then(Value::as_array) else {
        return format!(" {}", kind(schema, ""));
    };
    choices.iter().map(|choice| choice.as_object().unwrap()).fold(String::new(), |mut lines, choice| {
        write!(lines, "\n{}  | {}", doc(choice, "  "), kind(choice, "  ")).unwrap();
        lines
    })
}

fn kind(schema: &Map<String, Value>, indent: &str) -> String {
    let choices = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array);
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return identifier(name.rsplit('/').next().unwrap());
    } else if let Some(value) = schema.get("const") {
        return value.to_string();
    } else if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return union(values.iter().map(Value::to_string));
    } else if let Some(choices) = choices {
        return union(choices.iter().map(|choice| kind(choice.as_object().unwrap(), indent)));
    }
    match &schema["type"] {
        Value::Array(names) => union(names.iter().map(|name| simple(name.as_str().unwrap(), schema, indent))),
        name => simple(name.as_str().unwrap(), schema, indent),
    }
}

fn simple(name: &str, schema: &Map<String, Value>, indent: &str) -> String {
    match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "integer" => "number".to_owned(),
        "array" => format!("Array<{}>", kind(schema["items"].as_object().unwrap(), indent)),
        "object" => fields(schema, indent),
        other => panic!("no TypeScript for {other}: {schema:?}"),
    }
}

/// An object; on one line where its only field needs no word.
fn fields(schema: &Map<String, Value>, indent: &str) -> String {
    let fields: Vec<(&String, &Map<String, Value>)> =
        schema["properties"].as_object().unwrap().iter().map(|(name, field)| (name, field.as_object().unwrap())).collect();
    let required = schema.get("required").and_then(Value::as_array);
    let mark = |name: &str| if required.is_some_and(|names| names.iter().any(|one| one == name)) { "" } else { "?" };
    if let [(name, field)] = fields.as_slice()
        && !field.contains_key("description")
    {
        return format!("{{ {name}{}: {} }}", mark(name), kind(field, indent));
    }
    let inner = format!("{indent}  ");
    let mut lines = String::from("{\n");
    for (name, field) in fields {
        writeln!(lines, "{}{inner}{name}{}: {};", doc(field, &inner), mark(name), kind(field, &inner)).unwrap();
    }
    format!("{lines}{indent}}}")
}

fn union(choices: impl Iterator<Item = String>) -> String {
    choices.collect::<Vec<_>>().join(" | ")
}

/// The Rust comment, without the marks of its links.
fn doc(schema: &Map<String, Value>, indent: &str) -> String {
    let Some(text) = schema.get("description").and_then(Value::as_str) else { return String::new() };
    let text = text.replace('\n', " ").replace("[`", "`").replace("`]", "`");
    format!("{indent}/** {text} */\n")
}
