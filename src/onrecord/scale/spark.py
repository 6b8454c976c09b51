"""The path on a cluster (Apache Spark): texts in, record tables out, in parts that are each committed by one rename.

>>> records = code(spark.read.parquet("texts/"))  # doctest: +SKIP
>>> tables_of(records)["statements"].write.parquet("statements/")  # doctest: +SKIP
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from onrecord.errors import ScaleError
from onrecord.export.parquet import load_arrow
from onrecord.export.tables import TABLES
from onrecord.record import Dispatch, Record
from onrecord.scale.batch import code_batch, ready_batch, record_schema, text_schema
from onrecord.scale.coders import WholePath
from onrecord.scale.copies import COPY, bands_of, resemblance, sign

STAGED = "_staged"
AT_ONCE = 2  # parts on their way at a time, so that a long dispatch at one's end leaves no core idle


@lru_cache(maxsize=2)
def load_here(path: WholePath) -> tuple[str, Callable[[Dispatch], Record]]:
    """The path as this process has it: its coder's name and its function, loaded once."""
    return path.load()


def name_here(path: WholePath) -> str:
    """What the path is called in this process: onrecord, model and codebooks with their versions."""
    return load_here(path)[0]


def code(texts: Any, *, path: WholePath | None = None, coder: str | None = None) -> Any:
    """The records of a DataFrame of texts: column `text` and, if known, `published`, `agency`, `language`, `source`, `headline`,
    `all_body`; or JSON lines in a column `line`. One row a text: `id`, `source`, `issue`, and each table as a list of its rows.

    `coder` is what the driver's own path is called: a worker on which it is called otherwise fails.
    """
    return _code_ready(_map(texts, ready_batch, text_schema()), path or WholePath(), coder)


def tables_of(records: Any) -> dict[str, Any]:
    """The record tables, each a DataFrame with one row a fact, and `issues`, the texts of which there is no record."""
    from pyspark.sql import functions as f

    tables = {t.name: records.select(f.inline(t.name)) for t in TABLES}
    return tables | {"issues": records.where("issue is not null").select("id", "source", f.col("issue").alias("reason"))}


def _code_ready(ready: Any, path: WholePath, coder: str | None) -> Any:
    def mapped(batch: Any) -> Any:
        name, read = load_here(path)
        if coder is not None and name != coder:
            raise ScaleError(f"this worker runs {name}, the driver {coder}; install the same onrecord everywhere")
        return code_batch(batch, read=read)

    return _map(ready, mapped, record_schema())


def _map(frame: Any, function: Callable[[Any], Any], schema: Any) -> Any:
    from pyspark.sql.pandas.types import from_arrow_schema

    def over(batches: Iterator[Any]) -> Iterator[Any]:
        return map(function, batches)

    return frame.mapInArrow(over, from_arrow_schema(schema))


@dataclass(frozen=True, slots=True)
class Coded:
    """What a run did: texts read, near copies left out."""

    read: int
    copies: int


def code_into(session: Any, inputs: list[str], out: Path, *, path: WholePath, parts: int = 16) -> Coded:
    """Read Parquet or JSON-lines files into record tables below `out`, a folder that every worker reaches at the same place.

    Each part is staged and then renamed to `out/part-…`, with all its tables or not at all. What `out` holds already is not read again,
    so the same call after a failure finishes what is missing. Exact and near copies of a text are read once, and listed in `copies`.
    """
    coder, _ = load_here(path)
    staged = out / STAGED
    shutil.rmtree(staged, ignore_errors=True)  # what a run that failed left
    run = uuid.uuid4().hex[:8]
    texts = _map(_read_inputs(session, inputs), ready_batch, text_schema())
    texts.write.parquet(str(staged / "texts"))
    texts = session.read.parquet(str(staged / "texts"))
    fresh = _leave_known(session, _once(texts), out)
    copies = _find_copies(fresh)
    copies.write.parquet(str(staged / "copies"))
    copies = session.read.parquet(str(staged / "copies"))
    wanted = fresh.join(copies.select("id"), "id", "left_anti")

    def commit(part: int) -> int:
        here = wanted.where(f"pmod(xxhash64(id), {parts}) = {part}").repartition(2 * session.sparkContext.defaultParallelism)
        return _commit(session, _code_ready(here, path, coder), staged / str(part), out / f"part-{run}-{part:04d}")

    with ThreadPoolExecutor(AT_ONCE) as pool:
        read = sum(pool.map(commit, range(parts)))
    count = int(copies.count())
    if count or not read:
        (staged / "last").mkdir()
        shutil.move(staged / "copies", staged / "last" / "copies")
        unread = texts.where("id is null").select("id", "source", "issue")
        unread.withColumnRenamed("issue", "reason").write.parquet(str(staged / "last" / "issues"))
        (staged / "last").rename(out / f"part-{run}-copies")
    shutil.rmtree(staged)
    return Coded(read, count)


def _commit(session: Any, records: Any, staged: Path, final: Path) -> int:
    """Write the tables of one part beside where they belong, and put them there by one rename."""
    records.write.parquet(str(staged / "records"))
    records = session.read.parquet(str(staged / "records"))
    count = int(records.count())
    if count:
        for name, table in tables_of(records).items():
            table.write.option("compression", "zstd").parquet(str(staged / "tables" / name))
        (staged / "tables").rename(final)
    return count


def _read_inputs(session: Any, inputs: list[str]) -> Any:
    """The files as one DataFrame of texts (Parquet) or of lines (anything else)."""
    from pyspark.sql import functions as f

    tables = [p for p in inputs if p.rstrip("/").endswith(".parquet") or any(Path(p).glob("*.parquet"))]
    if tables and len(tables) < len(inputs):
        raise ScaleError("got Parquet and JSON lines together, expected one of them; run twice into the same folder")
    if tables:
        return session.read.parquet(*tables)
    lines = session.read.text(inputs).where("trim(value) != ''")
    return lines.select(f.col("value").alias("line"), f.input_file_name().alias("source"))


def _once(texts: Any) -> Any:
    """Each text once, from the first of its sources."""
    from pyspark.sql import functions as f

    columns = [c for c in texts.columns if c != "id"]
    first = f.min(f.struct(f.coalesce("source", f.lit("")).alias("order"), *columns)).alias("first")
    return texts.where("id is not null").groupBy("id").agg(first).select("id", *(f"first.{c}" for c in columns))


def _leave_known(session: Any, texts: Any, out: Path) -> Any:
    """The texts that `out` knows nothing of."""
    from pyspark.sql import functions as f

    for table in ("dispatches", "issues", "copies"):
        if found := [str(p) for p in sorted(out.glob(f"part-*/{table}")) if any(p.glob("*.parquet"))]:
            texts = texts.join(session.read.parquet(*found).select(f.col("id")), "id", "left_anti")
    return texts


def _find_copies(texts: Any) -> Any:
    """Near copies among the texts, each with the text it is a copy of (`copy_of`), which is read."""
    from pyspark.sql import functions as f
    from pyspark.sql.types import DoubleType

    def signed(batch: Any) -> Any:
        pa = load_arrow("pyarrow")
        ids, texts = batch.column("id").to_pylist(), batch.column("text").to_pylist()
        signatures = [sign(text) for text in texts]
        columns = [ids, [s.astype("int64").tolist() for s in signatures], [bands_of(s) for s in signatures]]
        return pa.RecordBatch.from_arrays([pa.array(c, t) for c, t in zip(columns, (x.type for x in schema), strict=True)], schema=schema)

    pa = load_arrow("pyarrow")
    schema = pa.schema([("id", pa.string()), ("signature", pa.list_(pa.int64())), ("bands", pa.list_(pa.string()))])
    signatures = _map(texts.select("id", "text"), signed, schema).persist()
    banded = signatures.select("id", f.explode("bands").alias("band"))
    pairs = banded.join(banded.groupBy("band").agg(f.min("id").alias("copy_of")), "band").where("copy_of < id")
    same = f.udf(resemblance, DoubleType())
    one = signatures.select("id", "signature")
    other = one.withColumnsRenamed({"id": "copy_of", "signature": "theirs"})
    near = pairs.select("id", "copy_of").distinct().join(one, "id").join(other, "copy_of")
    near = near.select("id", "copy_of", same("signature", "theirs").alias("resemblance")).where(f"resemblance >= {COPY}").persist()
    roots = near.join(near.select(f.col("id").alias("copy_of")).distinct(), "copy_of", "left_anti")
    return roots.groupBy("id").agg(f.min(f.struct("copy_of", "resemblance")).alias("of")).select("id", "of.copy_of", "of.resemblance")
