"""Made-up events in any number: the same seed gives the same events, none of them real."""
