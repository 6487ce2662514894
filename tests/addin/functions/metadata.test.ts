// What Excel is told of the functions equals what the add-in offers, in both languages.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXCEL_FUNCTIONS } from "../../../addin/functions/function-table.ts";
import { metadataFiles } from "../../../addin/manifest/files.ts";

interface Told {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
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

test("the built site carries both files", () => {
  for (const [name, text] of Object.entries(metadataFiles())) {
    expect([name, readFileSync(`dist/site/${name}`, "utf8")]).toEqual([name, text]);
  }
});
