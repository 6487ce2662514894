// Where the issuer sends the browser back to: exchanges the code, then returns to the page. Kept apart so
// that the code never shows in the address of a page that a person copies.
import { completeSignIn } from "../sync/sign-in-by-redirect.ts";
import { inBothLanguages } from "./in-both-languages.ts";
import { FRAME } from "../../shared/wording/screens.ts";

await finish();

async function finish(): Promise<void> {
  const done = await completeSignIn(new URL(location.href));
  if ("back" in done) {
    location.replace(`${location.origin}/${done.back}`);
    return;
  }
  const note = document.getElementById("callback");
  if (note === null) return;
  const again = document.createElement("a");
  again.href = "/";
  again.textContent = `${FRAME.signIn.vi} · ${FRAME.signIn.en}`;
  note.replaceChildren(...inBothLanguages(done.text), again);
}
