"""What must be right before a cluster starts to work: pyspark and Java here, a master that answers, the same onrecord on every worker."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

from onrecord.errors import ScaleError

INSTALL = "pip install 'onrecord[spark]'"
MASTER = re.compile(r"local(\[[\d*,]+\])?|local-cluster\[\d+,\d+,\d+\]|yarn|k8s://.+|spark://(?P<host>[^:/,]+):(?P<port>\d+)(,.+)?")
LEAST_JAVA = 17
PATIENCE = 5.0  # seconds in which a master must answer


def open_session(master: str, *, settings: dict[str, str] | None = None) -> Any:
    """A Spark session at `master`. Raises `ScaleError`, with the fix, where pyspark or Java is missing or no such master answers."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as err:
        raise ScaleError(f"Spark needs pyspark, which is not installed; install it with: {INSTALL}") from err
    check_java()
    check_master(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    if master.startswith("local"):  # all of it on this machine: nothing listens to others
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        os.environ.setdefault("SPARK_LOCAL_HOSTNAME", "localhost")  # or Spark waits for names to be looked up
    warnings.filterwarnings("ignore", module="pyspark")  # of the versions of pandas, which is not used
    builder = SparkSession.builder.master(master).appName("onrecord").config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
    builder = builder.config("spark.ui.showConsoleProgress", str(sys.stderr.isatty()).lower())
    for name, value in (settings or {}).items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as err:
        raise ScaleError(f"{master}: Spark does not start ({str(err).splitlines()[0] if str(err) else type(err).__name__})") from err


def check_java() -> None:
    """Raise `ScaleError` unless a Java that Spark runs on is found."""
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else shutil.which("java")
    fix = f"install Java {LEAST_JAVA} or newer (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME"
    if java is None or not Path(java).is_file():
        raise ScaleError(f"Spark needs Java, and {java or 'no java'} was found; {fix}")
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    number = re.search(r'version "(\d+)', told)
    if number is None or int(number[1]) < LEAST_JAVA:
        raise ScaleError(f"{java}: is Java {number[1] if number else '?'}; {fix}")


def check_master(master: str) -> None:
    """Raise `ScaleError` unless `master` is one and, for a standalone cluster, answers."""
    found = MASTER.fullmatch(master)
    if found is None:
        raise ScaleError(f"got the master {master!r}, expected local[N], spark://HOST:PORT, yarn or k8s://…")
    if found["host"]:
        try:
            socket.create_connection((found["host"], int(found["port"])), timeout=PATIENCE).close()
        except OSError as err:
            raise ScaleError(f"{master}: does not answer ({err.strerror or err}); is the master running, and is this its address?") from err


def check_workers(session: Any, expected: str, name_here: Any) -> None:
    """Raise `ScaleError` unless every worker that answers has the coder `expected`; `name_here` is called there and names its own."""
    context = session.sparkContext
    count = 2 * max(2, context.defaultParallelism)
    try:
        told = set(context.parallelize(range(count), count).map(lambda _: name_here()).collect())
    except Exception as err:
        cause = next((line for line in reversed(str(err).splitlines()) if "Error" in line), str(err).splitlines()[0])
        raise ScaleError(f"a worker cannot run onrecord ({cause.strip()}); install the same onrecord on every worker") from err
    if other := sorted(told - {expected}):
        raise ScaleError(f"workers run {', '.join(other)}, this machine {expected}; install the same onrecord everywhere")
