sources-title = Sources
sources-description = Every document this site rests on, with its date and the day we read it.
sources-lead = Every fact on this site comes from a document. Here is which one, and its date.
sources-officiel = Official sources
sources-secondaire = Secondary sources
sources-recoupement = Cross-checks
sources-recoupement-text = They confirm a line of our tables. We do not cite them as proof.
sources-uses = { $count ->
    [one] { $count } line of our tables.
   *[other] { $count } lines of our tables.
}
sources-pages = { $count ->
    [one] One page uses it
   *[other] { $count } pages use it
}
source-kicker = Source
source-open = Open the document
source-description = “{ $title }”: its date, the day we read it, and the pages of this site that use it.
