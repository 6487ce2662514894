// Hands a file of the server to the browser to save.
import type { Download } from "../sync/api.ts";

// Long enough for a slow disk; the address only holds memory.
const KEPT_MS = 60_000;

export function saveDownload({ blob, name }: Download): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
