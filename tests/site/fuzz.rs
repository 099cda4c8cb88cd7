//! What the fuzzers found and kept: every text of `tests/fuzz/corpus/` is tried again.

#[path = "../fuzz/properties/mod.rs"]
mod properties;

use std::path::Path;

#[test]
fn what_the_fuzzers_kept_still_holds() {
    for (target, hold) in properties::TARGETS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
        let mut count = 0;
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            if std::panic::catch_unwind(|| hold(&bytes)).is_err() {
                panic!("{} no longer holds: see above", path.display());
            }
            count += 1;
        }
        assert!(count >= 10, "only {count} texts in {}", folder.display());
    }
}
