//! Prepares the page; `web/boot.js` then has it shown.

/// Hands out the page's memory. The standard library's own way would cost a phone 1.7 kB more.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    hilfen_rechner::page::prepare();
}
