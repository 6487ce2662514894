// Buttons of the ribbon: each shows the pane and hands its command to whoever listens there.
export const COMMANDS = ["newSheet", "check", "sync", "submit", "rank", "consolidate", "help"] as const;

export type Command = (typeof COMMANDS)[number];

type Listener = (command: Command) => void;

let listener: Listener | null = null;
/** The last one that was given before anybody listened: the pane may still be opening, or signing in. */
let waiting: Command | null = null;

/** One listener at a time, the newest. It hears at once a command that has waited. @returns stops listening */
export function onCommand(listen: Listener): () => void {
  listener = listen;
  if (waiting !== null) {
    const command = waiting;
    waiting = null;
    listen(command);
  }
  return () => {
    if (listener === listen) listener = null;
  };
}

/** For each button's action. Excel waits for completed(), whatever happens. */
async function runCommand(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  tell(command);
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane stays closed; its button opens it, and the command is there.
  } finally {
    event.completed();
  }
}

/** A listener that fails is reported as a page reports its own errors; the button is done all the same. */
export function tell(command: Command): void {
  if (listener === null) {
    waiting = command;
    return;
  }
  try {
    listener(command);
  } catch (error) {
    reportError(error);
  }
}

/** Before Excel tells of a pressed button, which it does as soon as the library is ready. */
export function associateCommands(): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      // Excel waits for the event, not for this.
      void runCommand(command, event);
    });
  }
}
