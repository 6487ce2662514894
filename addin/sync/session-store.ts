// What must survive a reload of this tab: sign-in state, client id, unsaved edits. Browsers and Office
// hosts may refuse storage to a page in a frame; then memory has to do.

/** Where edits that are not saved yet are kept. */
export const UNSAVED = "thidua.edits.";

const memory = new Map<string, string>();

export function keepInSession(key: string, value: string | null): void {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) storage()?.removeItem(key);
    else storage()?.setItem(key, value);
  } catch (error) {
    // Refused or full: the copy in memory stands until the page is closed.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Lets go of everything whose key starts so. */
export function forgetInSession(start: string): void {
  for (const key of [...memory.keys()]) if (key.startsWith(start)) memory.delete(key);
  try {
    const kept = storage();
    for (const key of Object.keys(kept ?? {})) if (key.startsWith(start)) kept?.removeItem(key);
  } catch (error) {
    // A storage that refuses has kept nothing.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function fromSession(key: string): string | null {
  try {
    return storage()?.getItem(key) ?? memory.get(key) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return memory.get(key) ?? null;
  }
}

/** Some web views have none at all. @throws DOMException where a page in a frame may not use it */
function storage(): Storage | undefined {
  return (globalThis as { readonly sessionStorage?: Storage }).sessionStorage;
}
