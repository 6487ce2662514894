// A certificate for "localhost" that signed itself, made here: tests need no openssl and no key in the repository.
import { generateKeyPairSync, sign } from "node:crypto";

const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  text: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
};
/** Of a certificate's content: version, extensions; of a subject's name: DNS. */
const CONTEXT = { version: 0xa0, extensions: 0xa3, dnsName: 0x82 };
const OID = {
  ecdsaWithSha256: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02],
  commonName: [0x55, 0x04, 0x03],
  subjectAltName: [0x55, 0x1d, 0x11],
};

interface Validity {
  readonly from?: Date;
  readonly until: Date;
}

export interface SelfSigned {
  /** Both as PEM. */
  readonly cert: string;
  readonly key: string;
}

export function selfSigned({ from = new Date("2020-01-01T00:00:00Z"), until }: Validity): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = der(TAG.sequence, der(TAG.oid, OID.ecdsaWithSha256));
  const name = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, der(TAG.oid, OID.commonName), der(TAG.text, Buffer.from("localhost")))),
  );
  const names = der(TAG.sequence, der(CONTEXT.dnsName, Buffer.from("localhost")));
  const content = der(
    TAG.sequence,
    der(CONTEXT.version, der(TAG.integer, [2])),
    der(TAG.integer, [1]),
    algorithm,
    name,
    der(TAG.sequence, time(from), time(until)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      CONTEXT.extensions,
      der(TAG.sequence, der(TAG.sequence, der(TAG.oid, OID.subjectAltName), der(TAG.octets, names))),
    ),
  );
  const signature = sign("sha256", content, privateKey);
  const certificate = der(TAG.sequence, content, algorithm, der(TAG.bits, [0], signature));
  const lines = certificate.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function der(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** "20300101000000Z". */
function time(at: Date): Buffer {
  return der(TAG.time, Buffer.from(`${at.toISOString().replace(/\D/g, "").slice(0, 14)}Z`));
}
