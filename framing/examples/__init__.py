"""The example corpus: invented events, each told by an agency, a regional paper and a tabloid, annotated by hand."""

from framing.examples.corpus import Event, Example, Mark, load_event, load_events, load_examples

__all__ = ["Event", "Example", "Mark", "load_event", "load_events", "load_examples"]
