"""How likely is this wording a tabloid's rather than an agency's? The classifier, its explanation, its training."""
