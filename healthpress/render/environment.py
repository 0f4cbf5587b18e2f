"""The template engine: strict, always escaping, and shut into the theme's folder."""

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from healthpress.errors import ThemeError


class _ThemeLoader(FileSystemLoader):
    """Loads templates below one folder, and nothing that a symbolic link brings in from outside.

    `place` is how errors call that folder.
    """

    def __init__(self, root: Path, place: str) -> None:
        super().__init__(root)
        self._root = root.resolve()
        self.place = place

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        if not (self._root / template).resolve().is_relative_to(self._root):
            raise TemplateNotFound(template)
        return super().get_source(environment, template)


def make_environment(root: Path, place: str) -> Environment:
    """Templates of the theme in `root`, named by their path in it (reads disk when one is used).

    `place` is how errors call `root`.

    The sandbox keeps templates to the views they are given: no private attributes, no change of
    what is passed in. An unknown name stops the run instead of printing nothing.
    """
    return ImmutableSandboxedEnvironment(
        loader=_ThemeLoader(root, place),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )


def draw(environment: Environment, name: str, views: Mapping[str, object]) -> Markup:
    """A template filled with views.

    Raises:
        ThemeError: the template is missing, cannot be read, or uses a name it is not given; the
            place names the file and the line.
    """
    try:
        return Markup(environment.get_template(name).render(views))  # noqa: S704 - escaped by autoescape
    except TemplateSyntaxError as error:
        place = f"{_told(environment, error.name or name)}:{error.lineno}"
        raise ThemeError(_clause(error), help="mend the template", place=place) from error
    except TemplateNotFound as error:
        message = f"the theme has no template `{error.name}`"
        place = _place(error, environment) or _told(environment, name)
        raise ThemeError(message, help="add the template to the theme", place=place) from error
    except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError) as error:
        hint = "use a name that `render/views.py` describes"
        raise ThemeError(_clause(error), help=hint, place=_place(error, environment)) from error


def _clause(error: Exception) -> str:
    text = str(error).rstrip(".").replace("'", "`")
    return text[:1].lower() + text[1:]


def _told(environment: Environment, name: str) -> str:
    """How an error calls a template."""
    loader = environment.loader
    return f"{loader.place}/{name}" if isinstance(loader, _ThemeLoader) else name


def _place(error: Exception, environment: Environment) -> str:
    """The innermost line of a template in the traceback, as jinja2 rewrites it."""
    loader = environment.loader
    roots = [Path(path) for path in loader.searchpath] if isinstance(loader, _ThemeLoader) else []
    places = [
        f"{_told(environment, Path(frame.filename).relative_to(root).as_posix())}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        for root in roots
        if Path(frame.filename).is_relative_to(root)
    ]
    return places[-1] if places else ""
