from __future__ import annotations

from quizzes import marked

from framing.teach import Marking
from framing.teach.decoys import decoys


def found(text):
    task = marked(text).tasks[0]
    return [decoy.words for decoy in decoys(task.texts, task.items[0].answer)]


def markings(exercises):
    return [
        (task.texts, item.answer) for one in exercises for task in one for item in task.items if task.kind == "mark"
    ]


def test_decoys_of_generated_sheets_touch_no_mark(example_sheets):
    pairs = markings(example_sheets)
    assert pairs
    for texts, marking in pairs:
        assert isinstance(marking, Marking)
        chosen = decoys(texts, marking)
        assert len({decoy.words for decoy in chosen}) == len(chosen) >= min(3, len(marking.required))
        for decoy in chosen:
            end = decoy.start + len(decoy.words)
            assert texts[decoy.text].text[decoy.start : end] == decoy.words
            assert not any(
                mark.text == decoy.text and mark.start < end and decoy.start < mark.end for mark in marking.marks
            )


def test_verbs_get_verbs_and_nouns_get_nouns():
    text = "Der Chef [keift] im Saal. Am Abend berieten die Räte leise. Morgen öffnet die Schule."
    assert found(text)[0] in {"berieten", "öffnet"}
    noun = "Der [Zoff] im Saal dauert. Am Abend berieten die Räte leise. Morgen öffnet die Schule."
    assert found(noun)[0] in {"Räte", "Schule", "Abend"}


def test_sentences_without_marks_come_first():
    assert "Kritiker" not in found(
        "Die Kritiker [toben] vor Wut. Morgen beraten die Räte über den Haushalt der Schulen."
    )


def test_phrases_do_not_cross_punctuation():
    words = found("Nun [kocht die Seele]. Morgen, heißt es, beraten Räte, Schulen, Vereine. Der Bus fährt seltener.")
    assert all("," not in decoy and "." not in decoy for decoy in words)


def test_days_empty_words_and_coined_compounds_are_no_decoys():
    words = found(
        "Ein [Chaos]! Und doch war am Montag um neun Uhr nur ein Auto-Fan da. Der Bus fuhr weiter zur Schule."
    )
    assert not {"Montag", "Uhr", "doch", "weiter", "Auto-Fan"} & set(words)


def test_text_of_nothing_but_marks_has_no_decoys():
    assert found("[Chaos]!") == []
