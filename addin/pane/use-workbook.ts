// The unit's sheet as the workbook holds it, read anew a moment after somebody typed here, and the cell
// that is selected. Reading never writes, so it takes no part in Excel's undo.
import { useCallback, useEffect, useRef, useState } from "react";
import { stillLocked } from "../excel/closed-cells.ts";
import { look } from "../excel/sheet-actions.ts";
import type { Looked, Sheet, Work } from "../excel/sheet.ts";
import { watch, type SelectedCell } from "../excel/watch.ts";
import type { Failure } from "../sync/failure.ts";

/** A typist's pause; each edit starts it anew. */
const PAUSE_MS = 400;
/** Excel refuses to be read while a cell is being edited: then a moment later. */
const AGAIN_MS = 1500;

export interface Workbook {
  /** null: not read yet. */
  readonly looked: Looked | null;
  /** Why the last reading failed, for as long as no other succeeded. */
  readonly problem: Failure | null;
  readonly selected: SelectedCell | null;
  readonly lookAgain: () => Promise<void>;
  /** Shows the sheet as an action left it. */
  readonly show: (sheet: Sheet) => void;
}

interface State {
  readonly looked: Looked | null;
  readonly problem: Failure | null;
}

export function useWorkbook(work: Work): Workbook {
  const [state, setState] = useState<State>({ looked: null, problem: null });
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  const last = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const lookLater = useRef<(ms: number) => void>(() => undefined);
  const lookAgain = useCallback(async () => {
    const number = (last.current += 1);
    const outcome = await look(work);
    // Something newer is shown or on its way.
    if (number !== last.current) return;
    if (outcome.ok)
      setState((before) => ({ looked: stillLocked(outcome.answer, before.looked), problem: null }));
    else if (outcome.problem.code === "cellEditing") lookLater.current(AGAIN_MS);
    else setState(({ looked }) => ({ looked, problem: outcome.problem }));
  }, [work]);
  const show = useCallback((sheet: Sheet) => {
    last.current += 1;
    setState({ looked: { kind: "ours", sheet }, problem: null });
  }, []);

  useEffect(() => {
    const later = (ms: number) => {
      clearTimeout(pause.current);
      // Nobody waits: the view redraws itself when the sheet is read.
      pause.current = setTimeout(() => void lookAgain(), ms);
    };
    lookLater.current = later;
    let gone = false;
    let stop: (() => Promise<void>) | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    async function listen() {
      const outcome = await watch({ onEdited: () => later(PAUSE_MS), onSelected: setSelected });
      if (!outcome.ok) {
        // Nobody waits, as below.
        if (!gone) again = setTimeout(() => void listen(), AGAIN_MS);
      } else if (gone) {
        await outcome.answer();
      } else {
        stop = outcome.answer;
        // What was typed before anybody listened.
        if (again !== undefined) later(0);
      }
    }
    // Nobody waits: the view works without, and hears of what is typed once Excel lets it.
    void listen();
    later(0);
    return () => {
      gone = true;
      clearTimeout(pause.current);
      clearTimeout(again);
      // Nobody waits, as above.
      void stop?.();
    };
  }, [lookAgain]);

  return { ...state, selected, lookAgain, show };
}
