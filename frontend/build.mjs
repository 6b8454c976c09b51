// Builds src/onrecord/serve/static from frontend/src and the packages named in package.json. `node build.mjs [folder]`.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const out = process.argv[2] ?? "../src/onrecord/serve/static";
await mkdir(out, { recursive: true });
await build({ entryPoints: { workspace: "src/workspace.ts" }, outdir: out, bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none" });
await build({ entryPoints: { workspace: "src/css/workspace.css" }, outdir: out, bundle: true, minify: true, target: ["chrome123", "firefox120", "safari17.5"], loader: { ".woff2": "file" }, assetNames: "[name]", legalComments: "none" });

// The world's land as an SVG path in degrees: x east of 180° W, y south of 90° N.
const world = JSON.parse(await readFile("node_modules/world-atlas/land-110m.json", "utf8"));
const { scale, translate } = world.transform;
const arcs = world.arcs.map((arc) => { let x = 0, y = 0; return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0] + 180, 90 - ((y += dy) * scale[1] + translate[1])]); });
const draw = (points, by) => "M" + points.map(([x, y]) => `${+(x + by).toFixed(1)} ${+y.toFixed(1)}`).join("L") + "Z";
const ring = (numbers) => {
  const points = numbers.flatMap((n) => (n < 0 ? arcs[~n].toReversed() : arcs[n])).map((p) => [...p]);
  for (let n = 1; n < points.length; n++) points[n][0] -= 360 * Math.round((points[n][0] - points[n - 1][0]) / 360); // on across 180°
  const xs = points.map(([x]) => x); // what lies beyond one edge of the map is drawn at the other too
  return draw(points, 0) + (Math.max(...xs) > 361 ? draw(points, -360) : "") + (Math.min(...xs) < -1 ? draw(points, 360) : "");
};
const shapes = world.objects.land.type === "GeometryCollection" ? world.objects.land.geometries : [world.objects.land];
await writeFile(`${out}/land.txt`, shapes.flatMap((s) => (s.type === "Polygon" ? [s.arcs] : s.arcs)).flat().map(ring).join(""));

const used = ["htmx.org", "world-atlas", "@fontsource-variable/source-serif-4", "@fontsource-variable/source-sans-3"];
const notices = await Promise.all(used.map(async (name) => {
  const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, "utf8"));
  return `${name} ${version} (${license})\n\n${(await readFile(`node_modules/${name}/LICENSE`, "utf8")).trim()}\n`;
}));
await writeFile(`${out}/LICENCES.txt`, notices.join("\n" + "-".repeat(78) + "\n\n"));
