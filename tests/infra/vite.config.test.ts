import { copyFile, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

test("the page builds in a folder with spaces and diacritics", async () => {
  const temporary = await mkdtemp(join(tmpdir(), "thidua-"));
  try {
    const folder = join(temporary, "Thi đua 1");
    await mkdir(join(folder, "infra"), { recursive: true });
    await symlink(resolve("node_modules"), join(folder, "node_modules"));
    await copyFile("infra/vite.config.ts", join(folder, "infra/vite.config.ts"));
    const config: unknown = await import(pathToFileURL(join(folder, "infra/vite.config.ts")).href);
    expect(config).toMatchObject({
      default: {
        root: join(folder, "addin"),
        build: {
          outDir: join(folder, "dist/site"),
          rolldownOptions: {
            input: [join(folder, "addin/page.html"), join(folder, "addin/auth/callback.html")],
          },
        },
      },
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});
