// Moving a unit's filled sheet: handing in, handing in on behalf, returning.
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { WHAT } from "../../shared/wording/answers.ts";
import { openUnit } from "../access.ts";
import type { Api } from "../effects.ts";
import { filledSheetAnswer } from "../filled-sheet-answer.ts";
import { handIn, receiveSheet } from "../hand-in.ts";
import type { Handlers } from "../mount.ts";
import { refuse } from "../problem-error.ts";
import { moveSheet } from "../sheet-moves.ts";

type Names = "submit" | "submitOnBehalf" | "returnSheet";

export function handInHandlers(api: Api): Pick<Handlers, Names> {
  return {
    submit: async (call) => {
      const scope = await openUnit(api, call, "submit");
      const { revision } = call.body;
      return filledSheetAnswer(api, scope, await handIn(api, scope, { by: call.person.id, revision }));
    },
    submitOnBehalf: async (call) => {
      const scope = await openUnit(api, call, "actOnBehalf");
      if (call.body.receivedOn > vietnamDay(api.now())) refuse("badRequest", { what: WHAT.receivedInFuture });
      const received = { ...call.body, by: call.person.id };
      return filledSheetAnswer(api, scope, await receiveSheet(api, scope, received));
    },
    returnSheet: async (call) => {
      const scope = await openUnit(api, call, "return");
      const { revision, reason } = call.body;
      const version = await moveSheet(api, scope, {
        move: () => "return",
        action: "return",
        by: call.person.id,
        revision,
        isDone: ({ returned }) => returned === reason,
        change: () => ({ returned: reason }),
      });
      return filledSheetAnswer(api, scope, version);
    },
  };
}
