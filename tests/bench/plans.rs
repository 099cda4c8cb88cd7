//! The query of every plan that answers can lead to, one a line.

use rattachement::domain::plan::Answers;

fn main() {
    for answers in Answers::all() {
        println!("{}", answers.pruned().query());
    }
}
