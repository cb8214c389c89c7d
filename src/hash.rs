//! A hash that tells texts apart: FNV-1a with 64 bits. It does not protect against forgery.

/// The hash of an empty text (the FNV-1a offset basis). Every hash starts from it.
pub const NO_TEXT: u64 = 0xcbf2_9ce4_8422_2325;

const PRIME: u64 = 0x100_0000_01b3;

/// Continues the hash `known` with the bytes of a text. `const`, because some hashes are computed at compile time.
pub const fn fnv_1a(known: u64, text: &str) -> u64 {
    let (mut hash, mut left) = (known, text.as_bytes());
    while let [byte, rest @ ..] = left {
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        left = rest;
    }
    hash
}

/// Continues the hash `known` with another hash, as if that were one byte.
pub const fn joined(known: u64, other: u64) -> u64 {
    (known ^ other).wrapping_mul(PRIME)
}

#[cfg(test)]
mod tests {
    use super::{NO_TEXT, fnv_1a};

    #[test]
    fn the_sum_is_fnv_1a() {
        // Test vectors that the authors of FNV published.
        for (text, sum) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)] {
            assert_eq!(fnv_1a(NO_TEXT, text), sum, "{text}");
        }
    }
}
