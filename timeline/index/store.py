"""Holds the snapshot of the process and renews it when the data version has changed."""

from __future__ import annotations

import logging
from threading import Lock, Thread

from django.db import connections

from timeline.index.reading import read_snapshot
from timeline.index.snapshot import Snapshot
from timeline.models import DataVersion, Version

AT_ONCE = 10_000  # up to so many events a new snapshot is read before the answer
log = logging.getLogger(__name__)


class Store:
    """One snapshot at a time.

    Up to AT_ONCE events a change shows in the next answer; above, the old snapshot serves until a thread has
    read the new one. Data without a version, as before anything was published, is read every time.
    """

    def __init__(self) -> None:
        self._held: Snapshot | None = None
        self._reading = Lock()

    def current(self, version: Version | None = None) -> Snapshot:
        """Return the snapshot to answer from; `version` where the caller has read it already."""
        asked = version or DataVersion.current()
        held = self._held
        if held is not None and asked.token and held.token == asked.token:
            return held
        if held is not None and asked.token and held.token and held.size > AT_ONCE:
            self._renew_behind()
            return held
        with self._reading:
            return self._renew()

    def served_version(self) -> Version:
        """Return the version that answers are made of now; reads no events."""
        version = DataVersion.current()
        held = self._held
        if held is not None and held.token and held.token != version.token and held.size > AT_ONCE:
            self._renew_behind()
            return Version(held.token, held.cutoff)
        return version

    def _renew(self) -> Snapshot:
        version = DataVersion.current()
        if self._held is None or not version.token or self._held.token != version.token:
            found = read_snapshot(version)
            if found.size > AT_ONCE:
                found.prepare()
            self._held = found
        return self._held

    def _renew_behind(self) -> None:
        if self._reading.acquire(blocking=False):
            Thread(target=self._renew_in_thread, name="snapshot", daemon=True).start()

    def _renew_in_thread(self) -> None:
        try:
            self._renew()
        except Exception:
            log.exception("The snapshot could not be renewed; the old one serves on.")
        finally:
            self._reading.release()
            connections.close_all()


_STORE = Store()
current = _STORE.current
served_version = _STORE.served_version
