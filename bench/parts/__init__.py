"""The parts of a run: each has `measure(bench)`, which yields figures and what it had to skip."""
