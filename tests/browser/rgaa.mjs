// Checks of the RGAA 4.1.2 that axe-core does not make, each with its criterion.
//
// A check sees only a part of its criterion: it can prove that a page fails, never that it conforms.
// What nobody but a person can judge is in no check, and /accessibilite says so.

/** Every criterion of the RGAA 4.1.2: how many there are in each of its thirteen themes. */
export const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/** What the checks in the page share. It is sent there as text, so it may use nothing from outside. */
function helpers() {
  const numbers = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const rgba = (colour) => {
    const [r = 0, g = 0, b = 0, a = 1] = numbers(colour);
    return colour.startsWith('color(srgb') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const h = {
    html: (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120),
    all: (selector, root = document) => [...root.querySelectorAll(selector)],
    visible: (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr'),
    /** The colour behind an element: its own background, or the nearest one around it. */
    behind(element) {
      const layers = [];
      for (let at = element; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0) layers.push(colour);
        if (colour[3] === 1) break;
      }
      return layers.reverse().reduce((under, colour) => over(colour, under), [255, 255, 255]);
    },
    contrast(one, other) {
      const [a, b] = [luminance(one.slice(0, 3)), luminance(other.slice(0, 3))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    },
    rgba,
    /** Every colour of a gradient that can be seen. */
    gradient: (image) => (image.match(/(rgba?|color)\([^)]*\)/g) ?? []).map(rgba).filter((colour) => colour[3] > 0),
    /** Text that can be seen or heard, piece by piece, with the element it is in. */
    texts(root = document.body) {
      const found = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.replace(/\s+/g, ' ').trim();
        const parent = node.parentElement;
        if (text && !parent.closest('script,style,title,template') && parent.checkVisibility()) found.push([text, parent]);
      }
      return found;
    },
    /** Every rule of our style sheets, with the media it is under. */
    rules() {
      const walk = (list, media) =>
        [...list].flatMap((rule) =>
          rule.selectorText ? [{ rule, media }] : walk(rule.cssRules ?? [], `${media} ${rule.conditionText ?? ''}`.trim()),
        );
      return [...document.styleSheets].flatMap((sheet) => walk(sheet.cssRules, ''));
    },
  };
  return h;
}

/**
 * What is true of a page as it stands. `run` goes to the page as text and answers with what is wrong;
 * `about` has the language and whether the page tells an error.
 */
export const PAGE_CHECKS = [
  {
    criterion: '1.1',
    name: 'pictures have a text or are hidden',
    run: (h) => [
      ...h.all('svg').filter((svg) => {
        const hidden = svg.getAttribute('aria-hidden') === 'true';
        const named = svg.getAttribute('role') && (svg.getAttribute('aria-label') || svg.hasAttribute('aria-labelledby'));
        // A map is its links, each with a name of its own.
        const links = h.all('a', svg);
        const linked = links.length > 0 && links.every((a) => a.querySelector('title')?.textContent.trim() || a.getAttribute('aria-label'));
        return !(hidden || named || linked) && !svg.closest('[aria-hidden="true"]');
      }).map(h.html),
      ...h.all('img:not([alt]), input[type=image]:not([alt]), area:not([alt])').map(h.html),
    ],
  },
  {
    criterion: '1.2',
    name: 'pictures for the eye alone are silent',
    run: (h) => h.all('svg[aria-hidden=true]').filter((svg) =>
      svg.querySelector('a,[tabindex]') || svg.hasAttribute('aria-label') || svg.hasAttribute('title')).map(h.html),
  },
  {
    criterion: '1.9',
    name: 'captions belong to their figures',
    run: (h) => h.all('figure').filter((figure) => {
      const caption = figure.querySelector('figcaption');
      return caption && !(figure.getAttribute('role') === 'figure' && figure.getAttribute('aria-label'));
    }).map(h.html),
  },
  {
    criterion: '5.4',
    name: 'tables have titles',
    run: (h) => h.all('table').filter((table) =>
      !table.caption?.textContent.trim() && !table.getAttribute('aria-label') && !table.hasAttribute('aria-labelledby')).map(h.html),
  },
  {
    criterion: '5.6',
    name: 'headers of tables say what they head',
    run: (h) => h.all('table').filter((table) => !table.querySelector('th') || table.querySelector('th:not([scope])')).map(h.html),
  },
  {
    criterion: '7.4',
    name: 'choosing changes nothing by itself',
    run: (h) => h.all('[onchange],[oninput],[onfocus],[onblur]').map(h.html),
  },
  {
    criterion: '7.5',
    name: 'what a script says is announced',
    run: (h) => [
      ...h.all('[data-copy]').filter((button) =>
        !document.getElementById(button.dataset.status)?.matches('[role=status],[role=alert]')),
      ...h.all('form[data-nir-warning]').filter((form) => !form.querySelector('[role=alert]')),
      ...h.all('[data-suggest]').filter((field) => !field.parentElement.querySelector('[role=status]')),
      ...h.all('.summary').filter((summary) => !summary.querySelector('[role=alert]')),
    ].map(h.html),
  },
  {
    criterion: '8.2',
    name: 'no id twice',
    run: (h) => h.all('[id]').filter((element) => document.getElementById(element.id) !== element).map(h.html),
  },
  {
    criterion: '8.6',
    name: 'the title says the page, and an error first',
    run(h, about) {
      const found = [];
      const wrong = document.querySelector('.summary') !== null || document.querySelector('main [aria-invalid=true]') !== null;
      if (wrong !== document.title.startsWith(about.error)) found.push(`error ${wrong}: ${document.title}`);
      return found;
    },
  },
  {
    criterion: '8.7',
    name: 'words in another script are marked',
    run(h, about) {
      const scripts = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
      return h.texts().filter(([text, element]) => {
        const lang = element.closest('[lang]').lang;
        for (const [other, script] of Object.entries(scripts)) if (script.test(text) && lang !== other) return true;
        return false;
      }).map(([text, element]) => `${element.closest('[lang]').lang}: ${text.slice(0, 80)}`);
    },
  },
  {
    criterion: '8.8',
    name: 'every language is one that exists here',
    run: (h, about) => h.all('[lang],[hreflang]').filter((element) =>
      [element.getAttribute('lang'), element.getAttribute('hreflang')].some((lang) => lang !== null && lang !== 'x-default' && !about.languages.includes(lang))).map(h.html),
  },
  {
    criterion: '8.9',
    name: 'no tag for its looks alone',
    run: (h) => [
      ...h.all('b,i,u,font,center,big,tt,strike'),
      ...h.all('br + br').filter((br) => br.previousSibling === br.previousElementSibling),
      ...h.all('p,h1,h2,h3,h4,li,dt,dd').filter((element) =>
        !element.textContent.trim() && !element.children.length && !element.matches('[role]') && !element.closest('.blanks')),
    ].map(h.html),
  },
  {
    criterion: '8.10',
    name: 'a change of direction is marked',
    run(h) {
      const rtl = (lang) => ['ar', 'fa', 'he', 'ur', 'ps'].includes(lang);
      return h.all('[lang]').filter((element) => {
        if (!element.textContent.trim()) return false;
        const direction = getComputedStyle(element).direction;
        // Short names are isolated instead: <bdi> finds its own direction.
        return (direction === 'rtl') !== rtl(element.lang) && !element.closest('bdi') && !element.matches('input');
      }).map(h.html);
    },
  },
  {
    criterion: '9.1',
    name: 'headings go down one step at a time',
    run(h) {
      const found = [];
      let before = 0;
      for (const heading of h.all('h1,h2,h3,h4,h5,h6,[role=heading]')) {
        const level = Number(heading.getAttribute('aria-level') ?? heading.tagName[1]);
        // The summary of errors comes before the title of the page.
        const summary = heading.closest('.summary') && before === 0;
        if (level > before + 1 && !summary) found.push(`h${before} then ${h.html(heading)}`);
        if (!heading.textContent.trim()) found.push(h.html(heading));
        if (!summary) before = level;
      }
      if (h.all('h1').length !== 1) found.push(`${h.all('h1').length} h1`);
      return found;
    },
  },
  {
    criterion: '9.2',
    name: 'the page has its parts, each once',
    run: (h, about) => [
      ...(h.all('main').filter(h.visible).length === 1 ? [] : ['main']),
      ...(about.frame || (h.all('body > header').length === 1 && h.all('body > footer').length === 1) ? [] : ['header, footer']),
      ...h.all('nav').filter((nav) => !nav.getAttribute('aria-label') && !nav.hasAttribute('aria-labelledby')).map(h.html),
      ...h.all('nav').map((nav) => nav.getAttribute('aria-label')).filter((name, at, names) => names.indexOf(name) !== at),
    ],
  },
  {
    criterion: '9.2',
    name: 'no part of the page is empty',
    run: (h) => h.all('nav,section,header,footer,ul,ol,dl').filter(h.visible).filter((part) =>
      !h.all('*', part).some((inner) => h.visible(inner) && inner.textContent.trim())).map(h.html),
  },
  {
    criterion: '9.3',
    name: 'what looks like a list is one',
    run: (h) => [
      ...h.all('p').filter((p) => /^\s*([-–•*·]|\d+[.)])\s/.test(p.textContent) && /^\s*([-–•*·]|\d+[.)])\s/.test(p.nextElementSibling?.textContent ?? '')),
      ...h.all('ul,ol').filter((list) => [...list.children].some((child) => !child.matches('li,script,template'))),
      ...h.all('dl').filter((list) => !list.querySelector('dt') || !list.querySelector('dd')),
    ].map(h.html),
  },
  {
    criterion: '9.4',
    name: 'a quotation is marked as one',
    run: (h) => h.all('p').filter((p) => /^[«“„].{40,}[»”]$/s.test(p.textContent.trim()) && !p.closest('blockquote,.meta')).map(h.html),
  },
  {
    criterion: '10.1',
    name: 'looks are in the style sheet only',
    run: (h) => h.all('[style],[align],[bgcolor],[background],[border],[color],[cellpadding],[cellspacing],[valign],[nowrap],style,table[width],td[width],th[width]')
      .filter((element) => !element.closest('svg')).map(h.html),
  },
  {
    criterion: '10.2',
    name: 'nothing is said by the style sheet alone',
    run: (h) => h.rules().filter(({ rule, media }) => {
      const content = rule.style.content;
      // Numbers of an ordered list are its own without CSS; on paper an address follows its link.
      const said = content && content !== 'none' && /[\p{L}\p{N}]/u.test(content.replace(/counter\(\w+\)/, '').replace(/attr\(\w+\)/, ''));
      return said || (/url\(/.test(rule.style.backgroundImage) && !media.includes('print'));
    }).map(({ rule }) => rule.cssText.slice(0, 120)),
  },
  {
    criterion: '10.3',
    name: 'the order on the screen is the order of the text',
    run(h) {
      const found = [];
      let before = -Infinity;
      for (const element of h.all('main :is(h1,h2,h3,p,li,dt,legend,label,table)').filter(h.visible)) {
        // One column is asked for here; what floats in a line or a cell has no order of its own.
        const { top, height } = element.getBoundingClientRect();
        if (!height || element.closest('td,th,figure,.mini,[role=status],[role=alert],.letter,.code')) continue;
        if (top < before - 8) found.push(h.html(element));
        before = top;
      }
      return found;
    },
  },
  {
    criterion: '10.5',
    name: 'a colour of text has a background with it',
    run: (h) => [
      ...(h.rgba(getComputedStyle(document.body).backgroundColor)[3] === 1 ? [] : ['body has no background']),
      ...h.all('input:not([type=radio],[type=checkbox],[type=hidden]),select,textarea,button').filter(h.visible).filter((field) => {
        const [text, ground] = [h.rgba(getComputedStyle(field).color), h.behind(field)];
        return h.contrast(text, ground) < 4.5;
      }).map(h.html),
    ],
  },
  {
    criterion: '10.13',
    name: 'nothing appears on hover or focus alone',
    run: (h) => [
      ...h.rules().filter(({ rule }) => {
        if (!/:(hover|focus)/.test(rule.selectorText) || rule.selectorText.includes('.skip')) return false;
        const { display, visibility, opacity, clip, clipPath, height, blockSize } = rule.style;
        return [display, visibility, opacity, clip, clipPath, height, blockSize].some(Boolean) || rule.style.content;
      }).map(({ rule }) => rule.cssText.slice(0, 120)),
      ...h.all('main [title]:not(iframe)').map(h.html),
    ],
  },
  {
    criterion: '11.1',
    name: 'every field has a label that can be clicked',
    run: (h) => h.all('input:not([type=hidden],[type=submit],[type=button]),select,textarea').filter((field) =>
      ![...(field.labels ?? [])].some((label) => label.textContent.trim())).map(h.html),
  },
  {
    criterion: '11.4',
    name: 'a label is beside its field',
    run: (h) => h.all('input:not([type=hidden]),select,textarea').filter(h.visible).filter((field) => {
      const label = field.labels?.[0];
      if (!label) return true;
      const [f, l] = [field.getBoundingClientRect(), label.getBoundingClientRect()];
      if (field.matches('[type=radio],[type=checkbox]')) {
        const gap = Math.max(l.left - f.right, f.left - l.right);
        return gap > 40 || f.bottom < l.top || f.top > l.bottom;
      }
      // Between a label and its field there may be what helps to fill it.
      const help = (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean)
        .map((id) => document.getElementById(id)?.getBoundingClientRect()).filter((box) => box && box.top >= l.top && box.bottom <= f.top + 1);
      const between = help.reduce((sum, box) => sum + box.height + 16, 0);
      return f.top - l.bottom > 40 + between || l.top > f.bottom;
    }).map(h.html),
  },
  {
    criterion: '11.5',
    name: 'fields of one kind are grouped',
    // A box to tick that is alone on its page is no group.
    run: (h) => h.all('input[type=radio],input[type=checkbox]').filter((field, _, all) =>
      all.length > 1 && !field.closest('fieldset') && !field.closest('[role=group],[role=radiogroup]')).map(h.html),
  },
  {
    criterion: '11.6',
    name: 'every group has its legend',
    run: (h) => h.all('fieldset').filter((set) => set.firstElementChild?.tagName !== 'LEGEND').map(h.html),
  },
  {
    criterion: '11.7',
    name: 'every legend says something',
    run: (h) => h.all('legend').filter((legend) => legend.textContent.trim().length < 3).map(h.html),
  },
  {
    criterion: '11.9',
    name: 'every button says what it does',
    run: (h) => h.all('button,input[type=submit]').filter((button) =>
      (button.textContent || button.value).trim().length < 2).map(h.html),
  },
  {
    criterion: '11.13',
    name: 'a field says whether it asks for something of the person',
    run: (h) => h.all('input[type=text],input[type=search],input[type=email],input[type=tel]').filter((field) =>
      !field.hasAttribute('autocomplete')).map(h.html),
  },
  {
    criterion: '12.1',
    name: 'there is a menu, a search and a map of the site',
    run: (h, about) => about.frame ? [] : [['nav.menu', '/recherche'], ['footer', '/plan-du-site'], ['nav.menu', '/caisses']]
      // In a chosen display every link carries the choice.
      .map(([where, path]) => `${where} :is(a[href$="${path}"], a[href*="${path}?affichage="])`)
      .filter((selector) => h.all(selector).length !== 1),
  },
  {
    criterion: '12.6',
    name: 'the parts of the page have their roles',
    run: (h, about) => [
      ...h.all('main:not([role=main]),nav:not([role=navigation])'),
      ...(about.frame ? [] : h.all('body > header:not([role=banner]),body > footer:not([role=contentinfo])')),
    ].map(h.html),
  },
  {
    criterion: '12.7',
    name: 'the first link leads to the content',
    run(h, about) {
      if (about.frame) return [];
      const first = document.querySelector('a[href],button,input:not([type=hidden]),select,textarea,[tabindex="0"]');
      const target = first?.getAttribute('href')?.startsWith('#') && document.querySelector(first.getAttribute('href'));
      return target?.matches('main') ? [] : [first ? h.html(first) : 'nothing'];
    },
  },
  {
    criterion: '12.8',
    name: 'the order of the keyboard is the order of the text',
    run: (h) => h.all('[tabindex]').filter((element) => element.tabIndex > 0).map(h.html),
  },
  {
    criterion: '12.10',
    name: 'no shortcut of one key',
    run: (h) => h.all('[accesskey],[onkeydown],[onkeypress],[onkeyup]').map(h.html),
  },
  {
    criterion: '13.1',
    name: 'no time limit',
    run: (h) => h.all('meta[http-equiv=refresh i]').map(h.html),
  },
  {
    criterion: '13.2',
    name: 'no window opens by itself',
    // In the frame of another site a link leaves the frame, and the person asked for it.
    run: (h, about) => h.all('[target]').filter((link) => !about.frame || !link.matches('a[rel~=noopener]')).map(h.html),
  },
  {
    criterion: '13.3',
    name: 'nothing is only in an office file',
    run: (h) => h.all('a[href]').filter((link) => {
      const { origin, pathname } = new URL(link.getAttribute('href'), location.href);
      return origin === location.origin && /\.(pdf|docx?|odt|xlsx?|ods|rtf|pptx?)$/i.test(pathname);
    }).map(h.html),
  },
  {
    criterion: '13.5',
    name: 'no drawing made of letters',
    run: (h) => h.texts().filter(([text]) => /[:;]-?[)(DP](\s|$)|\^\^|[\u{1F300}-\u{1FAFF}]|[<>]{3,}|={4,}|-{4,}|\({3,}/u.test(text))
      .filter(([, element]) => !element.closest('pre,code')).map(([text]) => text.slice(0, 80)),
  },
  {
    criterion: '13.8',
    name: 'nothing moves by itself',
    run: (h) => [
      ...h.all('marquee,blink,[autoplay]').map(h.html),
      ...document.getAnimations().filter((animation) => animation.playState === 'running').map((animation) => h.html(animation.effect.target)),
    ],
  },
  {
    criterion: '13.10',
    name: 'no gesture is needed, and no sensor',
    run: (h) => [
      ...h.all('script').filter((script) => !(script.src && new URL(script.src).pathname.startsWith('/static/')) && script.type !== 'application/ld+json'),
      ...h.all('[draggable=true],[ontouchstart],[onpointerdown],[onmousedown],[ondragstart]'),
    ].map(h.html),
  },
];

/** What depends on colours: made again in light and in dark. */
export const COLOUR_CHECKS = [
  {
    criterion: '3.2',
    name: 'text stands out also where axe cannot tell',
    run(h) {
      /** What a text of a drawing lies on: the last shape before it that holds its middle. */
      const under = (text) => {
        const box = text.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const shape = h.all('rect,path,circle,ellipse', text.ownerSVGElement).filter((one) => {
          const before = one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
          const { fill } = getComputedStyle(one);
          // Not its box: one path may be many bars.
          const holds = () => one.isPointInFill(new DOMPoint(x, y).matrixTransform(one.getScreenCTM().inverse()));
          return before && fill !== 'none' && h.rgba(fill)[3] === 1 && holds();
        }).at(-1);
        return shape ? h.rgba(getComputedStyle(shape).fill) : h.behind(text.ownerSVGElement.parentElement);
      };
      return h.texts().filter(([, element]) => {
        if (!h.visible(element)) return false;
        const style = getComputedStyle(element);
        const drawn = element.closest('text');
        const striped = element.closest('.unknown .digits');
        const grounds = drawn ? [under(drawn)] : [h.behind(element)];
        if (striped) grounds.push(...h.gradient(getComputedStyle(striped).backgroundImage));
        const size = parseFloat(style.fontSize);
        const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
        const text = h.rgba(drawn ? style.fill : style.color);
        return grounds.some((ground) => h.contrast(text, ground) < needed);
      }).map(([text, element]) => `${text.slice(0, 40)} ${h.html(element)}`);
    },
  },
  {
    criterion: '3.3',
    name: 'fields and buttons stand out from what is around them',
    run: (h) => h.all('input:not([type=hidden],[type=radio],[type=checkbox]),select,textarea,.btn').filter(h.visible).filter((field) => {
      const style = getComputedStyle(field);
      const around = h.behind(field.parentElement);
      const sides = ['Top', 'Right', 'Bottom', 'Left'].filter((side) =>
        parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
      const best = Math.max(h.contrast(h.behind(field), around), ...sides.map((side) => h.contrast(h.rgba(style[`border${side}Color`]), around)));
      return best < 3;
    }).map(h.html),
  },
  {
    criterion: '3.3',
    name: 'the mark of the focus stands out',
    run(h) {
      const before = document.activeElement;
      const found = ['main a[href]', 'main button:not([hidden])', 'main input:not([type=hidden])', 'header a[href]', 'summary']
        .map((selector) => h.all(selector).find(h.visible)).filter(Boolean).filter((element) => {
          element.focus({ preventScroll: true, focusVisible: true });
          const style = getComputedStyle(element);
          const inner = element.closest('svg') ? getComputedStyle(element.querySelector('path') ?? element) : style;
          if (inner !== style) return h.contrast(h.rgba(inner.fill), h.behind(document.body)) < 1.2 && inner.strokeWidth === '0.5px';
          const around = h.behind(element.parentElement);
          return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 || h.contrast(h.rgba(style.outlineColor), around) < 3;
        }).map(h.html);
      document.activeElement?.blur();
      before?.focus?.({ preventScroll: true });
      return found;
    },
  },
];

/** What must hold where the visitor's own few colours replace ours (forced colours, high contrast). */
export const FORCED_CHECKS = [
  {
    criterion: '3.2',
    name: 'a part that a colour sets off has an edge where colours are forced',
    run: (h) => h.all('.digits,.chip,.btn,.field,.choice,.verdict,.card,.specimen,.sheet,.summary,.mini,.state').filter(h.visible).filter((part) => {
      const { borderInlineStartWidth, borderInlineStartStyle, borderBlockStartWidth, borderBlockStartStyle } = getComputedStyle(part);
      const has = (width, style) => parseFloat(width) > 0 && style !== 'none';
      return !has(borderInlineStartWidth, borderInlineStartStyle) && !has(borderBlockStartWidth, borderBlockStartStyle);
    }).map(h.html),
  },
  {
    criterion: '3.1',
    name: 'where one is in the menu is seen where colours are forced',
    run: (h) => h.all('header [aria-current]').filter(h.visible).filter((link) =>
      parseFloat(getComputedStyle(link).borderBlockEndWidth) < 2).map(h.html),
  },
];

/** What must hold on paper, which is white whatever the screen. */
export const PAPER_CHECKS = [
  {
    criterion: '3.2',
    name: 'text is dark on paper',
    run: (h) => h.texts().filter(([, element]) => {
      if (!h.visible(element) || element.closest('svg')) return false;
      const { color } = getComputedStyle(element);
      return h.contrast(h.rgba(color), [255, 255, 255]) < 4.5;
    }).map(([text, element]) => `${text.slice(0, 40)} ${h.html(element)}`),
  },
  {
    criterion: '13.4',
    name: 'paper has what is to be read and nothing to press',
    run: (h) => [
      // What looks like a button and leads somewhere says so on paper, in words.
      ...h.all('nav,button,.skip,.btn:not(a),.field').filter(h.visible),
      ...(h.all('h1,.letter').some(h.visible) ? [] : [document.body]),
    ].map(h.html),
  },
];

/** Runs checks in a page as it stands. Answers with their names and what each found. */
export async function inPage(page, checks, about) {
  const list = checks.map(({ name, run }) => {
    const text = String(run);
    // A method is no expression by itself.
    return `[${JSON.stringify(name)}, ${text.startsWith('run(') ? `function ${text}` : text}]`;
  });
  return page.evaluate(`(() => {
    const h = (${helpers})();
    const about = ${JSON.stringify(about)};
    return Object.fromEntries([${list.join(',\n')}].map(([name, run]) => [name, run(h, about)]));
  })()`);
}

/** What a text of a script may not do, by criterion: RGAA 7.4, 13.1, 13.2, 13.10, 13.11, 13.12. */
export const SCRIPT_CHECKS = [
  { criterion: '7.4', name: 'choosing starts nothing', never: /['"]change['"]|\.onchange/ },
  { criterion: '13.1', name: 'no clock reloads the page', never: /setInterval|location\.reload/ },
  { criterion: '13.2', name: 'no script opens a window', never: /window\.open|(?<![.\w])open\(/ },
  { criterion: '13.10', name: 'no script waits for a gesture', never: /touchstart|touchmove|gesturestart|pointermove/ },
  // The list under the place field must be chosen from before the field loses the focus: nothing is lost by
  // sliding off, since the list closes without a choice.
  { criterion: '13.11', name: 'no action when the pointer goes down', never: /pointerdown|touchstart|(?<!li\.on)mousedown/ },
  { criterion: '13.12', name: 'no script waits for a movement', never: /devicemotion|deviceorientation|Accelerometer|Gyroscope/ },
];

/** What is cut off: text that a box hides because it has grown. */
export const clipped = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].filter((element) => {
      if (element.closest('.sr,.skip,svg') || !element.checkVisibility() || !element.textContent.trim()) return false;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const wide = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return wide || high || (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1);
    }).map((element) => element.outerHTML.slice(0, 100)),
  );

/** Whether the page has to be scrolled sideways. */
export const scrollsSideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Puts a style sheet over the page's own; the policy refuses a style element, so it is constructed. */
export const restyle = (page, css) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text ? [sheet] : [];
  }, css);

/** The element with the focus: what it is, and whether one can see that it has it. Null on the page itself. */
function measureFocus() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  // In a drawing the shape itself shows the focus.
  const shape = element.closest('svg') ? element.querySelector('path') ?? element : element;
  const style = getComputedStyle(shape);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const drawn = shape !== element && parseFloat(style.strokeWidth) >= 3;
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return {
    key: globalThis.order.indexOf(element),
    html: element.outerHTML.replace(/\s+/g, ' ').slice(0, 120),
    marked: outlined || drawn || style.boxShadow !== 'none',
    inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    // A long link in two lines has nothing of it in its middle: what covers it must be placed over it.
    covered: !!top && ['fixed', 'sticky'].includes(getComputedStyle(top).position) && !top.contains(element) && !element.contains(top),
  };
}

/**
 * What needs a person's hands, or another page than the one as it stands. Each answers with what is
 * wrong and leaves the page as it was.
 */
export const HAND_CHECKS = [
  {
    criterion: '10.4',
    name: 'text twice as large stays whole',
    async run(page) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await restyle(page, 'html { font-size: 225% !important }');
      const found = [...((await scrollsSideways(page)) ? ['scrolls sideways'] : []), ...(await clipped(page))];
      await restyle(page, '');
      return found;
    },
  },
  {
    criterion: '10.11',
    name: 'a window 256 px high is enough',
    async run(page) {
      await page.setViewportSize({ width: 1280, height: 256 });
      return page.evaluate(() =>
        [...document.querySelectorAll('body *')].filter((element) => {
          const { position } = getComputedStyle(element);
          return ['fixed', 'sticky'].includes(position) && element.getBoundingClientRect().height > innerHeight / 3;
        }).map((element) => element.outerHTML.slice(0, 100)),
      );
    },
  },
  {
    criterion: '10.3',
    name: 'without its style sheet the page says the same, in order',
    async run(page) {
      const words = () => page.evaluate(() => document.querySelector('main').innerText.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
      const toggle = (off) => page.evaluate((value) => { for (const sheet of document.styleSheets) sheet.disabled = value; }, off);
      const shown = await words();
      await toggle(true);
      const plain = await words();
      const visible = await page.locator('h1').isVisible();
      await toggle(false);
      let at = 0;
      for (const word of plain) if (word === shown[at]) at += 1;
      return [...(visible ? [] : ['no h1']), ...(at === shown.length ? [] : [`"${shown.slice(at, at + 8).join(' ')}" is lost or elsewhere`])];
    },
  },
  {
    criterion: '10.7',
    name: 'one sees where the keyboard is',
    run: async (page, walk) => walk.filter((stop) => !stop.marked).map(({ html }) => `no mark: ${html}`)
      .concat(walk.filter((stop) => !stop.inView || stop.covered).map(({ html }) => `out of view: ${html}`)),
  },
  {
    criterion: '12.8',
    name: 'the keyboard follows the text',
    run: async (page, walk) => walk.filter((stop, at) => at > 0 && stop.key < walk[at - 1].key).map(({ html }) => html),
  },
  {
    criterion: '12.9',
    name: 'the keyboard is never caught',
    run: async (page, walk) => (walk.left ? [] : [`after ${walk.length} stops: ${walk.at(-1)?.html}`]),
  },
  {
    criterion: '7.3',
    name: 'all that can be used is reached by the keyboard',
    async run(page, walk) {
      const reached = new Set(walk.map(({ key }) => key));
      return page.evaluate((keys) => {
        const met = new Set(keys);
        const names = new Set();
        return [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
          .filter((element) => {
            if (!element.checkVisibility({ visibilityProperty: true }) || element.disabled) return false;
            // Of radios with one name, the keyboard stops at one; the arrows go on.
            if (element.type === 'radio') {
              const first = !names.has(element.name);
              names.add(element.name);
              const group = [...document.getElementsByName(element.name)];
              return first && !group.some((one) => met.has(globalThis.order.indexOf(one)));
            }
            return !met.has(globalThis.order.indexOf(element));
          })
          .map((element) => element.outerHTML.slice(0, 100));
      }, [...reached]);
    },
  },
];

/** Every stop of the keyboard, from the top of the page until it leaves it. `left` tells that it did. */
export async function tabWalk(page) {
  const count = await page.evaluate(`(() => {
    const measure = ${measureFocus};
    globalThis.order = [...document.querySelectorAll('*')];
    globalThis.stops = [];
    // Where one is, is looked at just before one goes on: by then the page has scrolled there.
    addEventListener('keydown', globalThis.onTab = () => globalThis.stops.push(measure()), true);
    // The keyboard goes on from where the focus was last: it is put before everything.
    const root = document.documentElement;
    root.tabIndex = -1;
    root.focus({ preventScroll: true });
    root.removeAttribute('tabindex');
    getSelection().removeAllRanges();
    scrollTo(0, 0);
    return document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]').length;
  })()`);
  // One more to leave the page, and one to look at the last.
  const presses = count + 3;
  for (let sent = 0; sent < presses; sent += 20) {
    // Sent together: each is answered when the page has taken it, in their order.
    await Promise.all(Array.from({ length: Math.min(20, presses - sent) }, () => page.keyboard.down('Tab')));
  }
  await page.keyboard.up('Tab');
  const seen = await page.evaluate(() => {
    removeEventListener('keydown', globalThis.onTab, true);
    return globalThis.stops;
  });
  const stops = [];
  stops.left = false;
  // The first was taken before the first step.
  for (const stop of seen.slice(1)) {
    // It goes on to the browser's own controls, or round to the first.
    if (!stop || stop.key === stops[0]?.key) {
      stops.left = true;
      break;
    }
    if (stop.key === stops.at(-1)?.key) break;
    stops.push(stop);
  }
  return stops;
}
