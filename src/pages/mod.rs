//! The pages, one file each: what is asked, the template, the handler.

pub mod accueil;
pub mod affichage;
pub mod aidants;
pub mod avis;
pub mod caisses;
pub mod carte;
pub mod contenu;
pub mod decoder;
pub mod demenagement;
pub mod donnees;
pub mod facile;
pub mod integrer;
pub mod lettre;
pub mod lieux;
pub mod machines;
pub mod rappels;
pub mod recherche;
pub mod regimes;
pub mod retrouver;
pub mod sources;

use actix_web::web::{self, ServiceConfig};

/// What costs more than a page when it is asked with a query: of these each client has a share.
pub const COSTLY: &[&str] = &[
    "/recherche",
    "/caisses",
    "/caisses/suggestions",
    "/caisses/demenagement",
    "/retrouver/lieu",
    "/retrouver/lettre.txt",
    "/retrouver/rappels.ics",
];

/// The pages that a form is posted to.
pub const POSTED: &[&str] = &["/decoder", "/avis"];

/// The pages of one language.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("").get(accueil::show))
        .service(web::resource("/").get(accueil::show))
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
        .service(web::resource("/comprendre").get(contenu::explanations))
        .service(web::resource("/comprendre/{slug}").get(contenu::explanation))
        .service(web::resource("/faq").get(contenu::questions))
        .service(web::resource("/faq/{slug}").get(contenu::question))
        .service(web::resource("/facile").get(facile::first))
        .service(web::resource("/facile/{slug}").get(facile::show))
        .service(web::resource("/glossaire").get(contenu::glossary))
        .service(web::resource("/glossaire/{slug}").get(contenu::term))
        .service(web::resource("/a-propos").get(contenu::about))
        .service(web::resource("/vie-privee").get(contenu::about))
        .service(web::resource("/accessibilite").get(contenu::about))
        .service(web::resource("/ecoconception").get(contenu::about))
        .service(web::resource("/plan-du-site").get(contenu::site_map))
        .service(web::resource("/corrections").get(machines::corrections))
        .service(web::resource("/corrections.atom").get(machines::feed))
        .service(web::resource("/mentions-legales").get(machines::legal))
        .service(web::resource("/opensearch.xml").get(machines::opensearch))
        .service(web::resource("/manifest.webmanifest").get(machines::manifest))
        .service(web::resource("/recherche").get(recherche::show))
        .service(web::resource("/retrouver").get(retrouver::start))
        .service(web::resource("/retrouver/plan").get(retrouver::plan))
        .service(web::resource("/retrouver/lettre").get(lettre::show))
        .service(web::resource("/retrouver/lettre.txt").get(lettre::text))
        .service(web::resource("/retrouver/rappels.ics").get(rappels::calendar))
        .service(web::resource("/retrouver/lieu").get(retrouver::place))
        .service(web::resource("/retrouver/{question}").get(retrouver::ask))
        .service(web::resource("/avis").get(avis::thanks).post(avis::submit))
        .service(web::resource("/affichage").get(affichage::show))
        .service(web::resource("/aidants").get(aidants::show))
        .service(web::resource("/integrer").get(integrer::show))
        .service(web::resource("/integrer/decoder").get(integrer::form).post(integrer::submit))
        .service(web::resource("/donnees").get(donnees::show))
        .service(web::resource("/donnees/api").get(donnees::api))
        .service(web::resource("/donnees/{table}").get(donnees::table))
        .service(web::resource("/sources").get(sources::list))
        .service(web::resource("/sources/{id}").get(sources::show));
}
