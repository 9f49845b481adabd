"""cbsodata, made to ask through a session of ours."""

from __future__ import annotations

from importlib.util import module_from_spec
from types import ModuleType

import requests
from cbsodata import cbsodata3


def client(session: requests.Session, secure: bool) -> ModuleType:
    """Return a cbsodata that asks through this session.

    It makes a session a page itself, without limits, and keeps how it asks in its module, for all threads. So this is a copy
    of that module, of one caller only: the module that others import stays as it was.

    Parameters
    ----------
    session : Session
    secure : bool
        Whether to ask over https.
    """
    copy = module_from_spec(cbsodata3.__spec__)
    cbsodata3.__spec__.loader.exec_module(copy)
    setattr(copy, "Session", lambda: session)  # noqa: B010, a module says nothing of the types of its names
    copy.options.use_https = secure
    return copy
