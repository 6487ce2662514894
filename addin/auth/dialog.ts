// The window that signs a person in for the pane. First it leaves for the issuer with the pane's question;
// when the issuer sends it back, it hands the answer to the pane. It holds no secret at any time.
import { authorizationAddress, readIssuer, type Question } from "../sync/authorization.ts";
import { DIALOG } from "../../shared/wording/sync.ts";
import { inBothLanguages } from "./in-both-languages.ts";
import { DIALOG_PAGE, type DialogMessage } from "../sync/sign-in-by-dialog.ts";

// Without the library (no network), or opened outside Excel, nobody waits for an answer.
const inExcel = "Office" in globalThis && (await isExcel());
if (inExcel) await step(new URLSearchParams(location.search));
else document.getElementById("dialog")?.replaceChildren(...inBothLanguages(DIALOG.notInExcel));

async function step(query: URLSearchParams): Promise<void> {
  const challenge = query.get("challenge");
  if (challenge === null) {
    tell({ kind: "answer", query: query.toString() });
    return;
  }
  const issuer = await readIssuer();
  if (!issuer.ok) {
    tell({ kind: "offline" });
    return;
  }
  const question: Question = {
    state: query.get("state") ?? "",
    nonce: query.get("nonce") ?? "",
    challenge,
    prompt: query.get("prompt") === "login" ? "login" : null,
  };
  location.replace(authorizationAddress(issuer.answer, question, location.origin + DIALOG_PAGE));
}

/** To our own pane alone, where this Excel can be told so. */
function tell(message: DialogMessage): void {
  const text = JSON.stringify(message);
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported("DialogOrigin", "1.1")) {
    ui.messageParent(text, { targetOrigin: location.origin });
  } else ui.messageParent(text);
}

async function isExcel(): Promise<boolean> {
  return (await Office.onReady()).host === Office.HostType.Excel;
}
