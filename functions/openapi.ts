// The OpenAPI 3.1 document, made from the contract's table and schemas, so that it cannot differ from
// what the server checks.
import * as z from "zod/mini";
import * as blocSheets from "../shared/contract/bloc-sheets.ts";
import * as blocs from "../shared/contract/blocs.ts";
import * as duties from "../shared/contract/duties.ts";
import type { Endpoint } from "../shared/contract/endpoint.ts";
import { endpoints, type EndpointName } from "../shared/contract/endpoints.ts";
import * as filledSheets from "../shared/contract/filled-sheets.ts";
import * as findings from "../shared/contract/findings.ts";
import * as law from "../shared/contract/law.ts";
import * as people from "../shared/contract/people.ts";
import * as planLines from "../shared/contract/plan-lines.ts";
import * as plans from "../shared/contract/plans.ts";
import * as scoreSheets from "../shared/contract/score-sheets.ts";
import * as sync from "../shared/contract/sync.ts";

type Json = Record<string, unknown>;

const MEDIA_TYPE = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

type QueryOf<E> = E extends { readonly query: infer Query } ? keyof Query : never;

const QUERY: Readonly<Record<string, string>> = {
  dryRun: "true: say what would come of it and write nothing",
  revision: "As this revision left it; the newest without it",
  unit: "This unit alone, with what it entered; all without it",
  before: "History older than this revision",
  line: "History of one cell: its criterion",
  field: "History of one cell: its field",
  skipInvalid: "true: write the valid cells though others are invalid",
  receivedOn: "The day the file reached the leader; today without it",
  file: "The workbook's file name, kept with values that lose a conflict",
} satisfies Record<QueryOf<(typeof endpoints)[EndpointName]>, string>;

/** @param version of this software */
export function openApiDocument(version: string): Json & { openapi: string } {
  const names = namedSchemas();
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operation(name, endpoint, names);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Thi Đua",
      version,
      description:
        "Emulation blocs: score sheets, syncing cell by cell, ranking and closing. Every failure is a problem with a stable code.",
    },
    servers: [{ url: "/" }],
    security: [{ signIn: [] }],
    paths,
    components: {
      schemas: componentsOf(names),
      securitySchemes: {
        signIn: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Access token of the issuer that /v1/sign-in.json names",
        },
      },
      responses: {
        Problem: {
          description: "Refused; what happened, where and what to do next",
          content: { "application/problem+json": { schema: { $ref: ref("problem") } } },
        },
      },
    },
  };
}

type Names = z.core.$ZodRegistry<{ id: string }>;

const CONTRACT = [
  ...[blocs, blocSheets, duties, filledSheets, findings, law, people],
  ...[planLines, plans, scoreSheets, sync],
];

/** The contract's exports that end in Schema; what has no such name is written out where it is used. */
function namedSchemas(): Names {
  const names: Names = z.registry<{ id: string }>();
  for (const [name, value] of CONTRACT.flatMap((subject) => Object.entries(subject))) {
    if (name.endsWith("Schema")) names.add(value, { id: name.replace(/Schema$/, "") });
  }
  return names;
}

function ref(id: string): string {
  return `#/components/schemas/${id}`;
}

function componentsOf(names: Names): Json {
  const made = z.toJSONSchema(names, { uri: ref, io: "input" }).schemas;
  const { __shared: shared, ...own } = made as Record<string, Json>;
  // What schemas share without a name of its own (the tree of criteria) is put beside the others, where
  // an OpenAPI reader looks for references.
  const all = { ...own, ...(shared?.$defs as Json | undefined) };
  const text = JSON.stringify(all, (key, value: unknown) =>
    key === "$schema" || key === "$id" ? undefined : value,
  );
  return JSON.parse(text.replaceAll(`${ref("__shared")}#/$defs/`, ref(""))) as Json;
}

function operation(name: string, endpoint: Endpoint, names: Names): Json {
  const { body, answer, open } = endpoint;
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(open && { security: [] }),
    parameters: parametersOf(endpoint),
    ...(body !== undefined && { requestBody: { required: true, content: contentOf(body, names) } }),
    responses: {
      "200": { description: "Done", content: contentOf(answer, names) },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function parametersOf({ path, query }: Endpoint): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    description: QUERY[name],
    schema: inline(schema),
  }));
  return [...inPath, ...inQuery];
}

function contentOf(content: Endpoint["answer"] | NonNullable<Endpoint["body"]>, names: Names): Json {
  if (typeof content === "string") {
    return { [MEDIA_TYPE[content]]: { schema: { type: "string", format: "binary" } } };
  }
  const id = names.get(content)?.id;
  const schema = id === undefined ? inline(content) : { $ref: ref(id) };
  return { "application/json": { schema } };
}

function inline(schema: z.ZodMiniType): Json {
  const made = z.toJSONSchema(schema, { io: "input" });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== "$schema"));
}
