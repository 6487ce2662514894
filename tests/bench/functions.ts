// A whole column ranked by =THIDUA.XEPHANG: the function alone, and as a cell waits for it through
// Microsoft's runtime in a browser, which hands its answers over in half-second steps.
import { xepHang } from "../../addin/functions/xep-hang.ts";
import { serveSite, SITE } from "../addin/serve-site.ts";
import { launchBrowser } from "../browser.ts";
import { openInBrowser } from "../excel-host/in-browser.ts";
import { callFunction } from "../excel-host/protocol/custom-functions.ts";
import { openSession } from "../excel-host/protocol/session.ts";
import { median, medians, row, type Row } from "./measure.ts";

const UNITS = 10_000;
const CALLS = 9;

export async function functionRows(): Promise<readonly Row[]> {
  // Totals with two decimals, about ten units each, and a column that parts some of them.
  const range = Array.from({ length: UNITS }, (_, unit) => [((unit * 7919) % 1_000) / 100 + 90, unit % 5]);
  const { alone } = medians(60, { alone: () => xepHang(range, null) });
  return [
    row("xephang-ms", `XEPHANG over ${UNITS} rows with a tie-break, the function alone`, {
      unit: "ms",
      value: alone,
      goal: null,
    }),
    row("xephang-runtime-ms", "the same as a cell waits for it, through Excel's runtime", {
      unit: "ms",
      value: await inRuntime(range),
      goal: null,
    }),
  ];
}

async function inRuntime(range: number[][]): Promise<number> {
  const session = openSession();
  const browser = await launchBrowser();
  try {
    await openInBrowser(browser, { session, pane: `${SITE}/taskpane.html`, serve: serveSite });
    while (!session.customFunctionsReady) await new Promise((resolve) => setTimeout(resolve, 50));
    const times: number[] = [];
    for (let call = -2; call < CALLS; call++) {
      const started = performance.now();
      const { kind } = await callFunction(session, "XEPHANG", { given: [range, null] }).first;
      if (kind !== "value") throw new Error("XEPHANG gave an error");
      if (call >= 0) times.push(performance.now() - started);
    }
    return median(times);
  } finally {
    await browser.close();
  }
}
