// The board in Excel: all blocs side by side and into each, and their results written into the workbook.
import { useCallback, useEffect } from "react";
import { BOARD_HELP, WRITING } from "../../shared/wording/pane-results.ts";
import type { Command } from "../commands.ts";
import { BoardPages, placeOfItem } from "../views/board-pages.tsx";
import { keyOfRole } from "../views/where.ts";
import { Help } from "./help.tsx";
import { PagesInPane } from "./pages-in-pane.tsx";
import type { RoleViewProps } from "./pane-work.tsx";
import { useAround } from "./use-around.ts";
import { useCommands } from "./use-commands.ts";
import { useWriting } from "./use-writing.ts";
import { RESULT_PARTS, warmUpLater } from "./warm-up.ts";
import { WriteTool } from "./write-tool.tsx";

export function BoardPane({ me, role, onOtherRole }: RoleViewProps) {
  const around = useAround(role);
  const { doing, writeRanking, writeResults } = useWriting(me);
  const { go, year, where } = around;
  const busy = doing.running !== null;

  const heed = useCallback(
    (command: Command) => {
      const turn = (view: string) => go({ role: keyOfRole(role), view, item: "" });
      switch (command) {
        case "rank":
          // Each bloc has its ranking: it is chosen among all.
          turn("");
          break;
        case "consolidate":
          turn("");
          writeResults(year);
          break;
        case "help":
          turn("help");
          break;
        default:
          onOtherRole(command);
      }
    },
    [go, role, year, writeResults, onOtherRole],
  );
  useCommands(heed);

  useEffect(() => warmUpLater(RESULT_PARTS), []);

  const inBloc = placeOfItem(where.item);
  const tools =
    inBloc === null ? (
      <WriteTool
        words={WRITING.results}
        lead={WRITING.resultsLead}
        busy={busy}
        onWrite={() => writeResults(year)}
      />
    ) : (
      <WriteTool
        words={WRITING.ranking}
        lead={WRITING.rankingLead}
        busy={busy}
        onWrite={() => writeRanking(inBloc.plan, inBloc.bloc)}
      />
    );
  return (
    <PagesInPane around={{ ...around, tools, sendings: 0 }} doing={doing}>
      <BoardPages me={me} role={role} help={<Help guide={BOARD_HELP} role={role} />} />
    </PagesInPane>
  );
}
