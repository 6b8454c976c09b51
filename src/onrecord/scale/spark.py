"""The path on a cluster (Apache Spark): texts in, record tables out.

>>> records = code(spark.read.parquet("texts/"))  # doctest: +SKIP
>>> tables_of(records)["statements"].write.parquet("statements/")  # doctest: +SKIP

Each of Spark's Python processes has a process of its own that reads, with the model loaded once, and watches over it (`pool.py`): a
dispatch that crashes, loops or hoards becomes an issue, and Spark sees no failure.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from functools import lru_cache, partial, reduce
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from onrecord.export.parquet import load_arrow
from onrecord.export.tables import TABLES
from onrecord.scale.batch import code_batches, dispatch_schema, ready_batch, record_schema
from onrecord.scale.coders import WholePath
from onrecord.scale.folder import opened
from onrecord.scale.inputs import COLUMNS, Inputs
from onrecord.scale.local import PART
from onrecord.scale.part import Coded, write_records, write_rest
from onrecord.scale.sparkplan import keep, local_uri, plan_texts
from onrecord.scale.stage import make_lots, stage_lots
from onrecord.scale.work import Limits


@lru_cache(maxsize=2)
def name_here(path: WholePath) -> str:
    """What the path is called in this process: onrecord, model and codebooks with their versions."""
    return path.load()[0]


def code(texts: Any, *, path: WholePath | None = None, coder: str | None = None, limits: Limits | None = None) -> Any:
    """The records of a DataFrame of texts: column `text` and, if known, `published`, `agency`, `language`, `source`, `headline`,
    `all_body`; or JSON lines in a column `line`. One row a text: `id`, `source`, `issue`, and each table as a list of its rows.

    `coder` is what the driver's own path is called: a worker on which it is called otherwise fails.
    """
    coded = partial(code_batches, path=path or WholePath(), jobs=1, limits=limits, coder=coder, keep=True)
    return map_batches(map_batches(texts, partial(map, ready_batch), dispatch_schema()), coded, record_schema())


def tables_of(records: Any) -> dict[str, Any]:
    """The record tables, each a DataFrame with one row a fact, and `issues`, the texts of which there is no record."""
    from pyspark.sql import functions as f

    tables = {t.name: records.select(f.inline(t.name)) for t in TABLES}
    return tables | {"issues": records.where("issue is not null").select("id", "source", f.col("issue").alias("reason"))}


def code_into(
    session: Any,
    inputs: Inputs,
    out: Path,
    *,
    path: WholePath,
    limits: Limits | None = None,
    part_size: int = PART,
    retry: bool = False,
) -> Coded:
    """`local.code_into` by a cluster: `out`, and the inputs, are on a file system that every worker reaches at the same place.

    A part is read, written and renamed into place by one task; a task that Spark tries again finds what it committed and leaves it.
    """
    coder, limits = name_here(path), limits or Limits()
    name = f"part-{uuid.uuid4().hex[:8]}"
    with opened(out, coder) as staged:
        texts = _stage(session, inputs, staged, limits)
        wanted, rest = plan_texts(session, texts, out, staged, retry=retry)
        left = _run(_in_parts(rest, part_size * 10), _Writing(write_rest, staged, f"{name}-rest", coder))
        least = 2 * session.sparkContext.defaultParallelism
        records = partial(code_batches, path=path, jobs=1, limits=limits, coder=coder, keep=True)
        chosen = texts.join(wanted, ["id", "source"]).dropDuplicates(["id"])
        return left + _run(_in_parts(chosen, part_size, wanted.count(), least), _Writing(write_records, staged, name, coder, records))


@dataclass(frozen=True, slots=True)
class _Writing:
    """A partition written as a part, by whichever task gets there: the function of `mapInArrow`."""

    write: Callable[..., Coded]
    staged: Path
    name: str
    coder: str
    change: Callable[[Iterable[Any]], Iterator[Any]] = iter

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        from pyspark import TaskContext

        task = TaskContext.get()
        first = next((b for b in batches if len(b)), None)
        if task is None or first is None:
            return
        staged = self.staged / f"{self.name}-{task.taskAttemptId()}"
        final = self.staged.parent / f"{self.name}-{task.partitionId():05d}"
        done = self.write(self.change(chain([first], batches)), staged, final, self.coder)
        pa = load_arrow("pyarrow")
        yield pa.RecordBatch.from_pylist([asdict(done)])


def _run(frame: Any, writing: _Writing) -> Coded:
    pa = load_arrow("pyarrow")
    schema = pa.schema([(f.name, pa.int64()) for f in fields(Coded)])
    return sum((Coded(**row.asDict()) for row in map_batches(frame, writing, schema).collect()), Coded())


def _in_parts(frame: Any, size: int, count: int | None = None, least: int = 1) -> Any:
    """The frame in as many partitions as it has `size` rows, so that each is a part, and no fewer than `least` if it has the rows."""
    count = frame.count() if count is None else count
    return frame.repartition(max(1, -(-count // size), min(count, least)), "id")


def _stage(session: Any, inputs: Inputs, staged: Path, limits: Limits) -> Any:
    """The dispatches of the inputs: Spark splits tables and lines among its tasks itself, of other files a task has a lot."""
    from pyspark.sql import functions as f

    source = f.input_file_name().alias("source")
    frames = []
    if inputs.tables:
        tables = session.read.option("mergeSchema", True).parquet(*map(local_uri, inputs.tables))
        columns = [c for c in COLUMNS if c in tables.columns]
        frames.append(tables.select(*columns) if "source" in columns else tables.select(*columns, source))
    if inputs.lines:
        frames.append(
            session.read.text([local_uri(p) for p in inputs.lines]).where("trim(value) != ''").select(f.col("value").alias("line"), source)
        )
    ready = [map_batches(frame, partial(map, _ready_local), dispatch_schema()) for frame in frames]
    if inputs.files:
        lots = [(f"{n:08d}", list(lot)) for n, lot in enumerate(make_lots(inputs.files))]
        given = session.createDataFrame(lots, "name string, files array<string>").repartition(len(lots))
        task = partial(_stage_files, folder=staged / "files", limits=limits)
        map_batches(given, task, load_arrow("pyarrow").schema([])).count()
        ready.append(session.read.parquet(local_uri(staged / "files")))
    return keep(session, reduce(lambda a, b: a.unionByName(b), ready), staged / "texts")


def _stage_files(batches: Iterable[Any], *, folder: Path, limits: Limits) -> Iterator[Any]:
    rows = (row for batch in batches for row in batch.to_pylist())
    stage_lots(((row["name"], tuple(row["files"])) for row in rows), folder, jobs=1, limits=limits)
    return iter(())


def _ready_local(batch: Any) -> Any:
    """`ready_batch` of what Spark read, with sources as paths where Spark says the addresses of files."""
    pa = load_arrow("pyarrow")
    sources = [unquote(urlsplit(s).path) if s and s.startswith("file:") else s for s in batch.column("source").to_pylist()]
    return ready_batch(batch.set_column(batch.schema.get_field_index("source"), "source", pa.array(sources, pa.string())))


def map_batches(frame: Any, function: Callable[[Iterable[Any]], Iterator[Any]], schema: Any) -> Any:
    """A frame of what the function makes of the batches of each partition."""
    from pyspark.sql.pandas.types import from_arrow_schema

    def mapped(batches: Iterable[Any]) -> Iterator[Any]:  # Spark asks for a plain function
        return function(batches)

    return frame.mapInArrow(mapped, from_arrow_schema(schema))
