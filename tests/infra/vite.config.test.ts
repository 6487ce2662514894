import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const VITE = resolve("node_modules/vite/bin/vite.js");

test("the site and its manifests build in a folder with spaces and diacritics", async () => {
  const temporary = await mkdtemp(join(tmpdir(), "thidua-"));
  try {
    const folder = join(temporary, "Thi đua 1");
    for (const part of ["addin", "shared", "infra", "tsconfig.json", "package.json"]) {
      await cp(part, join(folder, part), { recursive: true });
    }
    await symlink(resolve("node_modules"), join(folder, "node_modules"));
    const env = {
      ...process.env,
      PORT: "4000",
      THIDUA_TEST_ORIGIN: "https://thi-dua-thu.example.vn",
      THIDUA_ORIGIN: "https://thi-dua.example.vn",
    };
    const args = [VITE, "build", "--config", "infra/vite.config.ts", "--logLevel", "warn"];
    await promisify(execFile)(process.execPath, args, { cwd: folder, env });
    const site = join(folder, "dist/site");
    expect(await readdir(site)).toEqual(
      expect.arrayContaining(["page.html", "taskpane.html", "functions.json", "functions.vi.json", "icons"]),
    );
    expect((await readdir(join(site, "auth"))).toSorted()).toEqual(["callback.html", "dialog.html"]);
    // Safari 15 refuses a module with the one, Chrome 109 fails at the others.
    const scripts = (await readdir(join(site, "assets"))).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts)
      expect(await readFile(join(site, "assets", name), "utf8"), name).not.toMatch(
        /\(\?<[=!]|\.to(Sorted|Reversed|Spliced)\(/,
      );
    const paneOf = async (file: string) =>
      /<SourceLocation DefaultValue="([^"]*)"/.exec(await readFile(file, "utf8"))?.[1];
    const manifests = join(folder, "dist/manifests");
    expect(await paneOf(join(manifests, "localhost.xml"))).toBe("https://localhost:4000/taskpane.html");
    expect(await paneOf(join(manifests, "test.xml"))).toBe("https://thi-dua-thu.example.vn/taskpane.html");
    expect(await paneOf(join(manifests, "production.xml"))).toBe("https://thi-dua.example.vn/taskpane.html");
    expect(await paneOf(join(site, "manifest.xml"))).toBe("https://thi-dua.example.vn/taskpane.html");
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});
