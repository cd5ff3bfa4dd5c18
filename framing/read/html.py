"""HTML pages: trafilatura finds the text, the page's own mark-up tells the roles."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from framing.article import Article
from framing.errors import ReadError
from framing.read.agencies import agencies_in
from framing.read.dates import find_date
from framing.read.headline import is_variant, normal
from framing.read.outlets import outlet_id, urlsplit_host
from framing.read.phrases import SUMMARY_OPENER
from framing.read.plain import read_structure
from framing.read.structured import as_text, structured_article

__all__ = ["fetch", "read_html"]

_WAY_OUT = "save the article's text as .txt, or open the page in a browser and save it complete"
_SPACE = re.compile(r"\s+")
#: Words in class names → role; newsrooms name their parts much alike.
_CLASSES = (
    ("kicker", re.compile(r"kicker|dachzeile|overline|topline|spitzmarke|roofline", re.IGNORECASE)),
    (
        "caption",
        re.compile(
            r"caption|bildunterschrift|bildtext|image-?(?:text|description|credit)|copyright|fotocredit", re.IGNORECASE
        ),
    ),
    (
        "lead",
        re.compile(
            r"(?:^|[\s_-])(?:lead|lede|vorspann|intro|introduction|standfirst|anriss|article-?teaser|teaser-?text|abstract|subline|summary)(?:$|[\s_-])",
            re.IGNORECASE,
        ),
    ),
    (
        "byline",
        re.compile(r"byline|author|autor|(?:^|[\s_-])date(?:line)?(?:$|[\s_-])|timestamp|article-?meta", re.IGNORECASE),
    ),
    (
        "teaser",
        re.compile(
            r"related|recommend|read-?more|readmore|lesetipp|mehr-?zum|(?:^|[\s_-])promo|infobox-?link|embed-?teaser|teaser-?(?:box|list|link)",
            re.IGNORECASE,
        ),
    ),
    ("agency_credit", re.compile(r"agency|agentur|(?:^|[\s_-])sources?(?:$|[\s_-])|quellenangabe", re.IGNORECASE)),
    (
        "boilerplate",
        re.compile(
            r"newsletter|paywall|cookie|consent|(?:^|[\s_-])(?:tags?|topics?|share|social|comments?|breadcrumb|ad|anzeige)(?:$|[\s_-])",
            re.IGNORECASE,
        ),
    ),
)
_HINT_LIMIT = 1200

Part = tuple[str | None, str]


@dataclass
class _Page:
    """What the mark-up of a page says."""

    headline: str = ""
    kicker: str = ""
    lead: str = ""
    captions: list[str] = field(default_factory=list)
    hints: dict[str, str] = field(default_factory=dict)


def fetch(url: str) -> str:
    """Return the page at an address; the only place where this package uses the network.

    Raises
    ------
    ReadError
        If the page cannot be had, or trafilatura is not installed.
    """
    try:
        page = _trafilatura(url).fetch_url(url)
    except Exception as error:  # noqa: BLE001 - whatever the network stack throws, the reader gets one clear line
        raise ReadError(f"{url}: the page could not be fetched ({error}); check address and connection") from None
    if not page:
        raise ReadError(f"{url}: the page could not be fetched; check address and connection, or {_WAY_OUT}")
    return str(page)


def read_html(
    html: str,
    *,
    name: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    id: str | None = None,  # noqa: A002 - the public name of the field
) -> Article:
    """Make an article from an HTML page.

    Parameters
    ----------
    html
        The page.
    name
        What it is called in messages.
    url, outlet, id
        Where it comes from, if known; override what the page says.

    Raises
    ------
    ReadError
        If the page holds no article, or trafilatura is not installed.
    """
    name = name or url or "HTML page"
    trafilatura = _trafilatura(name)
    tree = trafilatura.load_html(html)
    if tree is None:
        raise ReadError(f"{name}: this is no HTML page; {_WAY_OUT}")
    structured = structured_article(tree)
    title, site, date, address = _metadata(trafilatura, html, url)
    page = _read_markup(tree, as_text(structured.get("headline")) or title)
    body = _main_parts(
        trafilatura.extract(html, output_format="xml", include_comments=False, include_tables=False), page
    )
    if not body:
        body = _fallback_parts(tree, page)
    if not any(role in (None, "body", "lead") for role, _ in body) and not page.lead:
        raise ReadError(f"{name}: no article text found in this page; {_WAY_OUT}")
    parts = [*_top(page, body, as_text(structured.get("description"))), *body]
    text, known = _joined(parts)
    found = read_structure(text, known=known)
    publisher = as_text(structured.get("publisher")) or site
    author_agencies = agencies_in(as_text(structured.get("author")))
    return Article(
        text=text,
        sections=found.sections,
        headline=found.headline,
        outlet=outlet or _outlet(address, publisher) or found.outlet,
        date=find_date(as_text(structured.get("datePublished"))) or date or found.date,
        url=address,
        id=id,
        agencies=tuple(dict.fromkeys((*found.agencies, *author_agencies))),
    )


def _trafilatura(name: str) -> Any:
    try:
        return import_module("trafilatura")
    except ImportError:
        raise ReadError(
            f'{name}: reading HTML needs trafilatura; install it with: pip install "framing[html]"'
        ) from None


def _metadata(trafilatura: Any, html: str, url: str | None) -> tuple[str, str, dt.date | None, str | None]:
    """Return title, site, date and address as the head of the page gives them."""
    try:
        found = trafilatura.extract_metadata(html, default_url=url)
    except Exception:  # noqa: BLE001 - broken metadata must not cost the article
        found = None
    if found is None:
        return "", "", None, url
    return found.title or "", found.sitename or "", find_date(found.date or ""), url or found.url


def _outlet(address: str | None, publisher: str) -> str | None:
    host = urlsplit_host(address).removeprefix("www.") if address else ""
    return outlet_id(host) or outlet_id(publisher) or host or publisher or None


# Mark-up: elements and class names.


def _read_markup(tree: Any, title: str) -> _Page:
    page = _Page(headline=_headline(tree, title))
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in (
            "script",
            "style",
            "nav",
            "html",
            "body",
            "article",
            "main",
        ):
            continue
        text = _text_of(element)
        if not text or len(text) > _HINT_LIMIT:
            continue
        role = _role_of(element)
        if role:
            page.hints.setdefault(normal(text), role)
        if role == "kicker" and not page.kicker and len(text) < 100:
            page.kicker = text
        elif role == "lead" and not page.lead and len(text.split()) > 5 and not _within(element, "teaser"):
            page.lead = text
        elif element.tag == "figcaption" and text not in page.captions:
            page.captions.append(text)
    if page.kicker and normal(page.kicker) == normal(page.headline):
        page.kicker = ""
    return page


def _headline(tree: Any, title: str) -> str:
    """Return the headline: the h1 that agrees with the title, else one inside the article, else the title."""
    ones = [(one, _headline_text(one)) for one in tree.iter("h1")]
    ones = [(one, text) for one, text in ones if text]
    agreeing = next((text for _, text in ones if is_variant(text, title)), "")
    inside = next(
        (text for one, text in ones if any(parent.tag in ("article", "main") for parent in one.iterancestors())), ""
    )
    return agreeing or inside or title or (ones[0][1] if ones else "")


def _headline_text(element: Any) -> str:
    """Text of a heading without the kicker that many pages put inside it."""
    kicker = next(
        (
            _text_of(child)
            for child in element.iterdescendants()
            if isinstance(child.tag, str) and _class_role(child) == "kicker"
        ),
        "",
    )
    return _text_of(element).removeprefix(kicker).strip(" :|–-") if kicker else _text_of(element)


def _role_of(element: Any) -> str | None:
    if element.tag == "figcaption":
        return "caption"
    if element.tag in ("h2", "h3", "h4"):
        return _class_role(element) or ("teaser" if _within(element, "teaser") else "crosshead")
    return (
        _class_role(element)
        if element.tag
        in ("p", "div", "span", "small", "strong", "em", "section", "footer", "header", "address", "time", "ul")
        else None
    )


def _class_role(element: Any) -> str | None:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-component') or ''}"
    if not names.strip():
        return None
    return next((role for role, pattern in _CLASSES if pattern.search(names)), None)


def _within(element: Any, role: str) -> bool:
    return any(_class_role(parent) == role for parent in element.iterancestors() if isinstance(parent.tag, str))


def _text_of(element: Any) -> str:
    """Text of an element; children that a browser shows apart stay apart."""
    return _SPACE.sub(" ", " ".join(part for part in element.itertext() if part.strip())).strip()


# Text: trafilatura's main text as parts with roles.


def _main_parts(xml: str | None, page: _Page) -> list[Part]:
    if not xml:
        return []
    etree = import_module("lxml.etree")  # comes with trafilatura

    try:
        root = etree.fromstring(
            xml.encode(), parser=etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
        )
    except etree.XMLSyntaxError:
        return []
    main = root.find(".//main") if root is not None else None
    return list(_clean(_flat(main, page), page)) if main is not None else []


def _flat(main: Any, page: _Page) -> Iterator[Part]:
    """Yield role and text of each part; list items before the first paragraph are a summary, later ones body."""
    seen_body = False
    after_summary_head = False
    for element in main.iter("head", "p", "item", "quote"):
        if any(parent.tag in ("p", "item", "quote") for parent in element.iterancestors()):
            continue
        text = _SPACE.sub(" ", "".join(element.itertext())).strip()
        if not text:
            continue
        hint = page.hints.get(normal(text))
        if element.tag == "head":
            after_summary_head = SUMMARY_OPENER.fullmatch(text.lower()) is not None
            yield (None if element.get("rend") == "h1" else hint or "crosshead"), text
        elif element.tag == "item":
            yield hint or ("summary" if after_summary_head or not seen_body else "body"), text
        else:
            seen_body = seen_body or hint is None
            yield hint, text


def _fallback_parts(tree: Any, page: _Page) -> list[Part]:
    """Paragraphs of the article element, for pages where trafilatura finds too little."""
    root = next(iter(tree.iter("article")), None)
    root = root if root is not None else next(iter(tree.iter("main")), tree)
    parts: list[Part] = []
    for element in root.iter("p", "h2", "h3", "li"):
        text = _text_of(element)
        if text and not any(parent.tag in ("nav", "footer", "header", "aside") for parent in element.iterancestors()):
            parts.append((page.hints.get(normal(text)) or ("crosshead" if element.tag in ("h2", "h3") else None), text))
    return list(_clean(iter(parts), page))


def _clean(parts: Iterator[Part], page: _Page) -> Iterator[Part]:
    """Drop what the top of the article repeats, and every repeated line."""
    seen = {normal(part) for part in (page.headline, page.kicker, page.lead) if part}
    whole = normal(f"{page.kicker} {page.headline}").replace(" ", "")
    for role, text in parts:
        key = normal(text)
        # The h1 of the page is read from the mark-up: there a kicker inside it is not glued to the headline.
        if not key or key in seen or key.replace(" ", "") == whole:
            continue
        if len(key) > 20:
            seen.add(key)
        yield role, text


def _top(page: _Page, body: list[Part], description: str) -> list[Part]:
    """Kicker, headline, lead and captions that stand above the text."""
    parts: list[Part] = []
    if page.kicker:
        parts.append(("kicker", page.kicker))
    if page.headline:
        parts.append(("headline", page.headline))
    if page.lead:
        parts.append(("lead", page.lead))
    elif description and body and normal(body[0][1]) == normal(description):
        body[0] = ("lead", body[0][1])
    shown = {normal(text) for _, text in body}
    parts += [("caption", caption) for caption in page.captions[:8] if normal(caption) not in shown]
    return parts


def _joined(parts: list[Part]) -> tuple[str, dict[int, str]]:
    """Join parts by empty lines; return the text and the roles that are known by offset."""
    known: dict[int, str] = {}
    offset = 0
    for role, text in parts:
        if role:
            known[offset] = role
        offset += len(text) + 2
    return "\n\n".join(text for _, text in parts), known
