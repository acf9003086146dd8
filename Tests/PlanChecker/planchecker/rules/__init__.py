"""One rule a file: NAME, SENTENCE and check(context, report)."""
