//! Prepares the page; `web/boot.js` then shows it through `page::show`.

/// The allocator of the page, smaller than the one of the standard library (docs/bytes.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    hilfen_rechner::page::prepare();
}
