// What a person waits for: the bytes of JavaScript until the first view stands, and nothing asked of the
// server beyond what it shows.
import { expect, test } from "vitest";
import { startSite } from "../start-site.ts";
import { openPane, signIn, workAs, type OpenPane } from "./open-pane.ts";

const { server, browser } = await startSite();

test("the first view, signed in and with its duties, loads less than 200 KB of JavaScript", async () => {
  const opened = await openPane(browser, { address: server.address });
  await opened.pane.getByRole("button", { name: "Đăng nhập" }).waitFor();
  await signIn(opened, "Mai Xuân Mạnh");
  await opened.pane.getByRole("button", { name: "Lập bảng tự chấm điểm" }).waitFor();
  const { asked, scripts } = opened.line;
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(200 * 1024);
  expect(asked.toSorted()).toEqual(
    [
      "GET /v1/me",
      "GET /v1/plans/khoi-4-2020",
      "GET /v1/plans/khoi-4-2020/score-sheet",
      "GET /v1/plans/khoi-4-2020/units/so-m/filled-sheet",
      // The pane and its sign-in window.
      "GET /v1/sign-in.json",
      "GET /v1/sign-in.json",
    ].toSorted(),
  );
  // The pane stays open for days: what comes on demand is fetched while there is a network.
  const fetched = () => ["lay-again", "pane-history", "help"].map((part) => isFetched(opened, part));
  expect(fetched()).toEqual([false, false, false]);
  await expect.poll(fetched, { timeout: 30_000 }).toEqual([true, true, true]);
  await opened.context.close();
});

const isFetched = ({ line }: OpenPane, part: string) =>
  [...line.scripts.keys()].some((path) => path.startsWith(`/assets/${part}-`));
const bytesOf = ({ line }: OpenPane) => [...line.scripts.values()].reduce((sum, size) => sum + size, 0);
/** What writes results into the workbook comes when it is asked for, or once everything stands. */
const writers = ({ line }: OpenPane) =>
  [...line.scripts.keys()].filter((path) => /\/(result|consolidated)-sheet-/.test(path));

test("the board's first view loads less than 200 KB of JavaScript", async () => {
  const opened = await openPane(browser, { address: server.address });
  await signIn(opened, "Lê Thị Thanh Hà");
  await opened.pane.getByRole("heading", { name: "Bảng trong tệp này" }).waitFor();
  expect(bytesOf(opened)).toBeGreaterThan(50_000);
  expect(bytesOf(opened)).toBeLessThan(200 * 1024);
  expect(writers(opened)).toEqual([]);
  await opened.context.close();
});

/** What only a leader, a deputy or the board needs. */
const RESULT_VIEWS = [
  "leader-pane",
  "leader-pages",
  "leader-screen",
  "progress",
  "pane-results",
  "board-pane",
];

test("who is a unit's officer and leads the bloc loads each role's view when it is turned to", async () => {
  const opened = await openPane(browser, { address: server.address });
  await signIn(opened, "Nguyễn Thu Trang");
  await opened.pane.getByRole("button", { name: "Lập bảng tự chấm điểm" }).waitFor();
  const before = bytesOf(opened);
  expect(RESULT_VIEWS.filter((part) => isFetched(opened, part))).toEqual([]);
  await workAs(opened, "Khối trưởng");
  await opened.pane.getByRole("heading", { name: "Lời nhắc" }).waitFor();
  expect(RESULT_VIEWS.filter((part) => !isFetched(opened, part))).toEqual(["board-pane"]);
  expect(before).toBeLessThan(200 * 1024);
  expect(bytesOf(opened) - before).toBeGreaterThan(0);
  expect(bytesOf(opened) - before).toBeLessThan(50 * 1024);
  expect(writers(opened)).toEqual([]);
  await opened.context.close();
});
