// The OpenAPI document: complete, and sound where a generator would stumble.
import { expect, test } from "vitest";
import { endpoints } from "../../shared/contract/endpoints.ts";
import { openApiDocument } from "../../functions/openapi.ts";

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
  readonly security?: unknown;
}

const text = JSON.stringify(openApiDocument("1.2.3"));
const document = JSON.parse(text) as {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

test("is OpenAPI 3.1 with the version of the software", () => {
  expect(document).toMatchObject({ openapi: "3.1.0", info: { title: "Thi Đua", version: "1.2.3" } });
});

test("every endpoint is an operation under its own name, and nothing else is", () => {
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
    Object.keys(endpoints).toSorted(),
  );
});

test("every reference resolves inside the document", () => {
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = ""]) => reference);
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) {
    const found = reference
      .replace(/^#\//, "")
      .split("/")
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
    expect([reference, typeof found]).toEqual([reference, "object"]);
  }
});

test.each(operations)("$operationId declares its path parameters, answers and problems", (operation) => {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const declared = operation.parameters.filter((parameter) => parameter.in === "path");
  expect(declared.map(({ name }) => name)).toEqual(inPath);
  expect(declared.every(({ required }) => required === true)).toBe(true);
  expect(Object.keys(operation.responses)).toEqual(["200", "default"]);
  expect(operation.requestBody !== undefined).toBe(
    "body" in endpoints[operation.operationId as keyof typeof endpoints],
  );
});

test("a tree of criteria refers to itself, so that a sheet of any depth is described", () => {
  expect(text).toContain('"children":{"type":"array","items":{"$ref":"#/components/schemas/');
});

test("only open endpoints are without a sign-in", () => {
  const open = operations
    .filter(({ security }) => security !== undefined)
    .map(({ operationId }) => operationId);
  expect(open.toSorted()).toEqual(["health", "openapi", "signIn"]);
});
