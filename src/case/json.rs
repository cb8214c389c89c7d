//! JSON as a tree from which serde reads, with errors as data: serde's own readers give them as English text.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer, StringDeserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::calendar::Date;
use crate::case::wrong::{Expected, Found, Wrong};
use crate::money::Chf;

/// A JSON text. An object keeps a name that occurs twice; an object of `serde_json` would lose one of the two.
#[derive(Debug)]
pub(super) enum Json {
    Null,
    Bool(bool),
    Whole(i128),
    /// A number with a fraction or an exponent. No field of a file accepts one.
    Fraction(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Why a value cannot be read from a tree.
#[derive(Debug)]
pub(super) enum Error {
    Wrong(Wrong),
    UnknownField(&'static [&'static str]),
    MissingField(&'static str),
}

/// serde requires it; nobody reads it.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(_: T) -> Error {
        Error::Wrong(Wrong::NotOneOption)
    }
    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Error {
        // `Json` checks the type before it calls a visitor. So this comes only from the readers of amounts and dates, for a text.
        let found = match found {
            Unexpected::Str(text) => Found::Text(text.to_owned()),
            _ => Found::Object,
        };
        wrong(found, of_text(expected))
    }
    fn invalid_value(found: Unexpected<'_>, expected: &dyn de::Expected) -> Error {
        Error::invalid_type(found, expected)
    }
    fn invalid_length(_: usize, _: &dyn de::Expected) -> Error {
        wrong(Found::OtherLength, Expected::Object)
    }
    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Error {
        Error::Wrong(Wrong::UnknownOption { name: name.to_owned(), known })
    }
    fn unknown_field(_: &str, known: &'static [&'static str]) -> Error {
        Error::UnknownField(known)
    }
    fn missing_field(name: &'static str) -> Error {
        Error::MissingField(name)
    }
    fn duplicate_field(name: &'static str) -> Error {
        Error::Wrong(Wrong::Twice { name: name.to_owned() })
    }
}

fn wrong(found: Found, expected: Expected) -> Error {
    Error::Wrong(Wrong::Type { found, expected })
}

/// What a reader of a text expects. The readers of amounts and dates describe it with these two constants.
fn of_text(expected: &dyn de::Expected) -> Expected {
    match expected.to_string().as_str() {
        Chf::EXPECTED => Expected::Amount,
        Date::EXPECTED => Expected::Date,
        _ => Expected::Text,
    }
}

impl Json {
    fn found(self) -> Found {
        match self {
            Json::Null => Found::Null,
            Json::Bool(is) => Found::Bool(is),
            Json::Whole(number) => Found::Whole(number.to_string()),
            Json::Fraction(number) => Found::Fraction(number),
            Json::Text(text) => Found::Text(text),
            Json::List(_) => Found::List,
            Json::Object(_) => Found::Object,
        }
    }

    fn refused<T>(self, expected: Expected) -> Result<T, Error> {
        Err(wrong(self.found(), expected))
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E: de::Error>(self, is: bool) -> Result<Json, E> {
        Ok(Json::Bool(is))
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number.into()))
    }
    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Fraction(format!("{number:?}")))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Json::Object(object))
    }
}

/// Methods that read a value of any type as it is.
macro_rules! as_it_stands {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_any(visitor)
        })*
    };
}

/// Methods that read a whole number of one type.
macro_rules! whole {
    ($($method:ident, $type:ident, $visit:ident, $expected:ident;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self {
                Json::Whole(number) => match $type::try_from(number) {
                    Ok(number) => visitor.$visit(number),
                    Err(_) => self.refused(Expected::$expected),
                },
                other => other.refused(Expected::$expected),
            }
        })*
    };
}

impl<'de> Deserializer<'de> for Json {
    type Error = Error;

    whole! {
        deserialize_i32, i32, visit_i32, Whole;
        deserialize_u32, u32, visit_u32, Count;
    }

    // No field of a file has one of these types.
    as_it_stands! {
        deserialize_i8 deserialize_i16 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u64 deserialize_f32 deserialize_f64
        deserialize_char deserialize_bytes deserialize_byte_buf deserialize_unit deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Null => visitor.visit_unit(),
            Json::Bool(is) => visitor.visit_bool(is),
            Json::Whole(number) => visitor.visit_i128(number),
            Json::Fraction(text) | Json::Text(text) => visitor.visit_string(text),
            Json::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            Json::Object(fields) => visitor.visit_map(MapDeserializer::new(fields.into_iter())),
        }
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Bool(is) => visitor.visit_bool(is),
            other => other.refused(Expected::Bool),
        }
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Text(text) => visitor.visit_string(text),
            other => other.refused(of_text(&visitor)),
        }
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }
    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_any(visitor)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::List(items) => visitor.visit_seq(SeqDeserializer::new(items.into_iter())),
            other => other.refused(Expected::List),
        }
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(self, _: &'static str, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Json::Object(fields) => visitor.visit_map(MapDeserializer::new(fields.into_iter())),
            other => other.refused(Expected::Object),
        }
    }
    /// The fields may also come as a list, in their order: serde's reader of JSON accepts that, and what was once read stays
    /// readable.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Json::List(items) => {
                let mut items = SeqDeserializer::new(items.into_iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            other => other.deserialize_map(visitor),
        }
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let fields = match self {
            Json::Text(name) => return visitor.visit_enum(Chosen { name, value: None }),
            Json::Object(fields) => fields,
            _ => return Err(Error::Wrong(Wrong::NotOneOption)),
        };
        if let Some((name, _)) = fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            return Err(de::Error::unknown_variant(name, known));
        }
        let [(name, value)] = <[(String, Json); 1]>::try_from(fields).map_err(|_| Error::Wrong(Wrong::NotOneOption))?;
        visitor.visit_enum(Chosen { name, value: Some(value) })
    }
}

impl IntoDeserializer<'_, Error> for Json {
    type Deserializer = Json;
    fn into_deserializer(self) -> Json {
        self
    }
}

/// The name of an option, and its value where it has one.
struct Chosen {
    name: String,
    value: Option<Json>,
}

impl<'de> EnumAccess<'de> for Chosen {
    type Error = Error;
    type Variant = Value;
    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Value), Error> {
        let name: StringDeserializer<Error> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, Value(self.value)))
    }
}

struct Value(Option<Json>);

impl Value {
    fn told(self) -> Result<Json, Error> {
        self.0.ok_or_else(|| wrong(Found::NameAlone, Expected::NameWithValue))
    }
}

impl<'de> VariantAccess<'de> for Value {
    type Error = Error;
    fn unit_variant(self) -> Result<(), Error> {
        match self.0 {
            None | Some(Json::Null) => Ok(()),
            Some(other) => other.refused(Expected::NameAlone),
        }
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.told()?)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.told()?.deserialize_seq(visitor)
    }
    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.told()?.deserialize_struct("", fields, visitor)
    }
}
