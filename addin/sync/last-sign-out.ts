// Whether the last thing a person did here was to sign out. The issuer remembers them all the same and would
// let the next person in under their name without asking: then it has to be asked to ask. Kept beyond the tab,
// since the next person at this machine opens one of their own.
const KEY = "thidua.signedOut";

let last = false;

export function signedOut(): void {
  keep(true);
}

export function signedIn(): void {
  keep(false);
}

export function signedOutLast(): boolean {
  try {
    return last || storage()?.getItem(KEY) != null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return last;
  }
}

function keep(value: boolean): void {
  last = value;
  try {
    if (value) storage()?.setItem(KEY, "1");
    else storage()?.removeItem(KEY);
  } catch (error) {
    // Refused or full: memory has it until the page is closed.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Some web views have none at all. @throws DOMException where a page in a frame may not use it */
function storage(): Storage | undefined {
  return (globalThis as { readonly localStorage?: Storage }).localStorage;
}
