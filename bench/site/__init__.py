"""The site as `make run` serves it, with one worker and one bare view beside its own."""
