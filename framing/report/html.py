"""Reports and articles for the browser: one file, no scripts, nothing fetched; and a fragment for notebooks.

Every string that comes from outside passes `_text`; the templates hold no other way in.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from framing.finding import Analysis
from framing.report.annotated import annotated
from framing.report.words import LABELS
from framing.style import MARKS, Language

__all__ = ["article_fragment", "article_html", "page"]

# Browsers refuse or replace them; half of a surrogate pair cannot even be written.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def page(facts: dict[str, Any], figure: bytes | None = None) -> str:
    """Return a report as one HTML page.

    Parameters
    ----------
    facts
        What `framing.report.facts.facts` returned.
    figure
        The figure of outlets as SVG, with letters as outlines; needed where the facts have a figure.
    """
    label = facts["label"]
    parts = [
        f'<p class="overline">{_text(label["overline"])}</p>',
        f"<h1>{_text(facts['title'])}</h1>",
        f'<p class="subtitle">{_text(facts["subtitle"])}</p>',
        f'<dl class="meta">{"".join(f"<div>{_pair(*row)}</div>" for row in facts["meta"])}</dl>',
        f"<h2>{_text(label['findings'])}</h2>",
        '<ol class="findings">',
        *(f"<li><strong>{_text(f['lead'])}</strong> {_text(f['body'])}</li>" for f in facts["findings"]),
        "</ol>",
        f'<p class="caution"><strong>{_text(label["caution"])}</strong> {_text(facts["caution"])}</p>',
    ]
    if facts["figure"] is not None and figure is not None:
        parts.append(_figure(facts["figure"], figure))
    if facts["outlets"] is not None:
        parts += [f"<h2>{_text(label['numbers'])}</h2>", _outlets(facts["outlets"], label)]
    else:
        parts += _articles(facts["articles"], label)
    if facts["words"] is not None:
        parts += [f"<h2>{_text(label['word_heading'])}</h2>", _words(facts["words"], label)]
    for article in facts["annotated"]:
        parts += [f"<h2>{_text(article['title'])}</h2>", *_article(article, label)]
    parts += _method(facts, label)
    if facts["outlets"] is not None:
        parts += _articles(facts["articles"], label)
    return _whole(facts["title"], facts["language"], parts)


def article_html(analysis: Analysis, *, language: Language = "de") -> str:
    """Return one analysed article as HTML page: the whole text with its marks, and the marks in words."""
    facts = annotated(analysis, language=language)
    label = LABELS[language]
    title = facts["headline"] or label["no_headline"]
    notes = "".join(f'<p class="caution">{_text(note)}</p>' for note in analysis.notes)
    head = f'<p class="overline">{_text(label["overline"])}</p><h1>{_text(title)}</h1>{notes}'
    return _whole(title, language, [head, *_article(facts, label)])


def article_fragment(analysis: Analysis, *, language: Language = "de") -> str:
    """Return one analysed article for notebooks: inline styles only, readable on white and on dark."""
    facts = annotated(analysis, language=language)
    parts = []
    for block in facts["blocks"]:
        style = _FRAGMENT_BLOCKS.get(block["role"], "") if block["counted"] else "opacity:.6;font-size:85%"
        runs = "".join(_fragment_run(run) for run in block["runs"])
        parts.append(f'<p style="margin:.5em 0;{style}">{runs}</p>')
    figures = " · ".join(f"{_text(name)} <b>{_text(value)}</b> {_text(unit)}" for name, value, unit in facts["figures"])
    notes = "".join(f"<p><b>{_text(note)}</b></p>" for note in analysis.notes)
    return (
        f'<div lang="de" style="color:inherit;max-width:46em;line-height:1.6">{notes}{"".join(parts)}'
        f'<p style="font-size:90%;opacity:.8">{figures}</p></div>'
    )


_FRAGMENT_BLOCKS = {
    "headline": "font-size:150%;font-weight:700;line-height:1.3",
    "kicker": "font-size:90%;font-weight:600",
    "lead": "font-weight:600",
    "summary": "font-weight:600",
    "crosshead": "font-weight:600",
}


def _fragment_run(run: dict[str, Any]) -> str:
    if not run["marks"]:
        return _text(run["text"])
    styles = []
    for kind in run["marks"]:
        look = MARKS[kind]
        if kind == "quote":
            styles.append(look.css)
            continue
        thin = kind == "loaded" and run["quoted"]
        styles.append(f"{look.css.replace('2px', '1px') if thin else look.css} {look.screen}")
        if not thin:
            styles.append(f"background:{look.screen_tint}")
    return f'<span style="{";".join(styles)}"{_title(run["note"])}>{_text(run["text"])}</span>'


# ---- parts of a page -----------------------------------------------------------------------------------------------


def _whole(title: str, language: str, parts: Iterable[str]) -> str:
    folder = files("framing.report") / "templates"
    skeleton = Template((folder / "page.html").read_text(encoding="utf-8"))
    style = (folder / "page.css").read_text(encoding="utf-8").strip()
    # Substituted once and never scanned again, so a "$" in a text stays one.
    return skeleton.substitute(language=_text(language), title=_text(title), style=style, body="\n".join(parts))


def _text(value: str) -> str:
    return escape(_CONTROLS.sub("", value), quote=True)


def _title(note: str) -> str:
    return f' title="{_text(note)}"' if note else ""


def _pair(name: str, value: str) -> str:
    return f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>"


def _figure(facts: dict[str, Any], figure: bytes) -> str:
    # As a picture the drawing keeps its ids and styles to itself.
    source = f"data:image/svg+xml;base64,{b64encode(figure).decode()}"
    return (
        f'<figure><div class="wide" tabindex="0" role="region" aria-label="{_text(facts["caption"])}">'
        f'<img src="{source}" alt="{_text(facts["alt"])}"></div><figcaption>{_text(facts["caption"])}</figcaption></figure>'
    )


def _table(head: str, rows: Iterable[str], caption: str, name: str) -> str:
    about = f"<caption>{_text(caption)}</caption>" if caption else ""
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{_text(name)}"><table>{about}'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table></div>"
    )


def _head(name: str, *, unit: str = "", text: bool = False) -> str:
    small = f"<small>{_text(unit)}</small>" if unit else ""
    return f'<th scope="col"{_TEXT if text else ""}>{_text(name)}{small}</th>'


_TEXT = ' class="text"'


def _outlets(facts: dict[str, Any], label: dict[str, str]) -> str:
    head = _head(label["outlet"], text=True) + _head(label["articles"])
    head += "".join(_head(column["label"], unit=column["unit"]) for column in facts["columns"])
    rows = []
    for row in facts["rows"]:
        values = "".join(f"<td>{_text(v['mean'])} <small>{_text(v['interval'])}</small></td>" for v in row["values"])
        name = f"{_text(row['name'])} <small>{_text(row['glyph'])} {_text(row['kind'])}</small>"
        rows.append(f'<th scope="row" class="text">{name}</th><td>{_text(row["n"])}</td>{values}')
    return _table(head, rows, facts["caption"], label["numbers"])


def _words(facts: dict[str, Any], label: dict[str, str]) -> str:
    head = _head(label["word"], text=True) + _head(label["count"])
    head += _head(label["where"], text=True) + _head(label["line"], text=True)
    rows = [
        f'<th scope="row" class="text">{_text(row["word"])}</th><td>{_text(row["count"])}</td>'
        f'<td class="text">{_text(row["where"])}</td>'
        f'<td class="text" lang="de">{_text(row["before"])}<span class="hit">{_text(row["hit"])}</span>{_text(row["after"])}</td>'
        for row in facts["rows"]
    ]
    return _table(head, rows, facts["caption"], label["word_heading"])


def _articles(facts: dict[str, Any], label: dict[str, str]) -> list[str]:
    head = _head(label["number"]) + _head(label["outlet"], text=True) + _head(label["headline"], text=True)
    head += "".join(_head(column["label"], unit=column["unit"]) for column in facts["columns"])
    rows = [
        f"<td>{_text(row['number'])}</td>"
        f'<td class="text">{_text(row["outlet"])} <small>{_text(row["date"])}</small></td>'
        f'<th scope="row" class="text" lang="de">{_text(row["headline"])}</th>'
        + "".join(f"<td>{_text(value)}</td>" for value in row["values"])
        for row in facts["rows"]
    ]
    return [f"<h2>{_text(label['all_articles'])}</h2>", _table(head, rows, facts["note"], label["all_articles"])]


def _method(facts: dict[str, Any], label: dict[str, str]) -> list[str]:
    parts = [f"<h2>{_text(label['method'])}</h2>"]
    for part in facts["method"]:
        parts += [f"<h3>{_text(part['heading'])}</h3>", f"<p>{_text(part['text'])}</p>"]
    if facts["measures"]:
        parts.append(f"<h3>{_text(label['measures'])}</h3>")
        parts.append(f'<dl class="pairs">{"".join(_pair(m["label"], m["text"]) for m in facts["measures"])}</dl>')
    parts += [f"<h3>{_text(label['limits'])}</h3>", f"<p>{_text(facts['limits'])}</p>"]
    parts.append(f"<h3>{_text(label['provenance'])}</h3>")
    parts.append(f'<dl class="pairs">{"".join(_pair(*row) for row in facts["provenance"])}</dl>')
    return parts


# ---- an article ----------------------------------------------------------------------------------------------------


def _article(facts: dict[str, Any], label: Any) -> list[str]:
    about = " · ".join(part for part in (facts["outlet"], facts["kind"], facts["date"]) if part)
    figures = " · ".join(f"{name} {value}{f' ({unit})' if unit else ''}" for name, value, unit in facts["figures"])
    parts = [
        f'<p class="muted">{_text(about)}<br>{_text(figures)}</p>',
        _key(label),
        '<article lang="de">',
        *(_block(block) for block in facts["blocks"]),
        "</article>",
    ]
    if facts["note"]:
        parts.append(f'<p class="muted">{_text(facts["note"])}</p>')
    if facts["passages"]:
        parts.append(f"<h3>{_text(label['in_words'])}</h3>")
    for group in facts["passages"]:
        parts += [f"<p><strong>{_text(group['title'])}</strong></p>", '<ul class="passages">']
        parts += [f"<li>{_passage(item)}</li>" for item in group["items"]]
        if group["more"]:
            parts.append(f"<li>{_text(group['more'])}</li>")
        parts.append("</ul>")
    return parts


def _key(label: Any) -> str:
    kinds = [
        ("loaded", "loaded"),
        ("loaded quoted", "quoted"),
        ("hedge", "hedge"),
        ("source opens closes", "source"),
        ("quote", "quote"),
    ]
    items = (
        f'<li><mark class="{css}">{_text(label[f"mark_{name}"])}</mark> <small>{_text(label[f"mark_{name}_form"])}</small></li>'
        for css, name in kinds
    )
    return f'<ul class="key">{"".join(items)}</ul>'


def _block(block: dict[str, Any]) -> str:
    css = block["role"] if block["counted"] else "uncounted"
    return f'<p class="{_text(css)}">{"".join(_run(run) for run in block["runs"])}</p>'


def _run(run: dict[str, Any]) -> str:
    number = f"<sup>{run['sentence']}</sup>&#8239;" if run["sentence"] else ""
    if not run["marks"]:
        return number + _text(run["text"])
    css = [*run["marks"]]
    css += ["quoted"] if run["quoted"] else []
    css += [side for side in ("opens", "closes") if run[side] and "source" in run["marks"]]
    # What explains itself can be reached with the keyboard.
    reachable = ' tabindex="0"' if run["note"] else ""
    return f'{number}<mark class="{" ".join(css)}"{reachable}{_title(run["note"])}>{_text(run["text"])}</mark>'


def _passage(item: dict[str, str]) -> str:
    tag = "strong" if "reason" in item else "span"
    parts = [f'<{tag} lang="de">{_text(item["text"])}</{tag}>']
    where = " · ".join(item[key] for key in ("where", "points") if item.get(key))
    if where:
        parts.append(f"<small>{_text(where)}</small>")
    if item.get("reason"):
        parts.append(_text(item["reason"]))
    if item.get("neutral"):
        parts.append(f'<span class="muted">{_text(item["neutral"])}</span>')
    return " ".join(parts)
