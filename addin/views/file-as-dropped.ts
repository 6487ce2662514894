// A file as it is when a person drops it: correcting and saving it afterwards, or pulling the stick out,
// changes nothing of what is checked and sent.
import { UPLOAD } from "../../shared/wording/upload.ts";
import type { Outcome } from "../sync/failure.ts";

/** "fileUnreadable": it has changed or gone since it was chosen, or another program keeps it shut. */
export async function fileAsDropped(file: File): Promise<Outcome<File>> {
  try {
    return { ok: true, answer: new File([await file.arrayBuffer()], file.name) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const problem = { code: "fileUnreadable", status: 0, text: UPLOAD.unreadable, findings: [] };
    return { ok: false, problem };
  }
}
