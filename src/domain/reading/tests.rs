//! The reading of texts, on the real tables.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::database;

static ANNUAIRE: LazyLock<Annuaire> = LazyLock::new(|| database::built_in().unwrap());

fn r(text: &str) -> Reading {
    read(text, &ANNUAIRE)
}

/// The verdict on one line: `code 01-751-0000`, `lookalike nir`, `unreadable`.
fn verdict(text: &str) -> String {
    let reading = r(text);
    let kind: &str = reading.kind.into();
    match (reading.code, reading.lookalike) {
        (Some(code), _) => format!("{kind} {}", code.slug()),
        (None, Some(lookalike)) => format!("{kind} {}", <&str>::from(lookalike)),
        _ => kind.to_owned(),
    }
}

#[test]
fn every_spelling_of_a_code_is_that_code() {
    for text in [
        "017510000",
        "01 751 0000",
        "01-751-0000",
        "01.751.0000",
        "01/751/0000",
        "01\u{a0}751\u{202f}0000",
        "01–751—0000",
        "  01\t751\n0000 ",
        "01 | 751 | 0000",
        "(01) 751, 0000.",
        "０１７５１００００",
        "٠١ ٧٥١ ٠٠٠٠",
        "۰۱۷۵۱۰۰۰۰",
        "०१७५१००००",
        "01\u{200b}751\u{feff}0000",
        "\u{2067}01 751 0000\u{2069}",
        "O1 751 OOOO",
        "o1751oooo",
        "ОІ 751 ОООО",
        "0l 75l 0000",
        "01 75I 0000",
        "17510000",
        "1 751 0000",
        "Organisme de rattachement : 01 751 0000",
        "ORGANISME DE RATTACHEMENT SECURITE SOCIALE : 017510000",
        "Régime 01 Caisse 751 Centre 0000",
        "régime : 1 – caisse gestionnaire : 751 – centre gestionnaire : 0000",
        "Bonjour, mon code est le 01 751 0000, merci de me dire s’il est bon.",
        "Caisse d’assurance maladie : 01 751 0000 Code gestion : 10",
        "01C751000",
        "01 C 751 000",
        "01 751 0000 12/03/2025",
        "N° 01 751 0000 – contact@exemple.fr",
        "1 84 05 75 112 345 64   01 751 0000",
        "Assurée : 1 84 05 75 112 345 64. Organisme de rattachement : 01 751 0000. Valable du 01/02/2025 au 31/01/2026",
    ] {
        assert_eq!(verdict(text), "code 01-751-0000", "{text:?}");
    }
}

#[test]
fn parts_of_a_code_are_parts() {
    for (text, expected) in [
        ("01751", "partial 01-751"),
        ("01 751", "partial 01-751"),
        ("1751", "partial 01-751"),
        ("1 751", "partial 01-751"),
        ("4;110", "partial 04-110"),
        ("751", "partial 751"),
        ("75l", "partial 751"),
        ("751 0000", "partial 751"),
        ("caisse 751", "partial 751"),
        ("Caisse 01 751", "partial 01-751"),
        ("Caisse 751, tél. 01 23 45 67 89", "partial 751"),
        ("01", "partial 01"),
        ("régime 08", "partial 08"),
        ("01C751", "partial 01-751"),
        ("01C751012", "partial 01-751"),
        ("02A111", "partial 02-111"),
        ("03A045", "partial 03-045"),
        ("90A100", "partial 90-100"),
        ("751000-01", "partial 01-751"),
    ] {
        assert_eq!(verdict(text), expected, "{text:?}");
    }
    assert!(r("01C751012").warnings.contains(&Warning::CentreDropped));
    assert!(r("751000-01").repairs.contains(&Repair::InsurerForm));
}

#[test]
fn the_other_regimes_read_too() {
    for (text, expected) in [
        ("92 512 0594", "code 92-512-0594"),
        ("01M751501", "code 91-751-0501"),
        ("03 045 1100", "code 03-045-1100"),
        ("08 756 0100", "code 08-756-0100"),
        ("02 695 0000", "code 02-695-0000"),
        ("06 200 0200", "code 06-200-0200"),
    ] {
        assert_eq!(verdict(text), expected, "{text:?}");
    }
}

#[test]
fn a_lost_zero_is_put_back_only_where_a_caisse_answers() {
    assert_eq!(verdict("87560100"), "code 08-756-0100");
    assert!(r("87560100").repairs.contains(&Repair::MissingZero));
    assert_eq!(verdict("91919000"), "lookalike amc");
}

#[test]
fn corsica_in_letters_is_its_caisse() {
    for (text, expected) in [
        ("01 2A1 0000", "code 01-201-0000"),
        ("01 2A 0000", "code 01-201-0000"),
        ("012A10000", "code 01-201-0000"),
        ("01 2B2 0000", "code 01-202-0000"),
        ("01 2b 0000", "code 01-202-0000"),
        ("01 2A1", "partial 01-201"),
        ("2B2", "partial 202"),
    ] {
        assert_eq!(verdict(text), expected, "{text:?}");
        assert!(r(text).repairs.contains(&Repair::Corsica), "{text:?}");
    }
}

#[test]
fn other_numbers_are_named() {
    for (text, expected) in [
        ("1 84 05 75 112 345 64", "nir"),
        ("184057511234564", "nir"),
        ("1840575112345", "nir"),
        ("2 69 05 49 588 157 80", "nir"),
        ("269054958815779", "nir"),
        ("1 85 07 2A 004 123", "nir"),
        ("185072A004123", "nir"),
        ("1 85 07 2B 004 123 42", "nir"),
        ("1.84.05.75.112.345.64", "nir"),
        ("Mon numéro : 1 84 05 75 112 345 64 merci", "nir"),
        ("assuré n° 1 : 1 84 05 75 112 345 64", "nir"),
        ("1 84 05 75 112 345 6", "nir"),
        ("١ ٨٤ ٠٥ ٧٥ ١١٢ ٣٤٥ ٦٤", "nir"),
        ("7 84 05 99 112 345 64", "nia"),
        ("8 84 05 99 112 345", "nia"),
        ("73282932000074", "siret"),
        ("732 829 320", "siren"),
        ("732829320", "siren"),
        ("750712184", "finess"),
        ("2A0000014", "finess"),
        ("12345678", "amc"),
        ("1234567", "caf"),
        ("1234567A", "caf"),
        ("10001234567", "rpps"),
        ("FR76 3000 6000 0112 3456 7890 189", "iban"),
        ("DE89370400440532013000", "iban"),
        ("moi@exemple.fr", "email"),
        ("écrivez à moi@exemple.fr, j’habite 75012", "email"),
        ("01 23 45 67 89", "phone"),
        ("+33 1 23 45 67 89", "phone"),
        ("0033123456789", "phone"),
        ("3646", "phone"),
        ("12/03/1980", "date"),
        ("1980-03-12", "date"),
        ("75012", "postal_code"),
        ("97400", "postal_code"),
        ("0123456789012", "tax"),
        ("80250000010000000001", "european_card"),
        ("01M751", "snds"),
    ] {
        assert_eq!(verdict(text), format!("lookalike {expected}"), "{text:?}");
    }
}

#[test]
fn where_two_readings_stay_possible_both_are_said() {
    let both = r("01011");
    assert_eq!(both.kind, Kind::Partial);
    assert_eq!(both.lookalike, Some(Lookalike::PostalCode));
    assert!(both.warnings.contains(&Warning::AmbiguousPostalCode));
    // In two groups nobody types a postal code.
    assert_eq!(r("01 011").lookalike, None);

    // 01 751 0009 passes the key of a SIREN as well.
    let company = r("017510009");
    assert!(lookalike::luhn("017510009"));
    assert_eq!(company.kind, Kind::Code);
    assert!(company.warnings.contains(&Warning::AmbiguousSiren));
    assert_eq!(company, read_slug("01-751-0009", &ANNUAIRE).unwrap());

    let mutuelle = r("271234561");
    assert!(mutuelle.warnings.contains(&Warning::RegimeUnknown) && mutuelle.warnings.contains(&Warning::AmbiguousAmc));
}

#[test]
fn unknown_caisses_come_with_near_codes() {
    let near = |text: &str| r(text).suggestions.iter().map(|s| (s.code.slug(), s.why)).collect::<Vec<_>>();
    assert!(near("01 715 0000").contains(&("01-751-0000".to_owned(), Why::Swapped)));
    assert!(near("01 759 0000").is_empty(), "01 759 exists");
    // Seine-et-Marne has one caisse: nobody there means Mayotte by a slip.
    assert!(near("01 776 0000").first().is_some_and(|(code, _)| code.starts_with("01-77")));
    assert!(near("01 776 0000").iter().all(|(code, _)| code != "01-976-0000"));
    assert!(near("01 756 0000").contains(&("01-751-0000".to_owned(), Why::OneDigit)));
    assert!(near("01 998 0001").iter().all(|(code, _)| code != "01-999-0001"), "test cards are never offered");
    assert!(near("756").is_empty(), "756 is the CNMSS");
    assert!(near("757").contains(&("01-751".to_owned(), Why::OneDigit)));
}

#[test]
fn states_are_told() {
    for (text, warning) in [
        ("01 341 0000", Warning::CaisseMerged),
        ("03 045 1100", Warning::CaisseClosed),
        ("03 045 1100", Warning::RegimeClosed),
        ("02 015 0000", Warning::CaisseAlias),
        ("93 789 0211", Warning::CaisseUnverified),
        ("01 999 0000", Warning::TestCard),
        ("01 349 0000", Warning::TestCard),
        ("08 349 0000", Warning::TestCard),
        ("01 888 0000", Warning::TechnicalCode),
        ("01 998 0001", Warning::CaisseUnknown),
        ("27 123 4560", Warning::RegimeUnknown),
        ("08 756 4242", Warning::CentreUnknown),
        ("751", Warning::SeveralRegimes),
    ] {
        assert!(r(text).warnings.contains(&warning), "{text}: {:?}", r(text).warnings);
    }
    // The centre of a code of régimes 01 and 02 is never judged.
    assert!(r("01 751 4242").warnings.is_empty());
    assert!(r("02 751 4242").warnings.is_empty());
}

#[test]
fn a_code_gestion_beside_the_code_is_kept_apart() {
    for text in ["01 751 0000 10", "01751000010", "01 751 0000 – code gestion 10"] {
        assert_eq!(verdict(text), "code 01-751-0000", "{text}");
        assert_eq!(r(text).gestion.map(|g| g.to_string()).as_deref(), Some("10"), "{text}");
    }
    assert_eq!(r("01 751 0000 12/03/2025").gestion, None);
}

#[test]
fn what_is_no_number_is_unreadable_and_says_why() {
    for (text, problem) in [
        ("", Problem::Empty),
        (" \u{a0}\u{200b} ", Problem::Empty),
        ("CPAM de Paris", Problem::NoDigits),
        ("il faut relire la loi", Problem::NoDigits),
        ("7", Problem::TooFew(1)),
        ("01 7510", Problem::TooFew(6)),
        ("j’ai 10 ans", Problem::TooFew(2)),
        ("au 120 de la rue", Problem::TooFew(3)),
    ] {
        let reading = r(text);
        assert_eq!((reading.kind, reading.problem), (Kind::Unreadable, Some(problem)), "{text:?}");
    }
    assert_eq!(r(&"9".repeat(MAX_CHARS + 1)).problem, Some(Problem::TooLong));
}

#[test]
fn every_caisse_and_every_centre_reads_as_itself() {
    let (mut caisses, mut centres) = (0, 0);
    for id in ANNUAIRE.caisses().map(|caisse| caisse.id) {
        for text in [id.to_string(), id.slug(), format!("{}{}", id.regime, id.caisse)] {
            assert_eq!(r(&text).code, Some(Code::caisse(id)), "{text}");
        }
        let whole = Code::whole(id.regime, id.caisse, "0000".parse().unwrap());
        assert_eq!(r(&whole.to_string()).code, Some(whole));
        caisses += 1;
    }
    for (id, centre) in ANNUAIRE.centres() {
        let code = Code::whole(id.regime, id.caisse, centre.code);
        for text in [code.to_string(), code.slug(), code.joined(""), format!("Rattachement : {code} (2024)")] {
            assert_eq!(r(&text).code, Some(code), "{text}");
        }
        assert_eq!(read_slug(&code.slug(), &ANNUAIRE).unwrap(), r(&code.joined("")), "{code}");
        centres += 1;
    }
    assert!(caisses > 1_000 && centres > 1_800, "{caisses} caisses, {centres} centres");
}

#[test]
fn addresses_read_only_what_is_written_in_digits() {
    for wrong in ["", "-", "1-751", "01-75", "01-751-000", "01-751-0000-1", "01--0000", "é1-751", "O1-751", "7510"] {
        assert!(read_slug(wrong, &ANNUAIRE).is_none(), "{wrong:?}");
    }
}

/// Pieces that real texts are made of, so that random texts come near codes.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[0-9]{1,5}",
        2 => prop::sample::select(vec![
            " ", "-", ".", "/", "\u{a0}", "\n", "+", "@", "2A", "2B", "O", "I", "l", "régime", "caisse ", "centre ",
            "gestion", "CPAM", "01", "751", "0000", "01C751000", "M", "٧", "１", "\u{200f}", "é", "FR76", "🙂", "ﬁ", "½",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// PROPTEST_CASES=1000000 was run once on 2026-11-23; see CONTRIBUTING.md.
fn cases() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_text_breaks_the_reading(text in prop_oneof![pieces(), any::<String>()]) {
        let reading = r(&text);
        prop_assert_eq!(reading.code.is_some(), matches!(reading.kind, Kind::Code | Kind::Partial));
        prop_assert_eq!(reading.problem.is_some(), reading.kind == Kind::Unreadable);
        // What was read reads the same from its address.
        if let Some(code) = reading.code {
            let again = read_slug(&code.slug(), &ANNUAIRE).unwrap();
            prop_assert_eq!(again.code, reading.code);
            prop_assert!(again.suggestions == reading.suggestions);
        }
    }

    #[test]
    fn no_address_breaks_the_reading(slug in "[0-9A-Zé-]{0,14}") {
        let _ = read_slug(&slug, &ANNUAIRE);
    }

    #[test]
    fn a_social_security_number_is_never_read_as_anything_else(
        sex in "[12]", year in "[0-9]{2}", month in "(0[1-9]|1[0-2])", place in "([0-8][0-9]|2A|2B)",
        rest in "[0-9]{6}", key in "([0-9]{2})?", separator in "[ .-]?",
    ) {
        let (commune, order) = rest.split_at(3);
        let mut parts = vec![&*sex, &*year, &*month, &*place, commune, order];
        if !key.is_empty() {
            parts.push(&*key);
        }
        let reading = r(&parts.join(&separator));
        prop_assert_eq!(reading.lookalike, Some(Lookalike::Nir));
        prop_assert_eq!(reading.code, None);
    }
}
