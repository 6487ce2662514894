// Keeps the request log of `npm start` in a file, so that the terminal shows what a person is to read.
import { createWriteStream } from "node:fs";
import type { LogSink } from "../log.ts";

/** Appends; only a failure inside the server also shows in the terminal. */
export function logToFile(path: string): LogSink {
  const file = createWriteStream(path, { flags: "a" });
  return (line) => {
    file.write(`${JSON.stringify(line)}\n`);
    if (line.cause !== undefined) process.stderr.write(`${JSON.stringify(line)}\n`);
  };
}
