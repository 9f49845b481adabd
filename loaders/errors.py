"""Errors of the loaders: always in English, always naming the file or service and what to do."""

from regio_data.errors import passed
from regio_data.outside import sayable

#: So many lines of code are named where a defect shows itself.
LINES = 3


class LoaderError(Exception):
    """Something from outside cannot be used; what is quoted of it can be shown anywhere, and holds no password."""

    def __init__(self, text: str):
        super().__init__(sayable(text))


class UsageError(LoaderError):
    """A command was given options that do not go together."""


class SourceError(LoaderError):
    """A service cannot be reached, or its reply is not what it should be."""


class PassingError(SourceError):
    """The same, for a cause that may pass by itself: worth another try."""


class RefusedError(LoaderError):
    """A new data set does not pass the checks."""


class BusyError(LoaderError):
    """Another refresh is at work on the same store."""


def unexpected(error: Exception) -> str:
    """Return an error that nobody foresaw as a sentence: its kind and text, and the last lines of our code that it passed."""
    lines = passed(error.__traceback__)[-LINES:]
    return f"unexpected {type(error).__name__}: {sayable(str(error))}" + (f" ({' > '.join(lines)})" if lines else "")
