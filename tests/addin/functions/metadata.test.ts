// What Excel is told of the functions equals what the add-in offers, in both languages.
import { readFileSync } from "node:fs";
import { expect, test, vi as fakes } from "vitest";
import { EXCEL_FUNCTIONS, NAMESPACE } from "../../../addin/functions/function-table.ts";
import { manifestXml, metadataFiles } from "../../../addin/manifest/files.ts";

interface Told {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly result: { readonly dimensionality: string };
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional: boolean;
    }[];
  }[];
}

function told(file: string): Told {
  return JSON.parse(metadataFiles()[file] ?? "") as Told;
}
const vi = told("functions.vi.json");
const en = told("functions.json");

test("both files tell of every function, with as many parameters as it takes", () => {
  for (const { functions } of [vi, en]) {
    expect(functions.map(({ id, parameters }) => [id, parameters.length])).toEqual(
      EXCEL_FUNCTIONS.map(({ id, compute }) => [id, compute.length]),
    );
  }
});

test("names are the same in every language and are no address of a cell", () => {
  const names = vi.functions.map(({ name }) => name);
  expect(en.functions.map(({ name }) => name)).toEqual(names);
  for (const name of names) {
    expect(name).toMatch(/^[A-Z][A-Z.]{2,}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  }
});

test("descriptions are words of the language, and parameters that may be left out come last", () => {
  for (const [at, { description, parameters }] of vi.functions.entries()) {
    const english = en.functions[at];
    expect(description).not.toBe(english?.description);
    expect(
      parameters.every((parameter, i) => parameter.description !== english?.parameters[i]?.description),
    ).toBe(true);
    const optional = parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
  }
});

test("every function that Excel is told of is joined to its name, and no other", async () => {
  const joined: string[] = [];
  fakes.stubGlobal("CustomFunctions", { associate: (id: string) => void joined.push(id) });
  await import("../../../addin/functions/associate.ts");
  fakes.unstubAllGlobals();
  expect(joined).toEqual(vi.functions.map(({ id }) => id));
  expect(joined).toEqual(["XEPHANG", "DIEM", "TONGDIEM", "XEPLOAI", "DANDAU", "SOTOIDA", "KETQUA"]);
});

test("the manifest names the namespace and the files that tell of the functions", () => {
  const manifest = manifestXml({ kind: "localhost", origin: "https://localhost:3000", signIn: [] });
  expect(manifest).toContain(`id="Functions.Namespace" DefaultValue="${NAMESPACE}"`);
  for (const name of ["functions.js", ...Object.keys(metadataFiles())])
    expect(manifest).toContain(`https://localhost:3000/${name}"`);
});

test("ranges are matrices, values are scalars, and errors among cells come to the functions", () => {
  for (const file of [vi, en]) {
    expect(file.allowErrorForDataTypeAny).toBe(true);
    const shapes = file.functions.map(({ id, parameters, result }) =>
      [id, ...parameters.map((each) => each.dimensionality), result.dimensionality].join(" "),
    );
    expect(shapes).toEqual([
      "XEPHANG matrix scalar matrix",
      "DIEM scalar scalar scalar scalar matrix matrix scalar",
      "TONGDIEM matrix matrix matrix scalar scalar scalar scalar scalar scalar",
      "XEPLOAI matrix matrix scalar scalar matrix",
      "DANDAU matrix matrix scalar scalar matrix",
      "SOTOIDA scalar scalar scalar scalar",
      "KETQUA scalar scalar scalar scalar matrix",
    ]);
    expect(file.functions.flatMap(({ parameters }) => parameters.map(({ type }) => type))).toEqual(
      file.functions.flatMap(({ parameters }) => parameters.map(() => "any")),
    );
  }
});

test("the built site carries both files", () => {
  for (const [name, text] of Object.entries(metadataFiles())) {
    expect([name, readFileSync(`dist/site/${name}`, "utf8")]).toEqual([name, text]);
  }
});
