// Moving a unit's filled sheet: handing in, handing in on behalf, recording that its paper came, returning.
import { openUnit } from "../access.ts";
import type { Api } from "../effects.ts";
import { filledSheetAnswer } from "../filled-sheet-answer.ts";
import { handIn, receiveSheet } from "../hand-in.ts";
import type { Handlers } from "../mount.ts";
import { receivePaper, refuseStrangeDay, withdrawReceipt } from "../receipts.ts";
import { moveSheet } from "../sheet-moves.ts";

type Names = "submit" | "submitOnBehalf" | "receivePaper" | "withdrawReceipt" | "returnSheet";

export function handInHandlers(api: Api): Pick<Handlers, Names> {
  return {
    submit: async (call) => {
      const scope = await openUnit(api, call, "submit");
      const { revision } = call.body;
      return filledSheetAnswer(api, scope, await handIn(api, scope, { by: call.person.id, revision }));
    },
    submitOnBehalf: async (call) => {
      const scope = await openUnit(api, call, "actOnBehalf");
      refuseStrangeDay(api, scope, call.body.receivedOn);
      const received = { ...call.body, by: call.person.id };
      return filledSheetAnswer(api, scope, await receiveSheet(api, scope, received));
    },
    receivePaper: async (call) => {
      const scope = await openUnit(api, call, "actOnBehalf");
      refuseStrangeDay(api, scope, call.body.receivedOn);
      const received = { ...call.body, by: call.person.id };
      return filledSheetAnswer(api, scope, await receivePaper(api, scope, received));
    },
    withdrawReceipt: async (call) => {
      const scope = await openUnit(api, call, "actOnBehalf");
      const taken = { ...call.body, by: call.person.id };
      return filledSheetAnswer(api, scope, await withdrawReceipt(api, scope, taken));
    },
    returnSheet: async (call) => {
      const scope = await openUnit(api, call, "return");
      const { revision, reason } = call.body;
      const version = await moveSheet(api, scope, {
        move: "return",
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
