// A JSON body on its way out, gzipped where that pays: a full sheet with its explanations goes over a
// village's line in a few kilobytes. Without CompressionStream (an old web view) it goes as it is.

export interface PackedJson {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Blob;
}

/** Below this a gzip header costs more than it saves. */
const WORTH_PACKING = 1024;

export async function packJson(value: unknown): Promise<PackedJson> {
  const text = JSON.stringify(value);
  const headers = { "Content-Type": "application/json" };
  if (text.length < WORTH_PACKING || !("CompressionStream" in globalThis)) return { headers, body: text };
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return { headers: { ...headers, "Content-Encoding": "gzip" }, body: await new Response(packed).blob() };
}
