// Builds addin/ into dist/site. Lives here because it needs Node's types, which addin/ must not see.
import { defineConfig } from "vite";
import react from "@vitejs/plugin-react";

export default defineConfig({
  root: new URL("../addin", import.meta.url).pathname,
  base: "/",
  plugins: [react()],
  build: {
    outDir: new URL("../dist/site", import.meta.url).pathname,
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: {
      input: ["page.html", "auth/callback.html"].map(
        (page) => new URL(`../addin/${page}`, import.meta.url).pathname,
      ),
    },
  },
});
