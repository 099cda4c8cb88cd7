//! `/api/v1/openapi.json`, and the same description in words for the page about it.
//!
//! What is served says what it takes and answers, in code; the words are in the locales.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Query;
use serde_json::{Value, json};
use strum::IntoEnumIterator as _;
use utoipa::OpenApi as _;

use super::codes::Asked;
use super::problem::ProblemKind;
use super::{Described, MAX_BODY, MAX_QUESTION, MAX_ROWS, MAX_STREAM, MAX_TEXT, MAX_TEXTS, Problem, known_language};
use crate::door::Cache;
use crate::lang::{self, Locale};

const METHODS: [&str; 2] = ["get", "post"];

/// By language.
static DESCRIPTIONS: LazyLock<BTreeMap<&'static str, Value>> = LazyLock::new(|| {
    let locales = lang::locales().unwrap_or_default();
    locales.iter().map(|locale| (locale.id.as_str(), description(locale))).collect()
});

/// This description, as OpenAPI 3.1.
///
/// # Errors
/// The language is not one of ours.
#[utoipa::path(get, path = "/api/v1/openapi.json", params(Asked), responses((status = 200, body = Object)))]
pub async fn read_description(asked: Query<Asked>) -> Result<HttpResponse, Problem> {
    known_language(asked.lang.as_deref())?;
    let id = asked.lang.as_deref().unwrap_or(lang::REFERENCE);
    let description = DESCRIPTIONS.get(id).ok_or(Problem::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, Cache::Shared.header()))
        .insert_header((header::CONTENT_LANGUAGE, id))
        .json(description))
}

/// The description that the code gives, with its words.
fn description(locale: &Locale) -> Value {
    let mut whole = serde_json::to_value(Described::openapi()).unwrap_or_default();
    let say = |key: String| Value::from(locale.text(key).to_string());
    let error = |status: &str| {
        json!({
            "description": locale.text(format!("api-status-{status}")).to_string(),
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}},
        })
    };
    if let Some(info) = whole.get_mut("info") {
        *info = json!({
            "title": say("api-title".to_owned()),
            "description": limits(locale),
            "version": env!("CARGO_PKG_VERSION"),
            "license": {"name": "MIT OR Apache-2.0", "identifier": env!("CARGO_PKG_LICENSE")},
        });
    }
    if let Some(whole) = whole.as_object_mut() {
        whole.insert("servers".to_owned(), json!([{"url": "/"}]));
        // Said, and not left out: no key is needed.
        whole.insert("security".to_owned(), json!([]));
    }
    for (path, item) in whole.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else { continue };
            let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default().replace('_', "-");
            operation.remove("tags");
            operation.insert("summary".to_owned(), say(format!("api-{id}-title")));
            operation.insert("description".to_owned(), say(format!("api-{id}-text")));
            for parameter in operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten() {
                let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
                if let Some(parameter) = parameter.as_object_mut() {
                    parameter.insert("description".to_owned(), say(format!("api-parameter-{name}")));
                }
            }
            let mut errors = vec!["400"];
            errors.extend(path.contains('{').then_some("404"));
            if method == "post" {
                errors.extend(["408", "413", "415", "422"]);
            }
            if let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) {
                for (status, response) in responses.iter_mut() {
                    if let Some(response) = response.as_object_mut() {
                        response.insert("description".to_owned(), say(format!("api-status-{status}")));
                    }
                }
                responses.extend(errors.into_iter().map(|status| (status.to_owned(), error(status))));
            }
        }
    }
    whole
}

/// What the API takes at most, in words.
#[must_use]
pub fn limits(locale: &Locale) -> String {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    locale
        .text("api-limits")
        .with("text", number(MAX_TEXT))
        .with("texts", number(MAX_TEXTS))
        .with("question", number(MAX_QUESTION))
        .with("body", number(MAX_BODY / 1024))
        .with("rows", number(MAX_ROWS))
        .with("stream", number(MAX_STREAM / 1024 / 1024))
        .to_string()
}

/// One operation, for people.
#[derive(Debug)]
pub struct Operation {
    /// Its name in the description, also its anchor.
    pub id: String,
    /// `GET` or `POST`.
    pub method: String,
    /// With its parameters in braces.
    pub path: String,
    /// What it does, in a few words.
    pub title: String,
    /// What it does.
    pub text: String,
    /// What may be asked.
    pub parameters: Vec<Parameter>,
    /// A command that asks it, and works.
    pub curl: String,
}

/// One parameter, for people.
#[derive(Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// What it means.
    pub text: String,
    /// Whether there is no answer without it.
    pub required: bool,
    /// The values it takes, when they are few or have a shape.
    pub accepts: String,
}

/// Every operation in a language, from the same description, with examples that ask `base_url`.
#[must_use]
pub fn operations(locale: &Locale, base_url: &str) -> Vec<Operation> {
    let mut operations = Vec::new();
    let Some(whole) = DESCRIPTIONS.get(locale.id.as_str()) else { return operations };
    for (path, item) in whole.get("paths").and_then(Value::as_object).into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let text = |name: &str| operation.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            let parameters =
                operation.get("parameters").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            operations.push(Operation {
                id: text("operationId").replace('_', "-"),
                method: method.to_uppercase(),
                path: path.clone(),
                title: text("summary"),
                text: text("description"),
                parameters: parameters.iter().map(|parameter| parameter_of(parameter, whole)).collect(),
                curl: curl(base_url, path, operation, parameters, whole),
            });
        }
    }
    operations
}

/// The names and addresses of the problems, for the page that explains them.
#[must_use]
pub fn problems() -> Vec<&'static str> {
    ProblemKind::iter().map(Into::into).collect()
}

/// What a `$ref` points to.
fn resolved<'a>(schema: &'a Value, whole: &'a Value) -> &'a Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
    target.and_then(|target| whole.pointer(target)).unwrap_or(schema)
}

fn parameter_of(parameter: &Value, whole: &Value) -> Parameter {
    let text = |name: &str| parameter.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let schema = resolved(parameter.get("schema").unwrap_or(&Value::Null), whole);
    let words = schema.get("enum").and_then(Value::as_array);
    let accepts =
        match (words, schema.get("pattern"), schema.get("minimum"), schema.get("maximum"), schema.get("maxLength")) {
            (Some(words), ..) => words.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" | "),
            (_, Some(pattern), ..) => pattern.as_str().unwrap_or_default().to_owned(),
            (_, _, Some(from), Some(to), _) => format!("{from} … {to}"),
            (.., Some(most)) => format!("≤ {most}"),
            _ => String::new(),
        };
    Parameter {
        name: text("name"),
        text: text("description"),
        required: parameter.get("required").and_then(Value::as_bool).unwrap_or_default(),
        accepts,
    }
}

fn curl(base_url: &str, path: &str, operation: &Value, parameters: &[Value], whole: &Value) -> String {
    let mut path = path.to_owned();
    let mut query = Vec::new();
    for parameter in parameters {
        let (Some(name), Some(example)) =
            (parameter.get("name").and_then(Value::as_str), parameter.get("example").and_then(Value::as_str))
        else {
            continue;
        };
        if parameter.get("in").and_then(Value::as_str) == Some("path") {
            path = path.replace(&format!("{{{name}}}"), example);
        } else {
            query.push(format!("--data-urlencode '{name}={example}'"));
        }
    }
    let body = operation.pointer("/requestBody/content/application~1json/schema").map(|schema| resolved(schema, whole));
    let example = body.and_then(|schema| schema.get("example").or_else(|| schema.pointer("/examples/0")));
    match (example, query.is_empty()) {
        (Some(example), _) => {
            format!("curl {base_url}{path} -H 'Content-Type: application/json' -d '{example}'")
        }
        (None, true) => format!("curl {base_url}{path}"),
        (None, false) => format!("curl -G {base_url}{path} {}", query.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_openapi_3_1_and_every_operation_has_words_and_an_example() {
        for locale in lang::locales().unwrap() {
            assert_eq!(DESCRIPTIONS[locale.id.as_str()]["openapi"], "3.1.0");
            for operation in operations(locale, "https://example.org") {
                assert!(!operation.title.is_empty() && !operation.text.is_empty(), "{operation:?}");
                assert!(!operation.curl.contains('{') || operation.method == "POST", "{operation:?}");
                assert!(operation.parameters.iter().all(|parameter| !parameter.text.is_empty()), "{operation:?}");
            }
            for kind in problems() {
                assert!(locale.has(&format!("problem-{kind}-title")), "{kind}");
                assert!(locale.has(&format!("problem-{kind}-detail")), "{kind}");
            }
        }
    }
}
