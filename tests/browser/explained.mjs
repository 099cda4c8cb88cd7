// What the tools say that is not a defect here, each with its reason. Anything else fails, and so does
// an entry that nothing needs any more: see `Explained.unused`.

/** What the Nu HTML checker says. `message` is matched against its text. */
export const NU = [
  {
    message: /^The “(banner|navigation|main|contentinfo)” role is unnecessary/,
    reason: 'RGAA 9.2.1 and 12.6.1 ask for the roles themselves: older assistive software does not infer them.',
  },
  {
    message: /^The “list” role is unnecessary/,
    reason: 'Safari takes a list without markers (list-style: none) for no list, unless it has the role.',
  },
  {
    message: /^The “figure” role is unnecessary/,
    reason: 'RGAA 1.9.1 asks for role="figure" and a label on a figure with a caption.',
  },
  {
    message: /Property “field-sizing” doesn't exist/,
    reason: 'CSS Basic User Interface 4 has it; browsers without it show two lines of what is typed.',
  },
];

/**
 * What axe-core could not decide. `rule` is its rule, `message` what it says of the node, `target` the
 * node's own HTML.
 */
export const INCOMPLETE = [
  {
    rule: 'color-contrast',
    message: /could not be determined due to a pseudo element|due to a background gradient|only non-text characters/,
    reason: 'axe does not judge what CSS draws under a text, nor a sign such as ☐. "text stands out also where axe cannot tell" of rgaa.mjs does.',
  },
  {
    rule: 'color-contrast',
    message: /because it is overlapped by another element/,
    html: /^<(text|tspan)[ >]/,
    reason: 'The text of a drawing lies on its shapes. The same check finds the shape and compares.',
  },
];

/** Tells what is explained from what is not, and remembers which explanations were needed. */
export class Explained {
  #entries;
  #used = new Set();

  constructor(entries) {
    this.#entries = entries;
  }

  /** Whether an entry matches every field it names. */
  explains(found) {
    const entry = this.#entries.find((one) =>
      Object.entries(one).every(([field, wanted]) => {
        if (field === 'reason') return true;
        return wanted instanceof RegExp ? wanted.test(found[field] ?? '') : wanted === found[field];
      }),
    );
    if (entry) this.#used.add(entry);
    return entry !== undefined;
  }

  /** The explanations that explained nothing. */
  unused() {
    return this.#entries.filter((entry) => !this.#used.has(entry));
  }
}
