//! How the office is reached (`deploy/contact.toml`), as variables of the program.

use std::collections::BTreeMap;

/// The file.
pub const FILE: &str = "deploy/contact.toml";
const NAMES: [&str; 3] = ["office_email", "office_phone", "vocational_email"];

/// The variables that the program is built with, by name. `OFFICE_CALL` is the number as a link calls it.
pub fn variables(text: &str) -> Result<BTreeMap<String, String>, String> {
    let told: BTreeMap<String, String> = toml::from_str(text).map_err(|error| format!("{FILE}: {error}"))?;
    if !told.keys().map(String::as_str).eq(NAMES) {
        return Err(format!("{FILE}: it must hold {} and nothing else.", NAMES.join(", ")));
    }
    let mut found = BTreeMap::new();
    for (name, value) in &told {
        let shown = if name.ends_with("_phone") {
            let digits: String = value.split(' ').collect();
            let call =
                digits.strip_prefix('0').filter(|rest| !rest.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()));
            let call = call.ok_or_else(|| format!("{FILE}: {name} must be digits and blanks, from 0 on, not «{value}»."))?;
            found.insert("OFFICE_CALL".to_owned(), format!("+41{call}"));
            // It stays on one line.
            value.replace(' ', "\u{a0}")
        } else if value.split('@').filter(|part| !part.is_empty()).count() == 2 && !value.contains([' ', '{', '<', '"']) {
            value.clone()
        } else {
            return Err(format!("{FILE}: {name} must be an e-mail address, not «{value}»."));
        };
        found.insert(name.to_ascii_uppercase(), shown);
    }
    Ok(found)
}
