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
        ("10000005479", "rpps"),
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

    let mutuelle = r("27 1234561");
    assert_eq!(mutuelle.lookalike, Some(Lookalike::Am));
    let mutuelle = r("27 123 4561");
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
    // A centre that no table has is to be verified, in every régime.
    for text in ["01 751 4242", "02 751 4242", "08 756 4242", "01 341 4242"] {
        assert!(r(text).warnings.contains(&Warning::CentreUnknown), "{text}");
    }
    assert!(r("01 751 0000").warnings.is_empty());
}

/// Real inputs with their right reading, each row as its line says: see the file's own first line.
#[test]
fn real_inputs_read_as_they_should() {
    let mut rows = 0;
    let mut wrong = Vec::new();
    for line in include_str!("../../../tests/data/decoder-cases.tsv").lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let part = |at: usize| columns.get(at).copied().unwrap_or_default();
        let text = part(0).replace("\\n", "\n");
        let reading = r(&text);
        let kind: &str = reading.kind.into();
        let is_right = part(1).split('|').any(|expected| match expected.split_once(':') {
            Some((kind_expected, lookalike)) => {
                kind == kind_expected
                    && reading.code.is_none()
                    && reading.lookalike.map(<&str>::from) == Some(lookalike)
            }
            None if expected == "place" => kind == "unreadable",
            None => {
                let code = reading.code.unwrap_or(Code { regime: None, caisse: None, centre: None });
                kind == expected
                    && code.regime.map(|c| c.to_string()).unwrap_or_default() == part(2)
                    && code.caisse.map(|c| c.to_string()).unwrap_or_default() == part(3)
                    && code.centre.map(|c| c.to_string()).unwrap_or_default() == part(4)
            }
        });
        if !is_right {
            wrong.push(format!("{text:?} is {}, not {line:?}", verdict(&text)));
        }
        rows += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(rows > 70, "{rows} rows");
}

#[test]
fn what_machines_print_is_read_by_its_labels() {
    for (text, expected) in [
        // Fields of a card, the name before or after its value, in other orders.
        ("01 : Code régime\n131 : Caisse gestionnaire\n0421 : Centre gestionnaire", "code 01-131-0421"),
        ("Code régime = 02\nCode caisse = 131\nCode centre = 0000\nRang = 1", "code 02-131-0000"),
        ("m_Num-12 = 0000 , 12 , Centre m_Num-10 = 01 , 10 , Régime m_Num-11 = 691 , 11 , Caisse", "code 01-691-0000"),
        ("numRegime=01&numCaisse=691&numCentre=0000", "code 01-691-0000"),
        ("CAI=691 RGM=01 CTR=0000", "code 01-691-0000"),
        ("regime=1;caisse=11;centre=0", "partial 01-011"),
        // XML, JSON, tables.
        ("<codeRegime>01</codeRegime><codeCaisse>691</codeCaisse><codeCentre>0000</codeCentre>", "code 01-691-0000"),
        (r#"<amo regime="01" centre="0000" caisse="691"/>"#, "code 01-691-0000"),
        (r#"{"centre":"0000","codeCaisse":"691","codeRegime":"01","codeGestion":"10"}"#, "code 01-691-0000"),
        (r#"{"regime": 1, "caisse": 691, "centre": 0}"#, "partial 01-691"),
        ("caisse;régime;centre\n691;01;0000", "code 01-691-0000"),
        ("régime\tcaisse\tcentre\tlibellé\n01\t691\t0000\tLYON", "code 01-691-0000"),
        // The screen of the rights: the centre that pays is another field.
        ("Régime 01 Caisse 691 Centre de paiement 123 4 Centre de gestion 0000", "code 01-691-0000"),
        ("Code régime 01 - Caisse 691 - Centre de paiement 0561", "partial 01-691"),
        ("Code centre payeur : 0421 / Caisse gestionnaire : 691 / Code régime : 01", "partial 01-691"),
        ("Régime 01 caisse 691 centre 042 clé 1", "partial 01-691"),
        ("01 691 042 1", "partial 01-691"),
        // Separators.
        ("01_691_0000", "code 01-691-0000"),
        ("01;691;0000", "code 01-691-0000"),
        ("IN1|1|AMO|017510000^CPAM DE PARIS|", "code 01-751-0000"),
        ("IN1|1|01~751~0000|CPAM", "code 01-751-0000"),
        // What a spreadsheet left of each part.
        ("1 691 0", "partial 01-691"),
        ("1;11;0000", "code 01-011-0000"),
    ] {
        assert_eq!(verdict(text), expected, "{text:?}");
    }
}

#[test]
fn words_decide_between_numbers_of_one_shape() {
    for (text, expected) in [
        ("N° AMC 775671910", "lookalike amc"),
        ("N° AMC : HARMONIE MUTUELLE 0123456789", "lookalike amc"),
        ("<numeroAMC>017510000</numeroAMC>", "lookalike amc"),
        ("numéro de mutuelle : 775671910", "lookalike amc"),
        ("n° préfectoral 75944496", "lookalike amc"),
        ("SIREN 013420000", "lookalike siren"),
        ("FINESS : 750712184", "lookalike finess"),
        ("N° FINESS 010000123", "lookalike finess"),
        ("N° AM du praticien : 751234567", "lookalike am"),
        ("médecin 75 1 23456 7", "lookalike am"),
        ("ADELI 759312345", "lookalike am"),
        ("RPPS 84260123426", "lookalike rpps"),
        ("déclaration d’activité 84260123426", "lookalike nda"),
        ("84 26 01234 26", "lookalike nda"),
        ("numéro de série de la carte : 80250000012345678901", "lookalike carte_vitale"),
        ("1234567890", "lookalike amc"),
        ("75944496", "lookalike amc"),
        ("36 46", "lookalike phone"),
        ("01000", "lookalike postal_code"),
        // A code that the tables have whole is one, though the mutuelle asks for it.
        ("code pour la mutuelle 01 751 0000", "code 01-751-0000"),
        ("Ma mutuelle demande mon code : 01 751 0000", "code 01-751-0000"),
        ("AMC 775671910, organisme de rattachement 01 751 0000", "code 01-751-0000"),
        ("AMO : 01 751 0000 AMC : 775671910", "code 01-751-0000"),
        // What is personal stays so, whatever is said before it.
        ("N° AMC 1 84 05 75 112 345 64", "lookalike nir"),
        ("FINESS 184057511234564", "lookalike nir"),
        ("numéro de série 1840575112345", "lookalike nir"),
        ("téléphone de ma mutuelle 01 23 45 67 89", "lookalike phone"),
        ("mutuelle FR76 3000 6000 0112 3456 7890 189", "lookalike iban"),
        ("AMC moi@exemple.fr 775671910", "lookalike email"),
    ] {
        assert_eq!(verdict(text), expected, "{text:?}");
    }
}

#[test]
fn a_reason_is_the_true_one() {
    for text in ["CER69", "S3704", "CPAM75001", "cerfa n°S3704"] {
        assert_eq!(r(text).problem, Some(Problem::Mixed), "{text}");
    }
    assert_eq!(r("bonjour").problem, Some(Problem::NoDigits));
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
    for caisse in ANNUAIRE.caisses() {
        let id = caisse.id;
        for text in [id.to_string(), id.slug()] {
            assert_eq!(r(&text).code, Some(Code::caisse(id)), "{text}");
        }
        // `01000` is a postal code, and nobody holds the code of a technical row.
        let glued = r(&format!("{}{}", id.regime, id.caisse));
        assert_eq!(glued.code.is_some(), caisse.kind != annuaire::Kind::Technique || glued.lookalike.is_none(), "{id}");
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

#[test]
fn a_date_in_words_is_a_date_and_hides_no_code_beside_it() {
    for text in [
        "attestation du 12 mai 2025",
        "1 mai 2025",
        "le 9 mars 2021",
        "10 avril 1980",
        "1er janvier 1990",
        "né le 2 mars 1984",
        "12 mai",
        "mai 2025",
        "12 FÉVR. 84",
        "March 2nd, 1984",
        "12 de mayo de 1984",
        "2 de março de 1984",
        "12 травня 2025",
        "12 мая 1984",
        "12 مايو 2025",
        "١٢ مايو ٢٠٢٥",
        "12/05/1984",
    ] {
        assert_eq!(verdict(text), "lookalike date", "{text}");
    }
    for text in [
        "attestation du 12 mai 2025, code 01 751 0000",
        "01 751 0000 12 mai 2025",
        "mai 2025 : 01 751 0000",
        "code 01 751 0000 valable du 1er janvier 2024 au 31 décembre 2024",
    ] {
        assert_eq!(verdict(text), "code 01-751-0000", "{text}");
        assert!(r(text).repairs.is_empty(), "{text}");
    }
    // A year, a month or a street says nothing of a code, and nothing of anybody.
    for text in ["attestation 2025", "retraité depuis mars 2021", "12 rue du 8 mai 1945"] {
        assert_eq!(verdict(text), "unreadable", "{text}");
    }
    assert_eq!(verdict("code 1971"), "partial 01-971");
    // Glued, it may be a mutuelle's number as well: both are said, and nothing is kept.
    for text in ["19900101", "01011990", "31121984"] {
        assert_eq!(verdict(text), "lookalike glued_date", "{text}");
    }
}

#[test]
fn part_of_a_social_security_number_is_one() {
    for text in ["2 62 03 2B 033", "1 70 05 75", "185022A00401", "185022A", "1 85 02", "2 85 02 75 012 345"] {
        assert_eq!(verdict(text), "lookalike nir", "{text}");
        assert!(r(text).lookalike.is_some_and(Lookalike::is_personal));
    }
    assert_eq!(verdict("1 11 0000"), "code 01-011-0000");
}

#[test]
fn a_number_is_named_only_as_what_it_can_be() {
    for (text, expected) in [
        // Eleven digits are a professional's only with its first digit and its key.
        ("n° adhérent 1234567 0001", "lookalike amc"),
        ("FR 45 784442915", "lookalike siren"),
        ("FR45784442915", "lookalike siren"),
        ("12345678901", "unreadable"),
        ("RPPS 12345678901", "lookalike rpps"),
        ("30 12 345 678 901 2", "lookalike tax"),
        ("30 12 345 678 901", "lookalike tax"),
        ("3012345678901", "lookalike tax"),
        ("1234", "unreadable"),
        ("3646", "lookalike phone"),
        ("1014", "lookalike phone"),
        // No régime begins so: nothing goes into an address.
        ("759312345", "lookalike am"),
        ("381234567", "lookalike am"),
        ("980012345", "lookalike amc"),
    ] {
        assert_eq!(verdict(text), expected, "{text}");
    }
}

#[test]
fn a_zero_too_many_is_left_out_where_the_rest_is_a_code() {
    for text in ["01 751 00000", "01 0751 0000", "001 751 0000"] {
        assert_eq!(verdict(text), "code 01-751-0000", "{text}");
        assert!(r(text).repairs.contains(&Repair::ZeroTooMany), "{text}");
    }
    assert_eq!(verdict("01 75 10 00 00"), "lookalike phone");
    assert_eq!(verdict("0175100000"), "lookalike phone");
}

#[test]
fn of_several_codes_the_first_is_read_and_it_is_said() {
    for text in ["01751 0000 et 01921 0000", "01 751 0000 01 921 0000", "01 751 et 01 921"] {
        let reading = r(text);
        assert_eq!(
            reading.code.and_then(|code| code.caisse_id()).map(|id| id.slug()).as_deref(),
            Some("01-751"),
            "{text}"
        );
        assert!(reading.repairs.contains(&Repair::FirstOfSeveral), "{text}");
    }
    for text in ["01 751 0000", "01 751 0000 (01 751 0000)", "Code 017510000, 12 rue de Nantes, 44000 Nantes"] {
        assert!(!r(text).repairs.contains(&Repair::FirstOfSeveral), "{text}");
    }
}

#[test]
fn a_code_cut_short_comes_with_the_caisse_that_it_begins_like() {
    for text in ["017510", "01 75 1", "01 7510"] {
        let reading = r(text);
        assert!(matches!(reading.problem, Some(Problem::TooFew(_))), "{text}");
        let begins: Vec<String> = reading.suggestions.iter().map(|one| one.code.slug()).collect();
        assert_eq!(begins, ["01-751"], "{text}");
    }
    assert_eq!(r("01 13 1").suggestions.first().map(|one| one.code.slug()).as_deref(), Some("01-131"));
    assert!(r("123456").suggestions.is_empty());
}

#[test]
fn another_regime_is_meant_only_where_the_tables_have_all_the_rest() {
    for text in ["123456789", "03 026 8000", "75 931 2345"] {
        assert!(
            r(text).suggestions.iter().all(|near| near.code.regime == r(text).code.and_then(|code| code.regime)),
            "{text}"
        );
    }
    assert!(r("11 751 0000").suggestions.iter().any(|near| near.code.slug() == "01-751-0000"));
}

#[test]
fn the_digits_of_a_regime_with_one_caisse_are_no_postal_code_that_no_commune_has() {
    assert_eq!(verdict("05052"), "partial 05-052");
    assert_eq!(verdict("05000"), "lookalike postal_code");
    // The tables have no such commune either, but many caisses begin so: it may be a CEDEX.
    assert_eq!(verdict("01052"), "lookalike postal_code");
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
