//! The schemas of the domain's closed lists and digits: the description names the values that the
//! code has, and cannot name others.

use std::borrow::Cow;

use strum::IntoEnumIterator;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::batch::State;
use crate::domain::annuaire::{Basis, Certainty, Confidence, Kind, SourceKind, Status};
use crate::domain::code::Digits;
use crate::domain::date::Date;
use crate::domain::gazetteer::Understood;
use crate::domain::insee::Insee;
use crate::domain::reading::{self, Lookalike, Repair, Warning, Why};
use crate::lang;

fn list(values: impl IntoIterator<Item = &'static str>) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(values)).into()
}

fn pattern(pattern: impl Into<String>, example: &str) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).examples([example]).into()
}

macro_rules! words {
    ($($name:literal $type:ty;)+) => {$(
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                list(<$type as IntoEnumIterator>::iter().map(<&'static str>::from))
            }
        }
        impl ToSchema for $type {
            fn name() -> Cow<'static, str> {
                $name.into()
            }
        }
    )+};
}

words! {
    "BatchState" State;
    "ReadingKind" reading::Kind;
    "Lookalike" Lookalike;
    "Repair" Repair;
    "Warning" Warning;
    "Why" Why;
    "Status" Status;
    "CaisseKind" Kind;
    "Confidence" Confidence;
    "SourceKind" SourceKind;
    "Basis" Basis;
    "Certainty" Certainty;
    "Understanding" Understood;
}

/// A language of the site.
#[derive(Debug)]
pub enum Language {}
/// The state of a body that may be unknown to the tables.
#[derive(Debug)]
pub enum StatusOrUnknown {}

macro_rules! schemas {
    ($($type:ty: $schema:expr;)+) => {$(
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                $schema
            }
        }
        impl ToSchema for $type {}
    )+};
}

schemas! {
    Language: list(lang::locales().unwrap_or_default().iter().map(|locale| locale.id.as_str()));
    StatusOrUnknown: list(Status::iter().map(<&'static str>::from).chain(["unknown"]));
    Date: pattern(r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "2020-12");
    Insee: pattern("^[0-9][0-9AB][0-9]{3}$", "33063");
}

impl<const N: usize> PartialSchema for Digits<N> {
    fn schema() -> RefOr<Schema> {
        pattern(format!("^[0-9]{{{N}}}$"), "017510000".get(..N).unwrap_or_default())
    }
}

impl<const N: usize> ToSchema for Digits<N> {
    fn name() -> Cow<'static, str> {
        match N {
            2 => "TwoDigits".into(),
            3 => "ThreeDigits".into(),
            _ => "FourDigits".into(),
        }
    }
}
