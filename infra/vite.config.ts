// Builds addin/ into dist/site. Lives here because it needs Node's types, which addin/ must not see.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import react from "@vitejs/plugin-react";
import { excelFiles } from "./excel-files.ts";

export default defineConfig({
  root: pathOf("../addin"),
  base: "/",
  plugins: [react(), excelFiles({ addin: pathOf("../addin"), manifests: pathOf("../dist/manifests") })],
  build: {
    outDir: pathOf("../dist/site"),
    emptyOutDir: true,
    // The last browsers of Windows 7 and 8.1, and Safari's engine in Excel on an older Mac.
    target: ["chrome109", "edge109", "firefox115", "safari15.4"],
    rolldownOptions: {
      input: ["page.html", "taskpane.html", "auth/callback.html", "auth/dialog.html"].map((page) =>
        pathOf(`../addin/${page}`),
      ),
    },
  },
});

/** As the system names it: folders may have spaces and diacritics. */
function pathOf(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}
