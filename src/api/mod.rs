//! `/api/v1`: the same answers as JSON, for programs. One file a resource.
//!
//! Every route stands once, in the table below: it is served from there and described from there,
//! so that `/api/v1/openapi.json` cannot forget one. Nobody needs a key; any site may read.

mod answers;
mod caisses;
mod codes;
mod communes;
mod describe;
mod many;
mod problem;
mod reading;
mod regimes;
mod schemas;
mod stream;

use std::cmp::Reverse;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, AcceptLanguage, Header as _, HeaderMap, HeaderName, HeaderValue, Quality};
use actix_web::middleware::Next;
use actix_web::web::{self, JsonConfig, QueryConfig, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use utoipa::OpenApi;

use crate::door::{Cache, QueryRead};
use crate::lang::{self, Locale};
use crate::paths;
use crate::web::Site;

pub use describe::{Operation, Parameter, limits, operations, problems};
pub use problem::Problem;
pub use reading::{Item, Reading};

/// The longest text that is read, in characters.
pub const MAX_TEXT: usize = crate::domain::reading::MAX_CHARS;
/// The most texts in one request that is answered as a whole.
pub const MAX_TEXTS: usize = 1_000;
/// The longest body of a request that is answered as a whole, in bytes; also the longest row or line of another.
pub const MAX_BODY: usize = 1024 * 1024;
/// The most texts in one request that is answered as it comes.
pub const MAX_ROWS: usize = 100_000;
/// The longest body of such a request, in bytes.
pub const MAX_STREAM: usize = 32 * 1024 * 1024;
/// The longest `q`, in characters.
pub const MAX_QUESTION: usize = 100;

/// Serves and describes every route of the table: path, method, handler.
macro_rules! routes {
    ($($path:literal $method:ident $module:ident::$handler:ident;)+) => {
        /// Every operation, as its handler is annotated.
        #[derive(OpenApi)]
        #[openapi(paths($($module::$handler),+), components(schemas(problem::ProblemDetails, schemas::Language)))]
        struct Described;

        #[cfg(test)]
        const SERVED: &[(&str, &str)] = &[$(($path, stringify!($method))),+];

        fn resources(config: &mut ServiceConfig) {
            config$(.service(routes!(@ $method $path, $module::$handler)))+;
        }
    };
    (@ get $path:literal, $module:ident::$handler:ident) => {
        // A HEAD is a GET whose body the server leaves out.
        web::resource($path)
            .route(web::get().to($module::$handler))
            .route(web::head().to($module::$handler))
            .default_service(web::to(|| async { Err::<HttpResponse, _>(Problem::Method("GET, HEAD, OPTIONS")) }))
    };
    (@ post $path:literal, $module:ident::$handler:ident) => {
        web::resource($path)
            .route(web::post().to($module::$handler))
            .default_service(web::to(|| async { Err::<HttpResponse, _>(Problem::Method("POST, OPTIONS")) }))
    };
}

routes! {
    "/decode" post codes::decode;
    "/decode/batch" post many::decode_batch;
    "/codes/{code}" get codes::read_code;
    "/caisses" get caisses::list_caisses;
    "/caisses/{caisse}" get caisses::read_caisse;
    "/communes" get communes::find_communes;
    "/communes/{insee}" get communes::read_commune;
    "/regimes" get regimes::list_regimes;
    "/regimes/{code}" get regimes::read_regime;
    "/openapi.json" get describe::read_description;
}

/// The API's own part of the site.
pub fn serve(config: &mut ServiceConfig) {
    let json = JsonConfig::default().limit(MAX_BODY).error_handler(|error, _| Problem::from(&error).into());
    config.service(
        web::scope(paths::API)
            .app_data(json)
            .app_data(QueryConfig::default().error_handler(|_, _| Problem::Query.into()))
            .configure(resources)
            .default_service(web::to(|| async { Err::<HttpResponse, _>(Problem::NotFound) })),
    );
}

/// Around every answer: any site may read it, and what went wrong is said in the language asked for, whoever found it.
/// What is not under the API passes as it is.
pub async fn frame(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_ours = |path: &str| path.starts_with(paths::API);
    if request.method() == Method::OPTIONS && is_ours(request.path()) {
        let mut answer =
            HttpResponse::NoContent().insert_header((header::CACHE_CONTROL, Cache::Shared.header())).finish();
        open_to_all(answer.headers_mut());
        return Ok(request.into_response(answer));
    }
    let language = language(request.request());
    let base_url = request.app_data::<web::Data<Site>>().map(|site| site.base_url.clone());
    let mut response = next.call(request).await?.map_into_boxed_body();
    // The path as it was routed: another spelling of it is no way around.
    if !is_ours(response.request().path()) {
        return Ok(response);
    }
    let status = response.status();
    if (status.is_client_error() || status.is_server_error())
        && let Some(locale) = language
    {
        let problem = response.response().error().and_then(|error| error.as_error::<Problem>());
        let after = response.headers().get(header::RETRY_AFTER).and_then(|after| after.to_str().ok()?.parse().ok());
        let answer =
            problem.unwrap_or(&Problem::from_status(status, after)).answer(locale, &base_url.unwrap_or_default());
        response = response.into_response(answer);
    }
    open_to_all(response.headers_mut());
    Ok(response)
}

/// Lets any site read an answer, with any client: none of them is about a person.
fn open_to_all(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type, accept-language"),
        (header::ACCESS_CONTROL_EXPOSE_HEADERS, "etag, content-language"),
        (header::ACCESS_CONTROL_MAX_AGE, "86400"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// `?lang=`, else the first language of ours in `Accept-Language`, else French.
fn language(request: &HttpRequest) -> Option<&'static Locale> {
    let asked = request.query_string().split('&').find_map(|pair| pair.strip_prefix("lang="));
    let accepted = || {
        let mut ranges = AcceptLanguage::parse(request).ok()?.0;
        // `q=0` refuses a language.
        ranges.retain(|range| range.quality > Quality::ZERO);
        ranges.sort_by_key(|range| Reverse(range.quality));
        ranges.iter().find_map(|range| lang::locale(range.item.item()?.primary_language()))
    };
    asked.and_then(lang::locale).or_else(accepted).or_else(|| lang::locale(lang::REFERENCE))
}

/// An answer that changes only with the data, to what was asked for and read.
fn shared(asked: &impl Serialize, value: &impl Serialize) -> Result<HttpResponse, Problem> {
    let mut answer = HttpResponse::Ok().insert_header((header::CACHE_CONTROL, Cache::Shared.header())).json(value);
    answer.extensions_mut().insert(QueryRead::of(asked));
    Ok(answer)
}

/// An answer to what was sent.
fn once(value: &impl Serialize) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, Cache::Never.header())).json(value))
}

/// Why a JSON text was not taken.
fn of_json(error: &serde_json::Error) -> Problem {
    if error.is_data() { Problem::Shape } else { Problem::Json }
}

fn internal(error: impl Into<anyhow::Error>) -> Problem {
    Problem::Internal(error.into())
}

/// Every operation asks for its language the same way.
fn known_language(lang: Option<&str>) -> Result<(), Problem> {
    match lang {
        Some(id) if lang::locale(id).is_none() => Err(Problem::Parameter("lang")),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_described_and_nothing_else() {
        let described = Described::openapi();
        let mut expected: Vec<(String, &str)> =
            SERVED.iter().map(|(path, method)| (format!("{}{path}", paths::API), *method)).collect();
        let mut found: Vec<(String, &str)> = Vec::new();
        for (path, item) in &described.paths.paths {
            for (method, operation) in
                [("get", &item.get), ("post", &item.post), ("put", &item.put), ("delete", &item.delete)]
            {
                if operation.is_some() {
                    found.push((path.clone(), method));
                }
            }
        }
        expected.sort();
        found.sort();
        assert_eq!(expected, found);
    }

    #[test]
    fn the_language_is_the_one_asked_for() {
        for (query, accept, expected) in [
            ("", "", "fr"),
            ("lang=en", "fr", "en"),
            ("lang=xx", "en", "en"),
            ("", "en-GB,en;q=0.9,fr;q=0.8", "en"),
            ("", "de, fr;q=0.2, en;q=0.7", "en"),
            ("", "en;q=0, *", "fr"),
            ("", "en;q=abc", "fr"),
        ] {
            let request = actix_web::test::TestRequest::with_uri(&format!("/api/v1/regimes?{query}"))
                .insert_header((header::ACCEPT_LANGUAGE, accept))
                .to_http_request();
            assert_eq!(language(&request).unwrap().id, expected, "{query} {accept}");
        }
    }
}
