"""Spoil a file as networks, editors and attackers do: cut, repeat, swap, flip, and put in what parsers stumble over."""

from __future__ import annotations

from random import Random

STUMBLES = (
    b"\x00", b"\xff", b"\xf0\x9f\x99\x82", b"\xed\xa0\x80", b"&#0;", b"&#xD800;", b"&#x110000;", b"&a;", b"<![CDATA[", b"]]>", b"<!--",
    b"-->",
    b"<?xml version='1.0' encoding='utf-7'?>", b"<!DOCTYPE a [<!ENTITY a 'b'>]>", b"<meta charset=utf-16>", b"<svg><style>", b"<template>",
    b"</script>", b"<script type='application/ld+json'>[[[[", b"<base href='http://[::1'>", b"<a href='//[x'>", b"<table><tr><td>" * 40,
    b"<div>" * 500, b"{" * 500, b"[" * 500, b'"@type": ["NewsArticle", null, 7], ', b'"headline": {"a": []}, ', b"9999-99-99T99:99:99",
    b"-0001-01-01",
    b"Mon, 99 Foo 20240 25:61:61 +9999", b"\xe2\x80\xae", b"e\xcc\x81" * 9, b"\r", b"xmlns='urn:x'", b"xml:base='http://['", b"1e999", b"-",
)  # fmt: skip


def mutate(data: bytes, rng: Random) -> bytes:
    """The data with a few faults."""
    spoilt = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at, length = rng.randrange(len(spoilt) + 1), rng.choice((1, 2, 8, 40, 400))
        what = rng.randrange(6)
        if what == 0:
            del spoilt[at : at + length]
        elif what == 1:
            spoilt[at:at] = spoilt[at : at + length] * rng.randint(1, 4)
        elif what == 2:
            spoilt[at:at] = rng.choice(STUMBLES)
        elif what == 3:
            spoilt[at : at + length] = rng.choice(STUMBLES)
        elif what == 4 and spoilt:
            spoilt[at % len(spoilt)] ^= 1 << rng.randrange(8)
        else:
            other = rng.randrange(len(spoilt) + 1)
            spoilt[at : at + length], spoilt[other : other + length] = spoilt[other : other + length], spoilt[at : at + length]
    return bytes(spoilt[: rng.choice((len(spoilt), len(spoilt), rng.randrange(len(spoilt) + 1)))])
