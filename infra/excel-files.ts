// What the built site holds for Excel beside its pages: icons, the words of the functions, manifests. The texts
// are written by addin/manifest/files.ts, which is loaded by its path and imported by nothing here.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runnerImport, type Plugin } from "vite";
import { manifestHosts, type ManifestHost } from "./manifest-hosts.ts";

interface ExcelTexts {
  readonly manifestXml: (host: ManifestHost) => string;
  readonly metadataFiles: () => Readonly<Record<string, string>>;
}

/**
 * @param addin the folder with the sources
 * @param manifests the folder for one manifest a host, e.g. localhost.xml; the site itself carries that of
 *   production where one is configured, else that of this machine
 */
export function excelFiles({ addin, manifests }: { addin: string; manifests: string }): Plugin {
  return {
    name: "excel-files",
    apply: "build",
    async generateBundle() {
      const texts = await runnerImport<ExcelTexts>(join(addin, "manifest/files.ts"), { configFile: false });
      const { manifestXml, metadataFiles } = texts.module;
      for (const [fileName, source] of Object.entries(metadataFiles())) {
        this.emitFile({ type: "asset", fileName, source });
      }
      for (const name of await readdir(join(addin, "icons"))) {
        if (!name.endsWith(".png")) continue;
        const source = await readFile(join(addin, "icons", name));
        this.emitFile({ type: "asset", fileName: `icons/${name}`, source });
      }
      await mkdir(manifests, { recursive: true });
      const hosts = manifestHosts(process.env);
      for (const host of hosts) {
        await writeFile(join(manifests, `${host.kind}.xml`), manifestXml(host));
      }
      const own = hosts.find(({ kind }) => kind === "production") ?? hosts[0];
      if (own === undefined) throw new Error("There is no host to write a manifest for.");
      this.emitFile({ type: "asset", fileName: "manifest.xml", source: manifestXml(own) });
    },
  };
}
