// Where letters are drawn, asked on the page: in which order they stand, what is torn apart, what lies over another.
// Each runs in any engine, and knows nothing but the page.

export const MONTHS = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';

/**
 * Texts whose parts do not follow each other from right to left, as far as they share a line: a day, its month, its
 * year; a word in Latin letters, what it means in brackets. `seen` counts what was looked at.
 */
export function disordered(months) {
  const wrong = [];
  const seen = { dates: 0, glosses: 0 };
  const blocks = 'p,li,dt,dd,td,th,h1,h2,h3,summary,label,legend,caption,figcaption,span,a,button';
  for (const block of document.querySelectorAll(blocks)) {
    if (block.querySelector(blocks) || block.closest('[dir=ltr],pre,code,svg')) continue;
    // The text of the smallest block that holds the whole sentence, and where each letter of it is.
    const whole = block.closest('p,li,dt,dd,td,th,h1,h2,h3,summary,label,legend,caption,figcaption') ?? block;
    const letters = [];
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        if (!/[\u200e\u200f\u2066-\u2069]/.test(node.data[at])) letters.push([node, at]);
      }
    }
    const text = letters.map(([node, at]) => node.data[at]).join('');
    const place = (at) => {
      const range = document.createRange();
      range.setStart(...letters[at]);
      range.setEnd(letters[at][0], letters[at][1] + 1);
      return range.getBoundingClientRect();
    };
    /** Whether the letters at these indices stand from right to left, those of one line. */
    const follows = (...indices) => indices.map(place).every((box, i, all) =>
      i === 0 || !box.width || !all[i - 1].width || Math.abs(box.bottom - all[i - 1].bottom) > 12 || box.left < all[i - 1].left);
    for (const { index, indices } of text.matchAll(new RegExp(`(\\d{1,2})\\s+(${months})\\s+(\\d{4})`, 'dg'))) {
      seen.dates += 1;
      if (!follows(index, indices[2][0], indices[3][0])) wrong.push(text.slice(index, indices[0][1]));
    }
    for (const { index, indices } of text.matchAll(/([A-Za-zÀ-ÿ])\s\(([^()\n]*[\u0620-\u06ff][^()\n]*)\)/dg)) {
      const [from, to] = indices[2];
      // From the last Latin letter to the bracket, the first word in it, and the bracket that ends it.
      const first = [...Array(to - from).keys()].map((i) => from + i).find((at) => /[\u0620-\u06ff]/.test(text[at]));
      seen.glosses += 1;
      if (!follows(index, first) || !follows(from - 1, first, to)) wrong.push(text.slice(Math.max(0, index - 20), to + 1));
    }
  }
  return { wrong: [...new Set(wrong)], seen };
}

/** Codes whose digits a right-to-left line shows in another order: `0000 751 01` for `01 751 0000`. */
export function reversedCodes() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\d{2}[ \u00a0]\d{3}(?:[ \u00a0]\d{4})?/g)) {
      const place = (at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [place(match.index), place(match.index + match[0].length - 1)];
      if (first.width && last.width && first.top === last.top && first.left > last.left) found.push(match[0]);
    }
  }
  return found;
}

/** Every code in a sentence of the page, and whether it stands in one line. */
export function codesInLines() {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\b\d{2}[ \u00a0]\d{3}\b(?:[ \u00a0]\d{4}\b)?/g)) {
      const top = (at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().top;
      };
      found.push([match[0], top(match.index) === top(match.index + match[0].length - 1)]);
    }
  }
  return found;
}

/** Words that lie over other words, and words that leave the window. */
export function misplaced() {
  const lines = [];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!node.data.trim() || of.closest('.sr,.skip,svg,textarea,select') || !of.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 2 || bottom - top < 2) continue;
      // A line is as high as its letters may be at most; what is seen of them is its middle.
      const rim = (bottom - top) / 4;
      lines.push({ node, left: left + 1, right: right - 1, top: top + rim, bottom: bottom - rim });
      let scrolls = of;
      while (scrolls && !['auto', 'scroll'].includes(getComputedStyle(scrolls).overflowX)) scrolls = scrolls.parentElement;
      if (!scrolls && (left < -1 || right > document.documentElement.clientWidth + 1)) found.push(`« ${node.data.trim()} » leaves the window`);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++) {
      const other = lines[next];
      if (other.node !== one.node && other.left < one.right && one.left < other.right) {
        found.push(`« ${one.node.data.trim()} » over « ${other.node.data.trim()} »`);
      }
    }
  }
  return [...new Set(found)];
}
