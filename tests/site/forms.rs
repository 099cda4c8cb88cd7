//! What every form of the site owes whoever fills it in.

use std::collections::BTreeSet;

use rattachement::paths::PAGES;
use scraper::{ElementRef, Html, Selector};

use crate::server::Server;

fn all<'a>(element: &ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).unwrap()).collect()
}

/// A social security number must not leave the device unnoticed, by whatever form, in whatever field.
#[test]
fn every_form_with_a_field_for_words_warns_of_a_number_and_names_its_own_button() {
    let server = Server::shared();
    let plan = "situation=perdu&document=aucune&activite=prive&domicile=metropole&moyen=nsp";
    let more = [
        format!("/retrouver/plan?{plan}"),
        "/retrouver/lieu?situation=perdu".to_owned(),
        "/retrouver/domicile?situation=perdu&document=aucune&activite=prive".to_owned(),
    ];
    let pages = PAGES.iter().map(|page| page.path).filter(|path| !path.contains('{'));
    let mut guarded = BTreeSet::new();
    for lang in ["", "/en", "/ar"] {
        for path in pages.clone().map(str::to_owned).chain(more.clone()) {
            let page = Html::parse_document(&server.get(&format!("{lang}{path}")).body);
            for form in all(&page.root_element(), "form") {
                let fields = "input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea";
                if all(&form, fields).is_empty() {
                    continue;
                }
                let action = form.attr("action").unwrap();
                let warning =
                    form.attr("data-nir-warning").unwrap_or_else(|| panic!("{lang}{path}: {action} lets it go"));
                let button: String = all(&form, "button[type=submit]")[0].text().collect();
                assert!(warning.contains(button.trim()), "{action}: {warning}: {button}");
                assert_eq!(all(&form, "[role=alert]").len(), 1, "{action}: nowhere to say it");
                guarded.insert(action.strip_prefix(lang).unwrap().split('?').next().unwrap().to_owned());
            }
        }
    }
    for action in
        ["/decoder", "/integrer/decoder", "/caisses", "/recherche", "/caisses/demenagement", "/retrouver/lieu"]
    {
        assert!(guarded.contains(action), "{action}: {guarded:?}");
    }
}

/// ARIA in HTML: a field with suggestions is a combobox, which a field of type `search` may not be; and `aria-invalid`
/// is no state of an answer among others.
#[test]
fn roles_and_states_are_where_they_may_be() {
    let server = Server::shared();
    let page = Html::parse_document(&server.get("/caisses").body);
    assert_eq!(all(&page.root_element(), "input[data-suggest][type=text][enterkeyhint=search]").len(), 1);
    for path in
        ["/retrouver/activite?situation=deces&suite=1", "/caisses/demenagement?de=Saint-Denis&vers=Lyon&suite=1"]
    {
        let page = Html::parse_document(&server.get(path).body);
        assert_eq!(all(&page.root_element(), "[type=radio][aria-invalid], button[aria-invalid]").len(), 0, "{path}");
    }
}
