#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| rattachement_fuzz::wizard::hold(data));
