//! The one box and what it leads to: verdicts on codes, places, pages, and numbers that go no further.

use scraper::{Html, Selector};

use crate::server::{Answer, Server};

/// The words of a part of a page, with plain spaces.
fn words(page: &Answer, selector: &str) -> String {
    page.text(selector).replace(['\u{a0}', '\u{202f}'], " ")
}

fn attribute(page: &Answer, selector: &str, name: &str) -> Option<String> {
    let document = Html::parse_document(&page.body);
    let found = document.select(&Selector::parse(selector).unwrap()).next();
    found.and_then(|element| element.attr(name)).map(str::to_owned)
}

fn has(page: &Answer, selector: &str) -> bool {
    Html::parse_document(&page.body).select(&Selector::parse(selector).unwrap()).next().is_some()
}

#[test]
fn the_sentence_of_an_attestation_leads_to_the_caisse_it_names() {
    let server = Server::shared();
    let sent = server.post("/decoder", &[("code", "Organisme de rattachement : 01 751 0000")]);
    assert_eq!((sent.status, sent.location()), (303, "/decoder/01-751-0000"));
    let result = server.get(sent.location());
    assert_eq!(result.status, 200);
    assert_eq!(words(&result, "h1"), "C’est le code de la CPAM de Paris.");
    assert_eq!(attribute(&result, "main a[href^=\"tel:\"]", "href").as_deref(), Some("tel:3646"));
}

#[test]
fn the_first_words_are_about_all_nine_digits() {
    let server = Server::shared();
    for (path, tone, title, says) in [
        ("01-751-0000", "ok", "C’est le code de la CPAM de Paris.", "septembre 2026"),
        ("02-691-0000", "ok", "C’est le code de la MSA Ain-Rhône.", "trace publique"),
        ("08-756-0100", "ok", "cet organisme : CNMSS", "trace publique"),
        // No table has these four digits.
        ("01-751-1234", "unsure", "Le début est celui de la CPAM de Paris.", "ne donnent que 0000"),
        ("01-691-4821", "unsure", "La fin est à vérifier.", "Vérifiez ces 4 chiffres"),
        ("91-131-0000", "unsure", "La fin est à vérifier.", "4 derniers chiffres"),
        ("01-751", "unsure", "C’est le début du code de la CPAM de Paris.", "le plus souvent 0000"),
        ("91-131", "unsure", "C’est le début du code", "4 derniers chiffres"),
        // Others have their place.
        (
            "01-602-0000",
            "moved",
            "remplacé par 01 601 0000, CPAM de l’Oise.",
            "CPAM de Creil : cette caisse a fusionné",
        ),
        ("01-341-0000", "moved", "remplacé par 01 342 0000, CPAM de l’Hérault.", "1er janvier 2010"),
        ("02-015-0000", "moved", "remplacé par 02 691 0000, MSA Ain-Rhône.", "second code"),
        ("16-331-0000", "moved", "remplacé par 01 331 0000", "a fermé"),
        // Where one lives decides.
        ("03-045-1100", "closed", "n’est plus en service", "RSI Rhône : cet organisme a fermé (1er janvier 2020)"),
        ("92-512-0594", "closed", "n’est plus en service", "lieu où vous habitez"),
        ("94-751-0599", "closed", "n’est plus en service", "lieu où vous habitez"),
        ("96-291-0516", "closed", "n’est plus en service", "lieu où vous habitez"),
        ("99-771-0617", "closed", "n’est plus en service", "étudiante a pris fin (septembre 2019)"),
        ("99-771-0617", "closed", "n’est plus en service", "parfois celle d’un parent"),
        ("99-781-0601", "closed", "n’est plus en service", "LMDE"),
        ("93-789-0211", "unsure", "Nous ne savons pas si ce code sert encore.", "MGP"),
        // Nobody's.
        ("01-999-0000", "unsure", "C’est un code d’essai.", "999 et 349"),
        ("08-349-0000", "unsure", "C’est un code d’essai.", "999 et 349"),
        ("01-888-0000", "unsure", "C’est un code technique.", "statistiques"),
        ("06-042-0000", "unsure", "factures des hôpitaux", "assuré"),
        ("01-759-0000", "unsure", "pas le code d’une caisse qui rembourse", "CRAMIF"),
    ] {
        let page = server.get(&format!("/decoder/{path}"));
        assert_eq!(page.status, 200, "{path}");
        assert!(words(&page, "h1").contains(title), "{path}: {}", words(&page, "h1"));
        let verdict = words(&page, &format!(".verdict.{tone}"));
        assert!(verdict.contains(says), "{path}: {verdict}");
        assert_eq!(tone == "ok", has(&page, ".verdict.ok"), "{path}");
    }
    for (path, says) in [
        ("01-751-0000?lu=missing_zero", "Nous avons ajouté le 0"),
        ("01-751-0000?gestion=10", "code gestion"),
        ("01-751-0009", "numéro d’une entreprise"),
    ] {
        let page = server.get(&format!("/decoder/{path}"));
        assert!(words(&page, "main").contains(says), "{path}: {says}");
    }
    let several = server.get("/decoder/751");
    assert!(several.text("h1").contains("caisses possibles") && several.body.contains("/decoder/01-751"));
}

#[test]
fn a_code_that_is_wholly_known_is_not_doubted_for_its_shape() {
    let server = Server::shared();
    for path in ["01-602-0000", "91-131-0506", "99-781-0601", "01-751", "01-011"] {
        let said = words(&server.get(&format!("/decoder/{path}")), "main");
        assert!(!said.contains("peuvent aussi être"), "{path}: {said}");
    }
}

#[test]
fn what_to_do_follows_the_verdict_and_suits_the_code() {
    let server = Server::shared();
    let letter = "main a[href*=\"/retrouver/lettre\"]";
    let place = "main form input[name=code]";
    // A living body is asked for an attestation, by its own letter.
    let living = server.get("/decoder/01-751-0000");
    assert!(attribute(&living, letter, "href").unwrap().contains("caisse=01-751"));
    assert_eq!(attribute(&living, "[data-copy]", "data-copy").as_deref(), Some("01 751 0000"));
    assert!(!has(&living, place));
    // A merged one: the new code is linked, and is what is copied.
    for (old, new) in [("01-602-0000", "01 601 0000"), ("01-341-0000", "01 342 0000"), ("02-015-0000", "02 691 0000")] {
        let page = server.get(&format!("/decoder/{old}"));
        assert_eq!(attribute(&page, "[data-copy]", "data-copy").as_deref(), Some(new), "{old}");
        assert!(has(&page, &format!("main a[href=\"/decoder/{}\"]", new.replace(' ', "-"))), "{old}");
    }
    // One without an heir: where does one live? The answer leads to that caisse, and is in no address.
    for gone in ["03-045-1100", "92-512-0594", "94-751-0599", "96-291-0516", "99-771-0617"] {
        let page = server.get(&format!("/decoder/{gone}"));
        assert!(has(&page, place) && has(&page, "main form[method=post][action=\"/decoder\"]"), "{gone}");
        assert!(!has(&page, letter) && !has(&page, "[data-copy]"), "{gone}");
    }
    let home = server.post("/decoder", &[("code", "Melun")]);
    assert_eq!((home.status, home.location()), (303, "/caisses/communes/77288"));
    // Codes that nobody holds have none of the advice for those that somebody does.
    for nobodys in ["01-999-0000", "08-349-0000", "01-888-0000", "06-042-0000", "01-759-0000"] {
        let page = server.get(&format!("/decoder/{nobodys}"));
        let said = words(&page, "main");
        assert!(
            !has(&page, letter) && !has(&page, "[data-copy]") && !has(&page, "main a[href^=\"tel:\"]"),
            "{nobodys}"
        );
        for advice in ["attestation de droits récente", "ancien code", "mutuelle", "Joindre", "ameli"] {
            assert!(!said.contains(advice), "{nobodys}: {advice}: {said}");
        }
        assert!(has(&page, "main a[href=\"/retrouver\"]"), "{nobodys}");
    }
    assert!(has(&server.get("/decoder/01-759-0000"), "main a[href=\"/caisses/01-751\"]"));
}

#[test]
fn the_example_of_the_site_is_a_code_that_people_hold() {
    let server = Server::shared();
    for path in ["/", "/decoder", "/integrer/decoder", "/en"] {
        let said = words(&server.get(path), "main");
        assert!(said.contains("01 751 0000") && !said.contains("01 999"), "{path}");
    }
}

#[test]
fn an_unknown_caisse_is_a_404_with_what_exists_there_first() {
    let server = Server::shared();
    let sent = server.post("/decoder", &[("code", "01 756 0000")]);
    assert_eq!(sent.location(), "/decoder/01-756-0000");
    let page = server.get(sent.location());
    assert_eq!(page.status, 404);
    assert!(page.text("h1").contains("01 756") && words(&page, "main").contains("CPAM de Paris"));
    let page = server.get("/decoder/01-776-0000");
    let said = words(&page, "main");
    assert!(said.contains("Seine-et-Marne (77) : nos tables n’ont qu’une caisse."), "{said}");
    let at = |text: &str| page.body.find(text);
    assert!(at("/caisses/01-771").unwrap() < at("01-770").unwrap_or(usize::MAX));
    assert!(!page.body.contains("/decoder/01-976"));
    let nord = words(&server.get("/decoder/01-590-0000"), "main");
    assert!(nord.contains("Nord (59) : nos tables ont 4 caisses."), "{nord}");
    // The régime's own body before those of others, gone since.
    let ratp = server.get("/decoder/05-052-0000");
    assert!(ratp.body.contains("/caisses/05-051") && !words(&ratp, "main").contains("RSI"));
    assert!(words(&ratp, "main").contains("n’ont qu’une caisse. Adressez-vous à elle."));
    assert_eq!(server.post("/decoder", &[("code", "05052")]).location(), "/decoder/05-052");
    // The number of a mutuelle has a sentence of its own.
    let amc = words(&server.get("/decoder/27-123-4561"), "main");
    assert!(!amc.contains("ne veut pas dire que le code est faux"), "{amc}");
}

#[test]
fn of_a_regime_that_is_gone_it_is_said_before_all_else_though_its_caisse_is_unknown() {
    let server = Server::shared();
    for (path, title, says, turns_to) in [
        ("03-026-8000", "n’est plus en service", "Ce régime est fermé (1er janvier 2020).", "Où habitez"),
        ("12-751-0000", "n’est plus en service", "Régime général (01)", "Où habitez"),
        ("09-751-0000", "n’est plus en service", "Régime général (01)", "Où habitez"),
        ("16-100-0000", "n’est plus en service", "L’organisme à contacter aujourd’hui", "CPAM de la Gironde"),
        ("80-100-0000", "Nous ne savons pas", "L’organisme à contacter aujourd’hui", "CNMSS"),
    ] {
        let page = server.get(&format!("/decoder/{path}"));
        assert_eq!(page.status, 404, "{path}");
        assert!(words(&page, "h1").contains(title), "{path}: {}", words(&page, "h1"));
        let said = words(&page, "main").replace('‑', "-");
        let at = |text: &str| said.find(text);
        let end = at("Vouliez-vous dire").unwrap_or(usize::MAX);
        assert!(at(says).is_some_and(|at| at < end) && at(turns_to).is_some_and(|at| at < end), "{path}: {said}");
        assert!(!said.contains("Nous ne connaissons pas la caisse"), "{path}");
    }
    // No slip of a code of another régime, unless its centre is right there too.
    assert!(!server.get("/decoder/12-345-6789").body.contains("/decoder/02-345"));
}

#[test]
fn a_territory_without_a_caisse_of_the_general_regime_says_so_and_names_no_other() {
    let server = Server::shared();
    for (number, says) in [("975", "c’est la Caisse de prévoyance sociale"), ("977", "dépend d’une MSA")] {
        let page = server.get(&format!("/decoder/01-{number}-0000"));
        let said = words(&page, "main");
        assert!(said.contains(says) && !said.contains("qu’une caisse"), "{number}: {said}");
        assert!(page.body.contains(&format!("/caisses/departements/{number}")), "{number}");
        assert!(!said.contains("CGSS") && !said.contains("Vouliez-vous dire"), "{number}: {said}");
    }
    assert!(server.get("/decoder/01-977-0000").body.contains("/caisses/02-977"));
}

#[test]
fn a_centre_of_zeros_is_no_sector() {
    let server = Server::shared();
    for code in ["99-609-0000", "99-939-0000"] {
        let said = words(&server.get(&format!("/decoder/{code}")), "main");
        assert!(!said.contains("Secteur") && !said.contains("code technique"), "{code}: {said}");
    }
    assert!(words(&server.get("/decoder/93-789-0211"), "main").contains("Secteur de la CPAM de la Côte-d’Or"));
}

#[test]
fn who_is_to_give_the_code_of_an_attestation_is_told_to_ask_for_one_first() {
    let server = Server::shared();
    for code in ["95-751-0000", "93-789-0211", "99-609-0000"] {
        let steps = words(&server.get(&format!("/decoder/{code}")), ".steps");
        let (ask, give) = (steps.find("Demandez une attestation"), steps.find("Donnez le code de cette attestation"));
        assert!(ask.is_some() && ask < give, "{code}: {steps}");
    }
}

#[test]
fn of_several_codes_the_page_says_that_others_were_typed_and_where_all_are_read() {
    let server = Server::shared();
    let sent = server.post("/decoder", &[("code", "01751 0000 et 01921 0000")]);
    let page = server.get(sent.location());
    assert!(words(&page, "main").contains("Vous avez écrit plusieurs codes."), "{}", sent.location());
    assert!(has(&page, "main a[href=\"/decoder/liste\"]"));
    assert!(!has(&server.get("/decoder/01-751-0000"), "main a[href=\"/decoder/liste\"]"));
}

#[test]
fn a_number_that_the_site_gives_out_is_said_to_be_whose_it_is() {
    let server = Server::shared();
    for (typed, whose) in
        [("3646", "Assurance Maladie"), ("36 46", "Assurance Maladie"), ("04 94 16 36 00", "militaire")]
    {
        let page = server.post("/decoder", &[("code", typed)]);
        let said = words(&page, ".summary");
        assert!(said.contains(whose) && said.contains("attestation de droits"), "{typed}: {said}");
    }
    let begun = server.post("/decoder", &[("code", "017510")]);
    assert!(has(&begun, ".summary a[href=\"/decoder/01-751\"]"));
}

#[test]
fn one_box_takes_a_code_a_place_a_caisse_and_a_question() {
    let server = Server::shared();
    for (typed, to) in [
        ("17510000", "/decoder/01-751-0000?lu=missing_zero"),
        ("CPAM : 01_691_0000", "/decoder/01-691-0000"),
        (r#"{"regime":"01","caisse":"691","centre":"0000"}"#, "/decoder/01-691-0000"),
        ("Paris", "/caisses/communes/75056"),
        ("saint etienne du rouvray", "/caisses/communes/76575"),
        ("75001", "/caisses/communes/75101"),
        ("01000", "/caisses/01-011"),
        ("34", "/caisses/departements/34"),
        ("CPAM 92", "/caisses/01-921"),
        ("cpam93", "/caisses/01-931"),
        ("camieg", "/caisses/01-928"),
        ("la bonne caisse", "/recherche?q=la+bonne+caisse"),
        ("01 751 00000", "/decoder/01-751-0000?lu=zero_too_many"),
        ("caisse 34", "/caisses/01-342"),
        ("CPAM de Paris", "/caisses/01-751"),
        ("cpam de l’oise", "/caisses/01-601"),
        ("Saint-Denis", "/caisses?q=Saint-Denis"),
        ("carte perdue", "/recherche?q=carte+perdue"),
        ("ma mutuelle me demande le code organisme", "/recherche?q=ma+mutuelle+me+demande+le+code+organisme"),
    ] {
        let sent = server.post("/decoder", &[("code", typed)]);
        assert_eq!((sent.status, sent.location()), (303, to), "{typed}");
        assert_eq!(server.get(to).status, 200, "{to}");
    }
    assert_eq!(server.post("/en/decoder", &[("code", "Lyon")]).location(), "/en/caisses/communes/69123");
    // What may be somebody's words is answered there, and in no address.
    for (typed, says) in [("Pariss", "Paris"), ("carte perdue de Mme Xyztrucmuche", "carte")] {
        let page = server.post("/decoder", &[("code", typed)]);
        assert_eq!((page.status, page.header("cache-control"), page.location()), (200, "no-store", ""), "{typed}");
        assert!(words(&page, "main").contains(says), "{typed}");
    }
}

#[test]
fn a_wrong_number_is_named_and_goes_no_further() {
    let server = Server::shared();
    for (typed, says, kept) in [
        ("", "Écrivez votre code, votre ville", ""),
        ("01 7510", "vous en avez écrit 6", "01 7510"),
        ("qzxwvkj", "ni code, ni lieu, ni page", ""),
        ("CER69", "collés à des lettres", "CER69"),
        ("CPAM75001", "collés à des lettres", "CPAM75001"),
        ("12345678", "mutuelle", ""),
        ("N° AMC 775671910", "mutuelle", ""),
        ("775685399", "mutuelle (AMC)", ""),
        ("N° organisme de formation : 84 26 01234 26", "formation", ""),
        ("75 1 23456 7", "professionnel de santé", ""),
        ("8025000001 2345678901 2", "carte Vitale", ""),
        ("1 84 05 75 112 345 64", "sécurité sociale", ""),
        ("FR76 3000 6000 0112 3456 7890 189", "IBAN", ""),
        ("attestation du 12 mai 2025", "date", ""),
        ("né le 2 mars 1984", "date", ""),
        ("19900101", "une date, ou", ""),
        ("2 62 03 2B 033", "sécurité sociale", ""),
        ("759312345", "professionnel de santé", ""),
        ("185027", "vous en avez écrit 6", ""),
        ("moi@exemple.fr", "e-mail", ""),
        ("36 46", "téléphone", ""),
        ("moi à Paris 06 12 34 56 78", "téléphone", ""),
    ] {
        let page = server.post("/decoder", &[("code", typed)]);
        assert_eq!((page.status, page.location()), (422, ""), "{typed}");
        assert!(page.text("title").starts_with("Erreur"), "{typed}");
        assert!(words(&page, ".summary").contains(says), "{typed}: {}", words(&page, ".summary"));
        assert_eq!(attribute(&page, "#code", "value").unwrap_or_default(), kept, "{typed}");
        assert_eq!(attribute(&page, "#code", "aria-invalid").as_deref(), Some("true"));
    }
    let script = server.post("/decoder", &[("code", "<script>alert(1)</script>")]);
    assert!(!script.body.contains("<script>alert"));
    assert_eq!(server.post("/decoder", &[]).status, 422);
    assert!(server.post("/en/decoder", &[("code", "")]).text("title").starts_with("Error"));
}

#[test]
fn the_home_page_has_the_box_and_four_doors_each_of_which_opens() {
    let server = Server::shared();
    let home = server.get("/");
    assert_eq!(attribute(&home, "#code", "inputmode").as_deref(), Some("text"));
    let document = Html::parse_document(&home.body);
    let doors: Vec<&str> =
        document.select(&Selector::parse("main a.way").unwrap()).filter_map(|door| door.attr("href")).collect();
    assert_eq!(doors.len(), 4);
    for door in &doors {
        assert_eq!(server.get(door).status, 200, "{door}");
    }
    for word in ["attestation de droits", "J’ai un code", "Je l’ai perdu", "On me le demande", "Je veux comprendre"]
    {
        assert_eq!(words(&home, "main").matches(word).count(), 1, "{word}");
    }
}
