// What must survive a reload of this tab: sign-in state, client id, unsaved edits. Browsers and Office
// hosts may refuse storage to a page in a frame; then memory has to do.
const memory = new Map<string, string>();

export function keepInSession(key: string, value: string | null): void {
  if (value === null) memory.delete(key);
  else memory.set(key, value);
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch (error) {
    // Refused or full: the copy in memory stands until the page is closed.
    if (!(error instanceof DOMException)) throw error;
  }
}

export function fromSession(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return memory.get(key) ?? null;
  }
}
