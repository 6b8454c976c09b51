"""`onrecord serve`, `users` and `mcp` from the command line: a start that cannot be is told, with the fix."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner, Result

from onrecord.cli import main
from serve.conftest import make_archive


def run(*args: str) -> Result:
    return CliRunner().invoke(main, list(args))


@pytest.mark.parametrize("command", [("serve",), ("mcp", "--http")])
def test_a_taken_port_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    where = make_archive(tmp_path / "archive.db", count=1)
    with socket.create_server(("127.0.0.1", 0)) as sock:
        port = sock.getsockname()[1]
        done = run(*command, "--archive", where, "--port", str(port))
    assert done.exit_code == 4 and f"127.0.0.1:{port}: cannot listen there" in done.output and "--port 0" in done.output


@pytest.mark.parametrize("command", [("serve", "--port", "0"), ("mcp",)])
def test_a_missing_foreign_or_newer_archive_is_told(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run(*command, "--archive", str(tmp_path / "none.db"))
    assert done.exit_code == 4 and "no such archive" in done.output and "onrecord add" in done.output
    (tmp_path / "text.db").write_text("not a database, but long enough to be looked at", encoding="utf-8")
    assert "not an onrecord archive" in run(*command, "--archive", str(tmp_path / "text.db")).output
    where = make_archive(tmp_path / "archive.db", count=1)
    with sqlite3.connect(where) as conn:
        conn.execute("INSERT INTO migration VALUES (99, 'later', '2030-01-01')")
    conn.close()
    done = run(*command, "--archive", where)
    assert done.exit_code == 4 and "version 99" in done.output and "pip install -U onrecord" in done.output


def test_others_are_not_let_in_unasked(tmp_path: Path) -> None:
    where = make_archive(tmp_path / "archive.db", count=1)
    done = run("serve", "--archive", where, "--host", "0.0.0.0", "--port", "0")
    assert done.exit_code == 4 and "nobody is asked who they are" in done.output and "onrecord users add" in done.output
    assert "expected 32 or more" in run("serve", "--archive", where, "--host", "0.0.0.0", "--token", "short").output
    assert "others could reach it" in run("mcp", "--http", "--archive", where, "--host", "0.0.0.0").output
    assert "no address of this machine" in run("serve", "--archive", where, "--host", "no.such.host.invalid", "--token", "x" * 32).output


def test_a_certificate_that_is_none_and_an_address_that_is_not_ours_are_told(tmp_path: Path) -> None:
    where = make_archive(tmp_path / "archive.db", count=1)
    (tmp_path / "cert.pem").write_text("no certificate", encoding="utf-8")
    file = str(tmp_path / "cert.pem")
    done = run("serve", "--archive", where, "--port", "0", "--tls-cert", file, "--tls-key", file)
    assert done.exit_code == 4 and "cannot be used" in done.output and "both as PEM" in done.output
    elsewhere = run("serve", "--archive", where, "--host", "203.0.113.7", "--port", "0", "--token", "x" * 32)
    assert elsewhere.exit_code == 4 and "no address of this machine" in elsewhere.output


def test_over_tls_people_sign_in_with_a_secure_cookie(tmp_path: Path) -> None:
    trustme = pytest.importorskip("trustme", reason="make a certificate with: pip install trustme")
    authority = trustme.CA()
    made = authority.issue_cert("localhost")
    made.private_key_pem.write_to_path(str(tmp_path / "key.pem"))
    made.cert_chain_pems[0].write_to_path(str(tmp_path / "cert.pem"))
    trusted = ssl.create_default_context()
    authority.configure_trust(trusted)
    token = "x" * 32
    files = ["--tls-cert", str(tmp_path / "cert.pem"), "--tls-key", str(tmp_path / "key.pem")]
    command = ["serve", "--archive", make_archive(tmp_path / "archive.db", count=1), "--token", token, "--port", "0", *files]
    with subprocess.Popen([sys.executable, "-m", "onrecord", *command], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"https://127\.0\.0\.1:\d+/", process.stdout.readline())
            assert address is not None
            with httpx2.Client(verify=trusted, base_url=address[0].replace("127.0.0.1", "localhost")) as client:
                assert client.get("/", headers={"accept": "application/json"}).status_code == 401
                entered = client.post("/login", data={"token": token})
                assert entered.status_code == 303 and "secure" in entered.headers["set-cookie"].lower()
                assert client.get("/", headers={"accept": "text/html"}).status_code == 200
        finally:
            process.terminate()
            process.wait(10)


@pytest.mark.parametrize(("command", "module", "extra"), [("serve", "fastapi", "serve"), ("mcp", "mcp", "mcp")])
def test_a_missing_extra_names_the_install_line(monkeypatch: pytest.MonkeyPatch, command: str, module: str, extra: str) -> None:
    for name in [n for n in sys.modules if n == module or n.startswith(f"{module}.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    done = run(command)
    assert done.exit_code == 4 and f"pip install 'onrecord[{extra}]'" in done.output


def test_users_are_added_listed_and_removed(tmp_path: Path) -> None:
    file = str(tmp_path / "users.yaml")
    made = run("users", "add", "ines", "--role", "judge", "--days", "30", "--users", file)
    assert made.exit_code == 0 and re.search(r"^ines\.\S{43}$", made.output, re.MULTILINE)
    run("users", "add", "olav", "--users", file)
    listed = run("users", "list", "--users", file).output
    assert re.search(r"ines  judge  until \d{4}-\d\d-\d\d", listed) and "olav  reader  until removed" in listed
    assert run("users", "remove", "olav", "--users", file).exit_code == 0
    assert "nobody is called 'olav'" in run("users", "remove", "olav", "--users", file).output
    assert "expected 1 to 64 letters" in run("users", "add", "a b", "--users", file).output


def test_the_workspace_begins_with_an_empty_archive(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "onrecord", "serve", "--create", "--archive", str(tmp_path / "new.db"), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
            assert address is not None
            answer = httpx2.get(address[0] + "api/statements")
            assert answer.json() == {"items": [], "next": None}
            assert httpx2.get(address[0], headers={"accept": "text/html"}).status_code == 200
        finally:
            process.terminate()
            process.wait(10)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("command", [("serve", "--examples"), ("mcp", "--http")])
def test_it_ends_in_order_when_it_is_stopped(tmp_path: Path, command: tuple[str, ...], stop: signal.Signals) -> None:
    (tmp_path / "tmp").mkdir()
    env = {**os.environ, "TMPDIR": str(tmp_path / "tmp"), "ONRECORD_ARCHIVE": make_archive(tmp_path / "archive.db", count=1)}
    started = [sys.executable, "-m", "onrecord", *command, "--port", "0"]
    with subprocess.Popen(started, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env) as process:
        assert process.stdout is not None
        assert "http://127.0.0.1:" in process.stdout.readline()
        process.send_signal(stop)
        rest, _ = process.communicate(timeout=30)
        assert (process.returncode, rest) == (0, "")
    assert list((tmp_path / "tmp").glob("onrecord-*")) == [], "the examples' archive is gone"
