// README's map is the repository: what it names exists, and no folder of sources is missing from it.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const map = readme.slice(readme.indexOf("## The map"), readme.indexOf("**Which way data flows:**"));
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
}).split("\n");

test("every path that README names exists", () => {
  const paths = [...readme.matchAll(/`((?:addin|functions|infra|shared|tests)\/[^`\s]*)`/g)].map(
    (found) => found[1] ?? "",
  );
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test("README asks for the Node that package.json asks for", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  expect(readme).toContain(`Node ${engines.node.replace(">=", "")} or newer`);
});

test("every folder of sources is in the map, itself or the folder above", () => {
  const folders = new Set(
    tracked
      .filter((path) => /^(addin|functions|infra|shared)\/.*\.(ts|tsx|css|html)$/.test(path))
      .map((path) => dirname(path)),
  );
  const named = (folder: string) =>
    map.includes(`\`${folder}/\``) || map.includes(`\`${folder.slice(folder.indexOf("/") + 1)}/\``);
  const missing = [...folders].filter((folder) => !named(folder) && !named(dirname(folder)));
  expect(folders.size).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test("nothing stands at the top level that is not agreed", () => {
  const top = new Set(tracked.filter((path) => path !== "").map((path) => path.split("/")[0] ?? ""));
  const allowed = [
    "addin",
    "functions",
    "infra",
    "shared",
    "tests",
    "manifest.xml",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "README.md",
  ];
  expect([...top].filter((name) => !name.startsWith(".") && !allowed.includes(name))).toEqual([]);
});
