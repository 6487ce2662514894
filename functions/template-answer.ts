// What the add-in lays a unit's workbook out from: the sheet as the person may see it, the bloc's figures
// where they may be known, and the identity, which only the server can sign.
import type { Template } from "../shared/contract/filled-sheets.ts";
import { EMPTY_FILLED_SHEET } from "../shared/filled-sheet.ts";
import { may } from "../shared/rights.ts";
import { mayMove } from "../shared/stage.ts";
import { vietnamDay } from "../shared/vietnam-time.ts";
import { sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { filledSheetAnswer, groundOf } from "./filled-sheet-answer.ts";
import { newestVersion } from "./store/documents.ts";
import { identityOf, signIdentity } from "./workbooks/identity.ts";

export async function templateAnswer(api: Api, scope: UnitScope): Promise<Template> {
  const version = await newestVersion(api.store, sheetIdOf(scope));
  const ground = await groundOf(api, scope, version);
  const { stage } = version?.body ?? EMPTY_FILLED_SHEET;
  const { figures } = ground;
  const { sheetRevision } = ground.scoring;
  return {
    filled: await filledSheetAnswer(api, scope, version, ground),
    identity: signIdentity(
      identityOf(scope, { sheetRevision, baseRevision: version?.revision ?? 0 }),
      api.signingKey,
    ),
    figures: figures && Object.fromEntries(figures),
    mayEnter: may("enter", scope.roles) && mayMove("enter", stage),
    today: vietnamDay(api.now()),
  };
}
