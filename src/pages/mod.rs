//! The pages: a file or a folder an address, with what is asked, the template's struct and the handler.

mod accueil;
mod affichage;
mod aidants;
mod avis;
mod caisses;
mod contenu;
mod corrections;
mod decoder;
pub(crate) mod donnees;
mod evidence;
mod facile;
mod integrer;
pub(crate) mod machines;
mod mentions_legales;
mod paging;
mod recherche;
mod regimes;
mod retrouver;
mod sources;

use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};

use crate::paths;
use crate::web::Error;

/// Reads what is compiled in for the pages, so that a fault in it stops the start.
///
/// # Errors
/// A file is not what the program that made it writes.
pub fn check() -> anyhow::Result<()> {
    evidence::read_built_in().map(drop)
}

/// Serves every row of the table of pages.
macro_rules! routes {
    ($($listed:ident $path:literal $name:literal: $($method:ident $handler:path),+;)+) => {
        /// The pages of one language.
        pub fn routes(config: &mut ServiceConfig) {
            // A language's own page has no path after the prefix.
            config.service(
                web::resource("")
                    .get(accueil::show)
                    .default_service(web::to(|| async { Err::<HttpResponse, _>(Error::Method(routes!(@ get))) })),
            );
            $(config.service(
                web::resource($path)
                    $(.$method($handler))+
                    .default_service(web::to(|| async { Err::<HttpResponse, _>(Error::Method(routes!(@ $($method),+))) })),
            );)+
        }
    };
    (@ get) => { "GET, HEAD" };
    (@ get, post) => { "GET, HEAD, POST" };
}
paths::pages!(routes);
