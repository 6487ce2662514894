// Writing cells: the unit's entries, assigned targets, questions, checked and agreed points. Five endpoints,
// one function; the action decides which fields may be written and who may write them.
import type { WritingAction } from "../../shared/filled-sheet.ts";
import { openUnit } from "../access.ts";
import type { Api } from "../effects.ts";
import type { Call, Handler, Handlers } from "../mount.ts";
import { writeCells } from "../write-cells.ts";

type Names = "sync" | "assign" | "ask" | "check" | "agree";

export function syncHandlers(api: Api): Pick<Handlers, Names> {
  return {
    sync: write(api, "enter"),
    assign: write(api, "assign"),
    ask: write(api, "ask"),
    check: write(api, "check"),
    agree: write(api, "agree"),
  };
}

function write(api: Api, action: WritingAction): Handler<Names> {
  return async (call: Call<Names>) => {
    const scope = await openUnit(api, call, action);
    const { clientId, seq, ...request } = call.body;
    return writeCells(api, scope, {
      ...request,
      action,
      by: call.person.id,
      client: { clientId, seq },
      dryRun: call.query.dryRun === "true",
    });
  };
}
