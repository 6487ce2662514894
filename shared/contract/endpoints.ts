// Every endpoint of the API: method, path, what it takes and what it answers. The server mounts its
// routes by this table, the client calls by it, and /v1/openapi.json is printed from it.
import * as z from "zod/mini";
import { blocEndpoints } from "./bloc-endpoints.ts";
import type { Endpoint } from "./endpoint.ts";
import { filledSheetEndpoints } from "./filled-sheet-endpoints.ts";
import * as people from "./people.ts";
import { planEndpoints } from "./plan-endpoints.ts";

const serviceEndpoints = {
  health: {
    method: "GET",
    path: "/v1/health",
    summary: "Whether the service and its store answer",
    answer: z.object({ status: z.literal("ok"), version: z.string() }),
    open: true,
  },
  openapi: {
    method: "GET",
    path: "/v1/openapi.json",
    summary: "This document",
    answer: z.looseObject({ openapi: z.string() }),
    open: true,
  },
  signIn: {
    method: "GET",
    path: "/v1/sign-in.json",
    summary: "Where to sign in, for the page and the add-in",
    answer: people.signInSchema,
    open: true,
  },
  me: {
    method: "GET",
    path: "/v1/me",
    summary: "Who is signed in, and in which roles",
    answer: people.meSchema,
  },
} as const satisfies Record<string, Endpoint>;

export const endpoints = {
  ...serviceEndpoints,
  ...planEndpoints,
  ...filledSheetEndpoints,
  ...blocEndpoints,
};

export type EndpointName = keyof typeof endpoints;
