"""The one reader of the query string. It drops what it cannot use and says so; strict callers then refuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from django.http import QueryDict
from pydantic import BaseModel, ValidationError

from timeline.query.known import unknown_values
from timeline.query.model import EventQuery, Presentation
from timeline.query.values import MAX_VALUE, MAX_VALUES, bounds, shown, unknown

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the query string that could not be used; `message` is a sentence for the reader."""

    parameter: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class ReadQuery:
    """What a query string says: the events meant, how to show them, and what was dropped from it."""

    query: EventQuery
    presentation: Presentation
    problems: tuple[Problem, ...] = ()


def read_query(params: QueryDict) -> ReadQuery:
    """Read a query string and look its names up; values that name nothing are problems too.

    Empty values are ignored, since forms send them. One database query for each kind of name that is asked.
    """
    read = parse_query(params)
    missing = tuple(Problem(*missing) for missing in unknown_values(read.query))
    lost = {(problem.parameter, problem.value) for problem in missing}
    kept = {
        name: tuple(value for value in values if (name, value) not in lost)
        for name, values in read.query
        if isinstance(values, tuple)
    }
    query = read.query.replaced(**kept) if missing else read.query
    return ReadQuery(query, read.presentation, read.problems + missing)


def parse_query(params: QueryDict) -> ReadQuery:
    """Read a query string without looking names up."""
    given = {name: list(filter(None, values)) for name, values in params.lists()}
    problems = _unknown_parameters(given)
    query = _Reader(EventQuery, given, problems)
    presentation = _Reader(Presentation, given, problems)
    _drop_backward_period(query.values, ("since", "until"), problems)
    _drop_backward_period(presentation.values, ("from", "to"), problems)
    return ReadQuery(
        EventQuery.model_validate(query.values),
        Presentation.model_validate(presentation.values),
        tuple(problems),
    )


def parameters() -> dict[str, bool]:
    """Return every known parameter with whether it may be repeated, in canonical order."""
    return {
        field.alias or name: isinstance(field.default, tuple)
        for model in (EventQuery, Presentation)
        for name, field in model.model_fields.items()
    }


def _unknown_parameters(given: dict[str, list[str]]) -> list[Problem]:
    known = parameters()
    return [
        Problem(_cut(name), _cut(values[0]), unknown("parameter", name, known))
        for name, values in given.items()
        if values and name not in known
    ]


def _cut(text: str) -> str:
    """Return text that is fit to be repeated in an answer."""
    return text[:MAX_VALUE].replace("\0", "�")


class _Reader:
    """The values of one model that are fit to use; what is not is added to `problems`."""

    def __init__(self, model: type[BaseModel], given: dict[str, list[str]], problems: list[Problem]) -> None:
        self.model = model
        self.problems = problems
        self.values: dict[str, Any] = {}
        for name, field in model.model_fields.items():
            parameter = field.alias or name
            if values := given.get(parameter):
                repeatable = isinstance(field.default, tuple)
                self._many(parameter, values) if repeatable else self._one(parameter, values)

    def _one(self, name: str, values: list[str]) -> None:
        if len(values) > 1:
            self._refuse(name, values[1], f"The parameter “{name}” is given more than once.")
        if self._fits(name, values[0], values[0]):
            self.values[name] = values[0]

    def _many(self, name: str, values: list[str]) -> None:
        distinct = list(dict.fromkeys(values))
        if len(distinct) > MAX_VALUES:
            self._refuse(name, distinct[MAX_VALUES], f"Too many values of “{name}”: at most {MAX_VALUES}.")
        fit = [value for value in distinct[:MAX_VALUES] if self._fits(name, (value,), value)]
        self.values[name] = tuple(fit)

    def _fits(self, name: str, candidate: object, value: str) -> bool:
        try:
            self.model.model_validate({name: candidate})
        except ValidationError as error:
            self._refuse(name, value, _message(error))
            return False
        return True

    def _refuse(self, name: str, value: str, message: str) -> None:
        self.problems.append(Problem(name, _cut(value), message))


def _message(error: ValidationError) -> str:
    """The sentence that our own reader raised; pydantic's where the value is no text at all."""
    first = error.errors(include_url=False, include_input=False)[0]
    return str(first.get("ctx", {}).get("error", first["msg"]))


def _drop_backward_period(values: dict[str, Any], names: tuple[str, str], problems: list[Problem]) -> None:
    since, until = (values.get(name, "") for name in names)
    if since and until and bounds(since)[0] > bounds(until)[1]:
        problems.append(Problem(names[0], since, f"{shown(since)} is after {names[1]}={until}."))
        problems.append(Problem(names[1], until, f"{shown(until)} is before {names[0]}={since}."))
        del values[names[0]], values[names[1]]
