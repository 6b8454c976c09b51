/** What every page loads: htmx for the moving parts, and the reader where there is one. */

import "htmx.org/dist/htmx.esm.js";
import { openReader } from "./reader/reader";

for (const root of document.querySelectorAll<HTMLElement>(".reader")) openReader(root);
