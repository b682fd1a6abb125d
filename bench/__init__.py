"""Measures the budgets of the site; `make bench` runs `bench/run.py`."""
