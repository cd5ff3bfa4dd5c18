"""Headlines: cut topic tags glued to them, recognise a repeat for another layout, tell kicker from headline."""

from __future__ import annotations

import re

from framing.read.dates import DATE
from framing.read.lines import words
from framing.read.outlets import outlet_id
from framing.read.phrases import word_set

__all__ = ["clean_headline", "is_kicker_like", "is_variant", "normal"]

#: Names written with a capital inside; they are no glued words.
_BRANDS = re.compile(
    r"YouTube\w*|TikTok\w*|BioNTech|BionTech|LinkedIn|WhatsApp|PayPal|CureVac|AstraZeneca|OpenAI|ChatGPT|SpaceX|BayWa|HelloFresh|FlixBus|"
    r"FlixTrain|DeepL|DeepSeek|DeepMind|GmbH|BaFin|KfW|AfD|ProSieben(?:Sat)?|DocMorris|ThyssenKrupp|LaLiga|PlayStation|GameStop|TeamViewer|SoftBank|"
    r"MacBook|BlackRock|BahnCard|GroKo|JuSo|StVO|StGB|BGH?S|DeutschlandTrend|PolitikTrend|SachsenTrend|EuroLeague|EuroJackpot|JadeWeserPort|MediaMarkt|McDonald\w*|McKinsey|MacDonald|MacKenzie|"
    r"McLaren|McCartney|McAllister|McCain|McConnell|DiCaprio|DeSantis|DeGeneres|LeBron|LaSalle|O'[A-Z]\w+|WiFi|HiFi|SciFi|iPhone\w*|iPad\w*|iOS|eBay|eSport\w*|"
    r"FridaysForFuture|MeToo|BlackLivesMatter|GitHub|PowerPoint|AirPods?|AirTags?|DreamWorks|HanseMerkur|InterCity\w*|EuroCity|RegioJet|NordLB|BayernLB|HelaBa|SüdLink|SuedLink|TenneT|TransnetBW|EnBW|EnBw|"
    r"\w+[a-zäöüß]In(?:nen)?\b|\w+DAX"
)
_BOUNDARY = re.compile(r"(?<=[a-zäöüß0-9)?!])(?=[A-ZÄÖÜ„«])")
_SUFFIX = re.compile(r"\s(?:[-–—|]|::?|•)\s(?P<site>[^|–—]{2,40})$")
_PREFIX_JUNK = re.compile(r"(?:\+{2,3}|#{1,6}|[•|–—-])\s*")
#: Glued tags stand at the start of the line; a headline is searched no further than this.
_WORDS_WITH_TAGS = 9
_MARKS = '„“"«»?!,.:;)('


def clean_headline(line: str, text: str) -> str:
    """Return the headline without what other parts of the page left on its line.

    Topic tags glued to it are cut if the text gives evidence: two or more inner boundaries in one word, or a last
    part that stands alone elsewhere in `text` while the glued word does not. A date in front and the site's name behind go too.

    Examples
    --------
    >>> clean_headline("PolitikBildungRat kürzt Mittel", "")
    'Rat kürzt Mittel'
    >>> clean_headline("KulturRat kürzt Mittel", "Der Rat hat am Montag beschlossen …")
    'Rat kürzt Mittel'
    >>> clean_headline("YouTube sperrt Kanal", "YouTube hat …")
    'YouTube sperrt Kanal'
    """
    headline = " ".join(line.split()) if "\n" in line or "\r" in line else line.strip()
    headline = _PREFIX_JUNK.sub("", headline, count=1) if _PREFIX_JUNK.match(headline) else headline
    headline = _without_date(headline)
    headline = _without_tags(headline, text)
    match = _SUFFIX.search(headline)
    if match and site_suffix(headline):
        headline = headline[: match.start()].rstrip()
    return headline


def site_suffix(line: str) -> str | None:
    """Return the outlet whose name stands behind the headline ("… - Harzer Landbote")."""
    match = _SUFFIX.search(line.strip())
    # "Was wichtig wird – heute" ends with a word, "… – Heute" with a name.
    return outlet_id(match["site"]) if match and (match["site"][0].isupper() or "." in match["site"]) else None


def is_variant(one: str, other: str) -> bool:
    """Whether one line repeats the other for another layout: the same, shortened, or with its kicker glued to it.

    >>> is_variant("Altenbrück: Rat kürzt Mittel", "Altenbrück:Gemeinderat kürzt die Mittel für Vereine")
    True
    >>> is_variant("Rat kürzt Mittel", "Vereine wehren sich")
    False
    """
    a, b = normal(one), normal(other)
    if not a or not b:
        return False
    if a == b:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 15 and shorter in longer:
        return True
    kicker_a, kicker_b = (line.split(":", 1)[0].strip() if ":" in line[:60] else "" for line in (one, other))
    if kicker_a and normal(kicker_a) == normal(kicker_b) and len(kicker_a) > 3:
        return True
    set_a, set_b = set(a.split()), set(b.split())
    content_a, content_b = ({w for w in ws if len(w) > 3} for ws in (set_a, set_b))
    if min(len(content_a), len(content_b)) < 3:
        return False
    return len(content_a & content_b) / min(len(content_a), len(content_b)) >= 0.6


def normal(line: str) -> str:
    """Return the words of a line in lower case, joined by single spaces."""
    return " ".join(words(line.replace(":", " "))).casefold()


#: Words of kickers that end in -t and are no verbs.
_NO_VERBS = word_set(
    "mit seit nicht statt fast erst jetzt nacht amt recht not tat rat staat stadt welt macht nächst laut samt oft selbst"
)


def is_kicker_like(line: str) -> bool:
    """Whether a line is short and has no verb, as kickers are.

    >>> is_kicker_like("Streit um die Brücke"), is_kicker_like("Rat kürzt Mittel")
    (True, False)
    """
    found = words(line)
    if line.rstrip().endswith(":"):
        return len(line) <= 60
    if len(found) > 6 or len(line) > 55 or line.rstrip().endswith(("?", "!")):
        return False
    return not any(
        word.islower() and len(word) > 3 and word.endswith("t") and word not in _NO_VERBS for word in found[1:]
    )


def _without_date(line: str) -> str:
    """Cut a date in front: "27.07.2023 – Rat kürzt Mittel"."""
    match = DATE.match(line)
    if not match:
        return line
    rest = re.sub(r"^\W{0,4}(?:\d\d?[:.]\d\d(?:\s?Uhr)?)?\s?[-–—|•:,/]?\s*", "", line[match.end() :])
    return rest if len(words(rest)) >= 3 else line


def _without_tags(line: str, text: str) -> str:
    cut = 0
    for match in list(re.finditer(r"\S+", line))[:_WORDS_WITH_TAGS]:
        token = match[0]
        inner = _inner_boundaries(token)
        if not inner:
            continue
        last = token[inner[-1] :].strip(_MARKS)
        if len(inner) >= 2 or (_stands_alone(last, text, line) and not _stands_alone(token.strip(_MARKS), text, line)):
            cut = match.start() + inner[-1]
    return line[cut:]


def _inner_boundaries(token: str) -> list[int]:
    """Places inside a word where a lower-case letter meets a capital, brand names left out."""
    brands = [match.span() for match in _BRANDS.finditer(token)]
    places = [match.start() for match in _BOUNDARY.finditer(token)]
    return [place for place in places if not any(start < place < end for start, end in brands)]


def _stands_alone(word: str, text: str, line: str) -> bool:
    """Whether `word` occurs as a word of its own in the text outside of `line`."""
    if len(word) < 2:
        return False
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?!\w)")
    return len(pattern.findall(text)) > len(pattern.findall(line)) * max(1, text.count(line))
