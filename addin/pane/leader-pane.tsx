// The leader, the deputy and the assistant in Excel: the pages of the browser, and the bloc's score table
// written into the workbook.
import { useCallback, useEffect } from "react";
import { LEADER_HELP, WRITING } from "../../shared/wording/pane-results.ts";
import type { Command } from "../commands.ts";
import { LeaderPages } from "../views/leader-pages.tsx";
import { keyOfRole } from "../views/where.ts";
import { CollectTool } from "./collect-tool.tsx";
import { Help } from "./help.tsx";
import { PagesInPane } from "./pages-in-pane.tsx";
import type { RoleViewProps } from "./pane-work.tsx";
import { useAround } from "./use-around.ts";
import { useCollecting } from "./use-collecting.ts";
import { useCommands } from "./use-commands.ts";
import { useWriting } from "./use-writing.ts";
import { RESULT_PARTS, warmUpLater } from "./warm-up.ts";
import { WriteTool } from "./write-tool.tsx";

export function LeaderPane({ me, role, onOtherRole }: RoleViewProps) {
  const around = useAround(role);
  const { doing, writeRanking } = useWriting(me);
  const collecting = useCollecting(me, doing.run);
  const { go } = around;
  const { plan } = role;
  const bloc = role.bloc ?? "";

  const heed = useCallback(
    (command: Command) => {
      const turn = (view: string) => go({ role: keyOfRole(role), view, item: "" });
      switch (command) {
        case "rank":
          turn("ranking");
          break;
        case "consolidate":
          turn("ranking");
          writeRanking(plan, bloc);
          break;
        case "help":
          turn("help");
          break;
        default:
          onOtherRole(command);
      }
    },
    [go, role, plan, bloc, writeRanking, onOtherRole],
  );
  useCommands(heed);

  useEffect(() => warmUpLater(RESULT_PARTS), []);

  const busy = doing.running !== null;
  const tools = (
    <>
      <WriteTool
        words={WRITING.ranking}
        lead={WRITING.rankingLead}
        busy={busy}
        onWrite={() => writeRanking(plan, bloc)}
      />
      <CollectTool plan={plan} bloc={bloc} collecting={collecting} busy={busy} />
    </>
  );
  return (
    <PagesInPane around={{ ...around, tools, sendings: collecting.sendings }} doing={doing}>
      <LeaderPages me={me} role={role} help={<Help guide={LEADER_HELP} role={role} />} />
    </PagesInPane>
  );
}
