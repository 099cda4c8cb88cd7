//! The frame around an answer: the page's language, links and metadata, errors, limits, comfort settings. It knows no
//! page.

mod clients;
mod display;
mod errors;
mod foreign;
mod limits;
mod page;
mod publisher;
mod site;
mod spelling;

pub use clients::{Clients, FORGET_EVERY};
pub use display::{Display, PARAMETER, carry};
pub use errors::{Error, form_error, not_found, render as render_errors};
pub use limits::check;
pub use page::{Frames, Page, render};
pub use publisher::Publisher;
pub use site::Site;
pub use spelling::one_spelling;
