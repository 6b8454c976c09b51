"""The workspace: the archive over HTTP, for people (`pages/`), programs (`api/`) and assistants (`mcp/`). Thin, over `store`'s queries.

    app.py        the application: `create_app(workspace)`
    workspace.py  what every request is handed: archive, users, templates, the path's resources
    auth.py       who asks, and which role that gives
    guard.py      what holds for every request: host, origin, security headers
    answer.py     one URL, two forms: a page for people, JSON for programs
    problem.py    the one shape of an error

It needs the extra `onrecord[serve]`; importing the package itself does not.
"""
