//! Prepares the page; `web/boot.js` then has it shown.

fn main() {
    hilfen_rechner::page::prepare();
}
