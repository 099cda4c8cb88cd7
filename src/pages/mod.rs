//! The pages, one file each: what is asked, the template, the handler.

pub mod accueil;
pub mod caisses;
pub mod carte;
pub mod decoder;
pub mod demenagement;
pub mod lettre;
pub mod lieux;
pub mod rappels;
pub mod regimes;
pub mod retrouver;
pub mod sources;

use actix_web::web::{self, ServiceConfig};

/// The pages of one language.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("", web::get().to(accueil::show))
        .route("/", web::get().to(accueil::show))
        .service(web::resource("/decoder").get(decoder::form).post(decoder::submit))
        .service(web::resource("/decoder/{code}").get(decoder::result))
        .service(web::resource("/caisses").get(lieux::search))
        .service(web::resource("/caisses/suggestions").get(lieux::suggest))
        .service(web::resource("/caisses/communes/{insee}").get(lieux::commune))
        .service(web::resource("/caisses/departements").get(lieux::departements))
        .service(web::resource("/caisses/departements/{code}").get(lieux::departement))
        .service(web::resource("/caisses/liste").get(lieux::list))
        .service(web::resource("/caisses/carte").get(lieux::map))
        .service(web::resource("/caisses/demenagement").get(demenagement::show))
        .service(web::resource("/caisses/{caisse}").get(caisses::show))
        .service(web::resource("/regimes").get(regimes::list))
        .service(web::resource("/regimes/{code}").get(regimes::show))
        .service(web::resource("/retrouver").get(retrouver::start))
        .service(web::resource("/retrouver/plan").get(retrouver::plan))
        .service(web::resource("/retrouver/lettre").get(lettre::show))
        .service(web::resource("/retrouver/lettre.txt").get(lettre::text))
        .service(web::resource("/retrouver/rappels.ics").get(rappels::calendar))
        .service(web::resource("/retrouver/lieu").get(retrouver::place))
        .service(web::resource("/retrouver/{question}").get(retrouver::ask))
        .service(web::resource("/sources").get(sources::list));
}
