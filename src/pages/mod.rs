//! The pages, one file each: what is asked, the template, the handler.

pub mod accueil;
pub mod caisses;
pub mod decoder;
pub mod regimes;
pub mod sources;

use actix_web::web::{self, ServiceConfig};

/// The parameters that a page reads, in the order its forms and links write them. An answer to any
/// other query is not remembered, by us or by a cache in front.
pub const PARAMETERS: &[(&str, &[&str])] = &[("/decoder/{code}", &["lu", "gestion"]), ("/regimes/{code}", &["page"])];

/// The pages that a form is posted to.
pub const POSTED: &[&str] = &["/decoder"];

/// The pages of one language.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("").get(accueil::show))
        .service(web::resource("/").get(accueil::show))
        .service(web::resource("/decoder").get(decoder::form).post(decoder::submit))
        .service(web::resource("/decoder/{code}").get(decoder::result))
        .service(web::resource("/caisses/{caisse}").get(caisses::show))
        .service(web::resource("/regimes").get(regimes::list))
        .service(web::resource("/regimes/{code}").get(regimes::show))
        .service(web::resource("/sources").get(sources::list));
}
