"""The sections of a report, one module each: from evidence to a section, or None where the data carry none."""
