// The certificate with which `npm start -- --https` serves this machine: Excel loads add-ins over https alone.
import { readFile } from "node:fs/promises";
import { X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { LOCAL } from "../../shared/wording/local.ts";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What to do, in both languages; the server says it and ends. */
export class CertificateError extends Error {
  override readonly name = "CertificateError";
}

/**
 * From `--https --cert FILE --key FILE`, or THIDUA_CERT and THIDUA_KEY. Null without --https.
 * @param argv without the program and the script
 * @throws CertificateError when a file is named without --https, not named, missing, no certificate, expired,
 *   not valid yet, or not of the key
 */
export async function certificateFrom(
  argv: readonly string[],
  { env, now }: { env: Readonly<Record<string, string | undefined>>; now: Date },
): Promise<Certificate | null> {
  if (!argv.includes("--https")) {
    if (argv.includes("--cert") || argv.includes("--key")) throw new CertificateError(LOCAL.httpsMissing);
    return null;
  }
  const certFile = valueOf(argv, "--cert") ?? env.THIDUA_CERT;
  const keyFile = valueOf(argv, "--key") ?? env.THIDUA_KEY;
  if (!certFile || !keyFile) throw new CertificateError(LOCAL.certificateNeeded);
  const cert = await textOf(certFile);
  const key = await textOf(keyFile);
  const certificate = parsed(() => new X509Certificate(cert), certFile);
  parsed(() => createSecureContext({ cert, key }), `${certFile}, ${keyFile}`);
  const { validFromDate, validToDate } = certificate;
  if (validToDate < now) throw new CertificateError(LOCAL.certificateExpired(certFile));
  if (validFromDate > now) {
    throw new CertificateError(LOCAL.certificateTooEarly(certFile, vietnamDay(validFromDate)));
  }
  return { cert, key };
}

function valueOf(argv: readonly string[], flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at < 0 ? undefined : argv[at + 1];
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new CertificateError(LOCAL.certificateMissing(file));
  }
}

function parsed<T>(parse: () => T, file: string): T {
  try {
    return parse();
  } catch {
    throw new CertificateError(LOCAL.certificateUnreadable(file));
  }
}
