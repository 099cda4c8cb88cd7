//! What operators ask: is it alive, is it ready, what was counted.

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Data;

use crate::database::Database;
use crate::door::Door;
use crate::web::{Error, Site};

/// `/healthz`: the program answers.
pub(super) async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `/readyz`: this worker can read its database.
pub(super) async fn readyz(site: Data<Site>, database: Data<Database>) -> HttpResponse {
    match database.pieces_per_source() {
        Ok(sources) if !sources.is_empty() => {
            HttpResponse::Ok().content_type("text/plain").body(format!("ready, data {}\n", site.version))
        }
        _ => HttpResponse::ServiceUnavailable().content_type("text/plain").body("the database cannot be read\n"),
    }
}

/// `/metrics`, in the text format that Prometheus reads.
pub(super) async fn metrics(door: Data<Door>) -> Result<HttpResponse, Error> {
    let text = door.metrics.text(&door.memory).map_err(|error| Error::Internal(error.into()))?;
    Ok(HttpResponse::Ok()
        .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-store"))
        .body(text))
}
