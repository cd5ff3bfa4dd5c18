"""Articles marked by hand, in brackets: ``[l:Zoff] um den Zaun``."""

from __future__ import annotations

import datetime as dt
import re

from framing.article import Article
from framing.finding import Analysis, Finding, Quote
from framing.measures import Facts, Measures, contributions

KINDS = {"l": ("loaded", "emotion"), "h": ("hedge", "adverb"), "s": ("source", "person"), "q": ("quote", "direct")}

TABLOID = (
    "[l:Zoff] um den Krötenzaun",
    "Im Rat von Altenbrück ist die [l:Hölle los]. Bürgermeisterin Karin Stölting [l:poltert] gegen die Naturschützer. "
    "[q:„Das ist [l:Wahnsinn]“], [s:sagt Stölting]. Der Zaun kostet [h:offenbar] 40.000 Euro. "
    "Jetzt [l:kocht die Wut] in der ganzen Stadt.",
)
AGENCY = (
    "Altenbrück berät über Amphibienschutz",
    "Der Stadtrat von Altenbrück hat am Dienstag über einen Zaun für Amphibien beraten. "
    "[q:Die Anlage solle rund 40.000 Euro kosten], [s:teilte die Verwaltung mit]. "
    "[s:Laut Bauamt] [q:könnte der Bau [h:möglicherweise] im März beginnen]. Der Beschluss fällt im Februar.",
)
REGIONAL = (
    "Streit über Zaun für Kröten",
    "Der geplante Krötenzaun hat im Stadtrat [l:hohe Wellen geschlagen]. "
    "[s:Bürgermeisterin Stölting sprach] von [q:„sehr viel Geld“]. [h:Vermutlich] wird im Februar entschieden.",
)
OUTLETS = (("Blitz am Abend", TABLOID), ("Nordlicht Nachrichtenagentur", AGENCY), ("Mosel-Kurier", REGIONAL))


def marked(headline: str, body: str, outlet: str | None, number: int = 1) -> Analysis:
    """Analyse a text whose marks stand in brackets: ``[l:Zoff] um den Zaun``; they may nest."""
    plain, spans = _parse(f"{headline}\n\n{body}")
    head, _, rest = plain.partition("\n\n")
    article = Article.from_parts(
        head, body=rest, outlet=outlet, date=dt.date(2026, 3, 1) + dt.timedelta(days=number), id=str(number)
    )
    findings = tuple(sorted((_finding(article, *span, spans) for span in spans), key=lambda f: f.start))
    offset = len(head) + 2
    sentences = tuple(
        article.span(offset + m.start(), offset + m.end()) for m in re.finditer(r"\S.*?[.!?“](?=\s|$)", rest)
    )
    measures = Measures(Facts(article, findings, sentences))
    return Analysis(article, findings, sentences, measures, contributions(article, findings))


def _parse(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    plain, spans, open_marks = "", [], []
    for part in re.split(r"(\[[lhsq]:|\])", text):
        if part.startswith("[") and len(part) == 3:
            open_marks.append((part[1], len(plain)))
        elif part == "]" and open_marks:
            kind, start = open_marks.pop()
            spans.append((kind, start, len(plain)))
        else:
            plain += part
    return plain, spans


def _finding(article: Article, kind: str, start: int, end: int, spans: list[tuple[str, int, int]]) -> Finding:
    name, category = KINDS[kind]
    quoted = kind == "l" and any(k == "q" and a <= start and end <= b for k, a, b in spans)
    section = article.section_at(start)
    made = Quote if kind == "q" else Finding
    return made(
        kind=name,
        category=category,
        start=start,
        end=end,
        text=article.text[start:end],
        section=section.role if section else "",
        voice="quoted" if quoted else "outlet",
        severity=2 if kind == "l" else 0,
        entry=article.text[start:end].lower(),
        reason=f"Prüfgrund für {article.text[start:end]}." if kind == "l" else "",
        neutral=("Streit",) if kind == "l" else (),
    )
