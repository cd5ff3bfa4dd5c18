"""The kinds of tasks, one module each."""
