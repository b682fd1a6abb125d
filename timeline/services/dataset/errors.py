"""What is wrong with a data set, as sentences that name file, record and field."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.services.errors import ServiceError


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `record` and `field` are empty where the whole file or record is meant."""

    file: str
    record: str
    field: str
    message: str

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{where}: {self.message}"


class DatasetError(ServiceError):
    """A data set was refused; nothing was written. `faults` holds everything that was found."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))
