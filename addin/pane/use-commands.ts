// The ribbon's buttons reach the work that a person sees: what is pressed while nobody is signed in waits.
import { createContext, use, useEffect } from "react";
import { onCommand, type Command } from "../commands.ts";

/** Whether the work is in front. */
export const InFront = createContext(true);

export function useCommands(heed: (command: Command) => void): void {
  const inFront = use(InFront);
  useEffect(() => (inFront ? onCommand(heed) : undefined), [inFront, heed]);
}
