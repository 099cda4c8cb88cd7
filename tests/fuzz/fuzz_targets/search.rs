#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rattachement_fuzz::search::hold(data));
