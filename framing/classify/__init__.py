"""The classifier: how likely is this wording a tabloid's rather than an agency's?"""
