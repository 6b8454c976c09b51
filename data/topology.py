"""Centroids of the shapes in a TopoJSON file: enough of the format to find the middle of a region."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude, degrees WGS 84, in TopoJSON's order."""


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """The file's arcs in degrees (undoing quantisation, where there is any)."""
    transform = topology.get("transform")
    if not transform:
        return [[(p[0], p[1]) for p in arc] for arc in topology["arcs"]]
    (kx, ky), (tx, ty) = transform["scale"], transform["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        found.append(points)
    return found


def outer_rings(geometry: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """The outer ring of every polygon of a shape."""
    polygons = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(geometry["type"]) or []
    for polygon in polygons:
        ring: list[Point] = []
        for i in polygon[0]:
            arc = arcs[i] if i >= 0 else arcs[~i][::-1]
            ring += arc[1:] if ring else arc
        yield ring


def middle(ring: list[Point]) -> tuple[float, Point]:
    """Area (square degrees, narrowed by latitude) and centroid of a ring, by the shoelace formula."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if abs(area) < 1e-12:
        return 0.0, ring[0]
    return abs(area / 2) * math.cos(math.radians(y / (3 * area))), (x / (3 * area), y / (3 * area))


def centre(geometry: dict[str, Any], arcs: list[list[Point]]) -> Point | None:
    """The middle of a shape's largest polygon: of the mainland, not of a sea between islands."""
    return max((middle(ring) for ring in outer_rings(geometry, arcs)), default=(0.0, None))[1]
