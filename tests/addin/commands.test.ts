// Buttons of the ribbon and the pane: nothing that a person pressed is lost, and Excel is never left waiting.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { associateCommands, COMMANDS, onCommand, type Command } from "../../addin/commands.ts";

type Action = (event: { completed: () => void }) => void;

const actions = new Map<string, Action>();
let showsPane: () => Promise<void>;

beforeEach(() => {
  showsPane = () => Promise.resolve();
  vi.stubGlobal("Office", {
    actions: { associate: (id: string, action: Action) => actions.set(id, action) },
    addin: { showAsTaskpane: () => showsPane() },
  });
  associateCommands();
});
afterEach(() => void vi.unstubAllGlobals());

/** As Excel does when a button is pressed; settles when Excel may go on. */
function press(command: Command): Promise<void> {
  return new Promise((completed) => actions.get(command)?.({ completed }));
}

test("each command has its action, which shows the pane and tells it the command", async () => {
  let shown = 0;
  showsPane = () => Promise.resolve(void (shown += 1));
  const heard: Command[] = [];
  const stop = onCommand((command) => heard.push(command));
  for (const command of COMMANDS) await press(command);
  stop();
  expect([heard, shown]).toEqual([COMMANDS, COMMANDS.length]);
  expect([...actions.keys()]).toEqual(COMMANDS);
});

test("the last command given before the pane listens is heard once, by the first who listens", async () => {
  await press("check");
  await press("sync");
  const heard: Command[] = [];
  onCommand((command) => heard.push(command))();
  onCommand((command) => heard.push(command))();
  expect(heard).toEqual(["sync"]);
});

test("the newest listener hears; one that has stopped does not silence it", async () => {
  const heard: string[] = [];
  const stopOld = onCommand((command) => heard.push(`old ${command}`));
  const stop = onCommand((command) => heard.push(`new ${command}`));
  stopOld();
  await press("submit");
  stop();
  expect(heard).toEqual(["new submit"]);
});

test("Excel is told that the command is done also when the listener fails, and the failure is reported", async () => {
  const reported: unknown[] = [];
  vi.stubGlobal("reportError", (error: unknown) => reported.push(error));
  let shown = 0;
  showsPane = () => Promise.resolve(void (shown += 1));
  const failure = new Error("listener");
  const stop = onCommand(() => {
    throw failure;
  });
  await press("sync");
  stop();
  expect([reported, shown]).toEqual([[failure], 1]);
});

test("Excel is told that the command is done also when the pane cannot be shown", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  showsPane = () => Promise.reject(new Error("no pane"));
  const heard: Command[] = [];
  const stop = onCommand((command) => heard.push(command));
  await press("help");
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  process.off("unhandledRejection", note);
  expect([heard, unhandled]).toEqual([["help"], []]);
});
