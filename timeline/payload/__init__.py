"""The JSON shapes: what the drawing draws, in pages or asked by window, and one event of `events.json`."""

from timeline.payload.drawing import MOST_EVENTS, SCHEMA, drawing_payload
from timeline.payload.event import event_payload

__all__ = ["MOST_EVENTS", "SCHEMA", "drawing_payload", "event_payload"]
