// Entry on AWS Lambda, behind an HTTP API. Settings come from the environment; a missing one stops the
// start and is named in the log.
// hono/aws-lambda will move to a package of its own: the only import of it is here.
import { handle } from "hono/aws-lambda";
import { createApp } from "./app.ts";
import { logToStdout } from "./log.ts";
import { discoveredIssuer } from "./sign-in.ts";
import { connect } from "./store/table.ts";

const endpoint = process.env.DYNAMODB_ENDPOINT;

const app = createApp({
  store: connect({
    table: required("TABLE_NAME"),
    region: required("AWS_REGION"),
    // A province may keep its data in an engine of its own that speaks DynamoDB.
    ...(endpoint !== undefined && { endpoint }),
  }),
  now: () => new Date(),
  issuer: discoveredIssuer({ issuer: required("OIDC_ISSUER"), clientId: required("OIDC_CLIENT_ID") }),
  signingKey: required("SIGNING_KEY"),
  example: false,
  version: process.env.APP_VERSION ?? "unknown",
  log: logToStdout,
});

// eslint-disable-next-line @typescript-eslint/no-deprecated -- @hono/aws-lambda is not on the registry yet
export const handler = handle(app);

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`Environment variable "${name}" is missing`);
  return value;
}
