"""Reading the files of a data set: strict YAML, then each record through its schema."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from timeline.services.dataset import schema
from timeline.services.dataset.errors import DatasetError, Fault

MAX_BYTES = 50_000_000
VOCABULARY = "vocabulary.yaml"
ABOUT = "dataset.yaml"


class StrictLoader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """YAML in which dates stay text and a key given twice is an error."""


StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    seen: set[Hashable] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"key “{key}” given twice", key_node.start_mark
            )
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@dataclass(slots=True)
class Dataset:
    """The records of a data set, each kind in the order of its file."""

    event_types: list[schema.EventTypeRecord] = field(default_factory=list)
    actors: list[schema.ActorRecord] = field(default_factory=list)
    weapon_systems: list[schema.WeaponSystemRecord] = field(default_factory=list)
    places: list[schema.PlaceRecord] = field(default_factory=list)
    publications: list[schema.PublicationRecord] = field(default_factory=list)
    words: dict[str, list[schema.WordRecord]] = field(default_factory=dict)
    sources: list[schema.SourceRecord] = field(default_factory=list)
    events: list[schema.EventRecord] = field(default_factory=list)
    presets: list[schema.PresetRecord] = field(default_factory=list)
    periods: list[schema.PeriodRecord] = field(default_factory=list)
    about: schema.AboutRecord | None = None


def read_yaml(path: Path) -> Any:
    """Return the content of a YAML file; DatasetError names the file and the line when it is broken."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise DatasetError(Fault(path.name, "", "", f"is larger than {MAX_BYTES:,} bytes."))
        return yaml.load(path.read_bytes().decode("utf-8"), Loader=StrictLoader)  # noqa: S506 - a safe loader
    except FileNotFoundError:
        raise DatasetError(Fault(path.name, "", "", f"is missing in {path.parent}.")) from None
    except OSError as error:
        raise DatasetError(Fault(path.name, "", "", f"cannot be read: {error.strerror}.")) from error
    except UnicodeDecodeError as error:
        raise DatasetError(Fault(path.name, "", "", f"is not UTF-8 text (byte {error.start}).")) from error
    except yaml.MarkedYAMLError as error:
        raise DatasetError(Fault(path.name, _line(error), "", f"{error.problem}.")) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DatasetError(Fault(path.name, "", "", f"is not YAML that can be read: {error}.")) from error


def _line(error: yaml.MarkedYAMLError) -> str:
    return f"line {error.problem_mark.line + 1}" if error.problem_mark else ""


def read_dataset(folder: Path) -> Dataset:
    """Read every file of a data set; DatasetError lists all that is wrong with the records."""
    if not folder.is_dir():
        raise DatasetError(Fault(str(folder), "", "", "is not a folder."))
    faults: list[Fault] = []
    dataset = Dataset()
    _read_vocabulary(dataset, read_yaml(folder / "vocabulary.yaml"), faults)
    for kind, model in schema.FILES.items():
        name = f"{kind}.yaml"
        if kind in schema.REQUIRED or (folder / name).exists():
            setattr(dataset, kind, _records(name, "", read_yaml(folder / name), model, faults))
    if (folder / ABOUT).exists():
        dataset.about = _record(ABOUT, "", read_yaml(folder / ABOUT), schema.AboutRecord, faults)
    if faults:
        raise DatasetError(*faults)
    return dataset


def _read_vocabulary(dataset: Dataset, content: Any, faults: list[Fault]) -> None:
    if not isinstance(content, dict):
        faults.append(Fault(VOCABULARY, "", "", "must hold named lists."))
        return
    known = {*schema.TABLES, *schema.FIXED_LISTS}
    faults.extend(
        Fault(VOCABULARY, str(name), "", "is not a known list.") for name in content if name not in known
    )
    faults.extend(Fault(VOCABULARY, name, "", "is missing.") for name in sorted(known - set(content)))
    for name, model in schema.TABLES.items():
        setattr(dataset, name, _records(VOCABULARY, name, content.get(name, []), model, faults))
    for name in schema.FIXED_LISTS:
        words = _records(VOCABULARY, name, content.get(name, []), schema.WordRecord, faults)
        dataset.words[name] = words


def _records(file: str, section: str, content: Any, model: type[Any], faults: list[Fault]) -> list[Any]:
    if not isinstance(content, list):
        faults.append(Fault(file, section, "", "must be a list of records."))
        return []
    found = [_record(file, _name(section, item, i), item, model, faults) for i, item in enumerate(content, 1)]
    return [record for record in found if record is not None]


def _name(section: str, item: Any, number: int) -> str:
    slug = (item.get("slug") or item.get("id") or item.get("uid")) if isinstance(item, dict) else None
    return " ".join(part for part in (section, str(slug) if slug else f"record {number}") if part)


def _record(file: str, name: str, item: Any, model: type[BaseModel], faults: list[Fault]) -> Any:
    try:
        return model.model_validate(item)
    except ValidationError as error:
        faults.extend(
            Fault(file, name, _path(detail["loc"]), _message(detail))
            for detail in error.errors(include_url=False)
        )
        return None


def _path(location: tuple[int | str, ...]) -> str:
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _message(error: Any) -> str:
    given = error.get("input")
    plain = {
        "missing": "is missing.",
        "extra_forbidden": "is not a field of this record.",
        "string_type": f"must be text, not {given!r}; put it in quotes.",
        "model_type": "must be a record with named fields.",
    }
    return (
        plain.get(error["type"]) or f"{error['msg'].removeprefix('Value error, ')} (given: {given!r})"[:300]
    )
