// Excel on the web as a whole: boot, requirement sets, custom functions, ribbon, dialog, and the refusals of
// the road between add-in and workbook.
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Browser, Frame } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { openInBrowser, type Opened } from "./in-browser.ts";
import { finishEditingCell, startEditingCell, typeRemotely } from "./people.ts";
import { callFunction, cancelFunction } from "./protocol/custom-functions.ts";
import { EXCEL_2019, EXCEL_2021 } from "./protocol/requirement-sets.ts";
import { openSession, type Session, syncCount } from "./protocol/session.ts";
import { pressRibbonButton } from "./protocol/xdm.ts";
import { excelInNode } from "./in-node.ts";
import { refusals } from "./refusals.ts";
import { scenario } from "./scenario.ts";
import { ADDIN, serveTestAddin } from "./test-addin.ts";

let browser: Browser;
let opened: Opened | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  // Everything the add-in asked was understood, and nothing left for the network.
  expect({ unknown: opened?.host.unknown, out: opened?.refusedRequests, errors: opened?.errors }).toEqual({
    unknown: [],
    out: [],
    errors: [],
  });
  await opened?.context.close();
  opened = null;
});
afterAll(() => browser.close());

async function open(session: Session): Promise<Frame> {
  opened = await openInBrowser(browser, {
    session,
    pane: `${ADDIN}/pane.html`,
    serve: serveTestAddin,
  });
  await opened.pane.waitForFunction("window.ready");
  return opened.pane;
}

/** The error's code, or "done". */
function write(pane: Frame, options = "{}"): Promise<string> {
  return pane.evaluate(`Excel.run(${options}, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
    return "done";
  }).catch(({ code }) => code)`);
}

test("an add-in's ordinary work sees in Chromium exactly what it sees in Node", async () => {
  const session = openSession();
  const pane = await open(session);
  expect(await pane.evaluate("window.ready.host + ' ' + window.ready.platform")).toBe("Excel OfficeOnline");
  const inNode = openSession();
  const excel = excelInNode(inNode);
  expect(await pane.evaluate(`(${scenario.toString()})(Excel)`)).toEqual(await scenario(excel));
  expect(await pane.evaluate(`(${refusals.toString()})(Excel)`)).toEqual(await refusals(excel));
  expect(syncCount(session)).toBe(syncCount(inNode));
});

test.each([
  ["Excel on the web", openSession(), [true, true, true, true]],
  ["Excel 2021", openSession({ sets: EXCEL_2021 }), [true, true, true, false]],
  ["Excel 2019", openSession({ sets: EXCEL_2019 }), [false, false, false, false]],
])("%s says what it can", async (_, session, expected) => {
  const pane = await open(session);
  const has = `[["ExcelApi", "1.9"], ["SharedRuntime", "1.1"], ["CustomFunctionsRuntime", "1.1"], ["ExcelApi", "1.17"]]
    .map(([set, version]) => Office.context.requirements.isSetSupported(set, version))`;
  expect(await pane.evaluate(has)).toEqual(expected);
});

test("custom functions answer: at once, later, with a grid, with an error", async () => {
  const session = openSession();
  await open(session);
  await expect.poll(() => session.customFunctionsReady).toBe(true);
  const calls = [
    callFunction(session, "DIEM", { given: [6, 7] }),
    callFunction(session, "CHAM", { given: [1] }),
    callFunction(session, "BANG", { given: [3] }),
    callFunction(session, "LOI"),
  ];
  expect(await Promise.all(calls.map(({ first }) => first))).toEqual([
    { kind: "value", value: 42 },
    { kind: "value", value: 2 },
    {
      kind: "value",
      value: [
        [0, 0],
        [1, 1],
        [2, 4],
      ],
    },
    { kind: "error", code: "#N/A", text: "chưa có dữ liệu" },
  ]);
  expect(syncCount(session), "answers of functions are no context.sync").toBe(0);
});

test("a streaming function gives many results until it is cancelled", async () => {
  const session = openSession();
  const pane = await open(session);
  await expect.poll(() => session.customFunctionsReady).toBe(true);
  const call = callFunction(session, "DEM", { given: [5], streaming: true });
  await expect.poll(() => call.results.length, { timeout: 10_000 }).toBeGreaterThan(1);
  cancelFunction(session, call);
  await pane.waitForFunction("window.cancelled");
});

test("a ribbon button runs its action", async () => {
  const pane = await open(openSession());
  await expect.poll(() => opened?.host.listeners.has("appCommandInvoked")).toBe(true);
  if (opened !== null) pressRibbonButton(opened.host, "dongBo");
  await pane.waitForFunction("window.pressed === 'dongBo'");
  await expect.poll(() => opened?.host.completedCommands).toBe(1);
});

test("the pane can be shown and hidden, ribbon buttons switched off", async () => {
  const session = openSession();
  const pane = await open(session);
  await pane.evaluate("Office.addin.hide()");
  expect(session.paneState).toBe("Background");
  await pane.evaluate("Office.addin.showAsTaskpane()");
  expect(session.paneState).toBe("Visible");
  await pane.evaluate(
    `Office.ribbon.requestUpdate({ tabs: [{ id: "ThiDua", controls: [{ id: "Gui", enabled: false }] }] })`,
  );
  expect([...session.ribbon]).toEqual([["Gui", false]]);
});

test("a dialog sends its parent a message and hears the answer", async () => {
  const pane = await open(openSession());
  const heard = await pane.evaluate(`new Promise((resolve) => {
    const heard = [];
    Office.context.ui.displayDialogAsync("${ADDIN}/dialog.html", { height: 40, width: 30, promptBeforeOpen: false }, ({ value: dialog, error }) => {
      if (error) return resolve([error.code, error.message]);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => {
        heard.push(message);
        if (heard.length === 1) return dialog.messageChild("cảm ơn");
        dialog.close();
        resolve(heard);
      });
    });
  })`);
  expect(heard).toEqual(["mã đăng nhập", "nhận: cảm ơn"]);
});

test("a sign-in dialog goes to another origin, comes back and reports", async () => {
  const pane = await open(openSession());
  const heard = await pane.evaluate(`new Promise((resolve) => {
    Office.context.ui.displayDialogAsync("${ADDIN}/sign-in.html", { height: 40, width: 30, promptBeforeOpen: false }, ({ value: dialog, error }) => {
      if (error) return resolve([error.code, error.message]);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, ({ message }) => { dialog.close(); resolve(message); });
    });
  })`);
  expect(heard).toBe("abc");
});

test.each([
  ["a session that was lost", "sessionLost", "InvalidOrTimedOutSession"],
  ["too many requests", "activityLimit", "ActivityLimitReached"],
  ["a cell that is being edited", "cellEditing", "InvalidOperationInCellEditMode"],
] as const)("%s refuses every call until it is over", async (_, trouble, code) => {
  const session = openSession();
  const pane = await open(session);
  session.trouble[trouble] = true;
  expect(await write(pane)).toBe(code);
  session.trouble[trouble] = false;
  expect(await write(pane)).toBe("done");
});

test("with delayForCellEdit the batch waits until Enter is pressed", async () => {
  const session = openSession();
  const pane = await open(session);
  startEditingCell(session);
  const writing = write(pane, "{ delayForCellEdit: true }");
  await expect.poll(() => session.afterCellEditing.length).toBe(1);
  finishEditingCell(session);
  expect(await writing).toBe("done");
});

test("requests and responses over five megabytes are refused", async () => {
  const session = openSession();
  const pane = await open(session);
  const big = (act: string) =>
    pane.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      ${act}
      await context.sync();
      return "done";
    }).catch(({ code }) => code)`);
  const rows = (count: number) => `Array.from({ length: ${count} }, () => ["${"x".repeat(1000)}"])`;
  expect(await big(`sheet.getRange("A1:A6000").values = ${rows(6000)};`)).toBe(
    "RequestPayloadSizeLimitExceeded",
  );
  expect(await big(`sheet.getRange("A1:A3000").values = ${rows(3000)};`)).toBe("done");
  expect(await big(`sheet.getRange("A3001:A6000").values = ${rows(3000)};`)).toBe("done");
  expect(await big(`sheet.getRange("A1:A6000").load("values");`)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("another person's edit arrives as a remote event and is in the next read", async () => {
  const session = openSession();
  const pane = await open(session);
  await pane.evaluate(`Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add(async ({ address, source }) => { window.heard = address + " " + source; });
    await context.sync();
  })`);
  typeRemotely(session, "Sheet1!B2", 9);
  await pane.waitForFunction("window.heard === 'B2 Remote'");
  const read = `Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
    range.load("values");
    await context.sync();
    return range.values[0][0];
  })`;
  expect(await pane.evaluate(read)).toBe(9);
});
