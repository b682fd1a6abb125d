"""From a date that tells something to a candidate: stance, basis, figures, title, score, repetitions."""
