"""`plan.py` asked of a cluster: the same texts are wanted and the same are copies, found by joins instead of in memory.

The comparison of near copies is the one large shuffle: 16 keys of 16 bytes a text, beside its id, and a signature of 256 bytes a candidate.
"""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import Any

from onrecord.scale.copies import BANDS, COPY, HASHES

KEY = ["id", "source"]
BYTES = 4  # of a hash
IN_BANDS = f"transform(sequence(0, {BANDS - 1}), n -> substring(signature, {HASHES // BANDS * BYTES} * n + 1, {HASHES // BANDS * BYTES}))"
EQUAL = f"if(substring(signature, {BYTES} * n + 1, {BYTES}) = substring(theirs, {BYTES} * n + 1, {BYTES}), 1, 0)"
ALIKE = f"aggregate(sequence(0, {HASHES - 1}), 0, (sum, n) -> sum + {EQUAL}) / {HASHES}"


def plan_texts(session: Any, texts: Any, out: Path, staged: Path, *, retry: bool) -> tuple[Any, Any]:
    """Of texts (`batch.dispatch_schema`) the id and source of those that are to be read; and the rest (`part.rest_schema`)."""
    from pyspark.sql import functions as f

    keys = texts.select(*KEY, "signature", "issue").dropDuplicates(KEY)
    failed = read_parts(session, out, "issues", "id string, source string")
    pairs = reduce(lambda a, b: a.union(b), (read_parts(session, out, t, "id string, source string") for t in ("dispatches", "copies")))
    pairs = pairs if retry else pairs.union(failed)
    texts = keys.where("issue is null").join(pairs, KEY, "left_anti")
    first = texts.groupBy("id").agg(f.min("source").alias("first"))
    first = first.join(pairs.select("id").distinct().withColumn("known", f.lit(True)), "id", "left")
    marked = texts.join(first, "id").withColumn("copy", f.expr("known is not null or source != first"))
    marked = keep(session, marked, staged / "marked")
    new = marked.where("not copy").select(*KEY, "signature")
    near = find_near(session, new, read_parts(session, out, "signatures", "id string, signature binary"), staged)
    exact = marked.where("copy").select(*KEY, f.col("id").alias("copy_of"), f.lit(1.0).alias("resemblance"), f.lit(None).alias("reason"))
    copies = near.join(new, "id").select(*KEY, "copy_of", "resemblance", f.lit(None).alias("reason"))
    unread = keys.where("issue is not null").join(failed, KEY, "left_anti")
    issues = unread.select(*KEY, f.lit(None).alias("copy_of"), f.lit(None).alias("resemblance"), f.col("issue").alias("reason"))
    wanted = new.join(near.select("id"), "id", "left_anti").select(*KEY)
    rest = exact.unionByName(copies).unionByName(issues)
    return keep(session, wanted, staged / "wanted"), keep(session, rest, staged / "rest")


def find_near(session: Any, fresh: Any, known: Any, staged: Path) -> Any:
    """`copies.find_copies` of two frames of ids and signatures: `id`, `copy_of`, `resemblance`."""
    from pyspark.sql import functions as f

    fresh = fresh.where("signature is not null").select("id", "signature", f.lit(True).alias("fresh"))
    texts = known.select("id", "signature", f.lit(False).alias("fresh")).union(fresh)
    banded = texts.select("id", "fresh", f.posexplode(f.expr(IN_BANDS)).alias("band", "key"))
    firsts = banded.groupBy("band", "key").agg(f.min(f.struct("fresh", "id")).alias("first"))
    pairs = banded.where("fresh").join(firsts, ["band", "key"]).where("first.id != id").select("id", "first").distinct()
    ours = texts.select("id", "signature")
    theirs = texts.select(f.col("id").alias("copy_of"), f.col("signature").alias("theirs"))
    near = pairs.withColumn("copy_of", f.col("first.id")).join(ours, "id").join(theirs, "copy_of")
    near = near.select("id", "first", "copy_of", f.expr(ALIKE).alias("resemblance")).where(f"resemblance >= {COPY}")
    near = keep(session, near, staged / "pairs")
    kept = near.join(near.select(f.col("id").alias("copy_of")).distinct(), "copy_of", "left_anti")
    best = kept.groupBy("id").agg(f.min(f.struct("first.fresh", "copy_of", "resemblance")).alias("of"))
    return keep(session, best.select("id", "of.copy_of", "of.resemblance"), staged / "near")


def read_parts(session: Any, out: Path, table: str, schema: str) -> Any:
    """Columns of a table of all parts; empty where there is no part."""
    files = [local_uri(path) for path in sorted(out.glob(f"part-*/{table}.parquet"))]
    return session.read.schema(schema).parquet(*files) if files else session.createDataFrame([], schema)


def keep(session: Any, frame: Any, folder: Path) -> Any:
    """The frame, worked out once and kept in a folder."""
    frame.write.parquet(local_uri(folder))
    return session.read.schema(frame.schema).parquet(local_uri(folder))


def local_uri(path: Path | str) -> str:
    """A file's address for Spark, which else takes a path for one on the cluster's own storage, and some characters for patterns."""
    return "file://" + "".join("\\" + c if c in "*?[]{}\\" else c for c in str(path))
