// The tab of our own on Excel's ribbon: groups of buttons. One shows the pane; the others run a command.
import { RIBBON } from "../../shared/wording/ribbon.ts";
import type { Command } from "../commands.ts";
import type { Resources } from "./resources.ts";
import { element, type Element } from "./xml.ts";

type Button = "open" | Command;
type Group = keyof typeof RIBBON.groups;

const GROUPS: readonly {
  readonly id: Group;
  readonly picture: Button;
  readonly buttons: readonly Button[];
}[] = [
  { id: "work", picture: "open", buttons: ["open"] },
  { id: "scoreSheet", picture: "newSheet", buttons: ["newSheet", "check", "sync", "submit"] },
  { id: "results", picture: "rank", buttons: ["rank", "consolidate"] },
  { id: "help", picture: "help", buttons: ["help"] },
];

/** @param pane resource id of the pane's address */
export function ribbonTab(resources: Resources, pane: string): Element {
  return element("CustomTab", { id: "ThiDua.Tab" }, [
    ...GROUPS.map((group) => ribbonGroup(resources, pane, group)),
    element("Label", { resid: resources.label("Tab.Label", RIBBON.tab) }),
  ]);
}

function ribbonGroup(
  resources: Resources,
  pane: string,
  { id, picture, buttons }: (typeof GROUPS)[number],
): Element {
  return element("Group", { id: `ThiDua.Group.${id}` }, [
    element("Label", { resid: resources.label(`Group.${id}`, RIBBON.groups[id]) }),
    resources.icon(picture),
    ...buttons.map((button) => ribbonButton(resources, pane, button)),
  ]);
}

function ribbonButton(resources: Resources, pane: string, button: Button): Element {
  const words = RIBBON.buttons[button];
  const label = resources.label(`Button.${button}`, words.label);
  return element("Control", { "xsi:type": "Button", id: `ThiDua.${button}` }, [
    element("Label", { resid: label }),
    element("Supertip", {}, [
      element("Title", { resid: label }),
      element("Description", { resid: resources.tip(`Tip.${button}`, words.tip) }),
    ]),
    resources.icon(button),
    button === "open" ? showPane(pane) : run(button),
  ]);
}

function showPane(pane: string): Element {
  return element("Action", { "xsi:type": "ShowTaskpane" }, [
    element("TaskpaneId", {}, "ThiDua.Pane"),
    element("SourceLocation", { resid: pane }),
  ]);
}

function run(command: Command): Element {
  return element("Action", { "xsi:type": "ExecuteFunction" }, [element("FunctionName", {}, command)]);
}
