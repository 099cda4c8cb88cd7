site-name = Rattachement
site-tagline = independent site
skip = Skip to content
nav-label = Menu
nav-decode = Decode
nav-regimes = The régimes
nav-sources = Sources
languages-label = Languages
trail-label = You are here:
trail-home = Home
footer-independent = An independent, free site.
footer-not-official = Not part of the French health insurance (Assurance Maladie) or the State. No cookies, no trackers.
footer-data = Sources read on { $date }.
print = Print

status-active = In service
status-merged = Merged
status-closed = Closed
status-alias = Second code
status-unverified = Not verified

part-regime = The régime (scheme)
part-caisse = The caisse (fund)
part-centre = The centre
part-missing = digits unknown
part-to-read = Read it on your attestation de droits
part-not-known = Not in our tables

source-dated = Date of the document: { $date }.
source-undated = Document without a date.
source-read = Read on { $date }.
source-licence = Licence: { $licence }.
source-facts-only = Only facts are reused.
confidence-high = certain
confidence-medium = likely
confidence-low = uncertain
pager-page = Page { $page } of { $pages }
pager-next = Next page
pager-previous = Previous page
pager-label = Pages

# What a form with a field for words says before a social security number leaves.
number-warning = This looks like a social security number. We did not send it. Delete it, then press “{ $button }”.
