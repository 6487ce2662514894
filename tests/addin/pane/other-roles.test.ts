// Buttons of the ribbon that are not a unit's: what is open to members is shown, the rest is said politely.
import { afterEach, expect, test } from "vitest";
import { officerOf, PERSON } from "../../../shared/examples/people.ts";
import { bloc4Plan } from "../../../shared/examples/plans.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { expectClean, expectSoundAtEachWidth, openPane, signIn, type OpenPane } from "./open-pane.ts";

const { server, browser } = await startSite();
let opened: OpenPane;
afterEach(async () => {
  expectClean(opened);
  await opened.context.close();
});

async function open(): Promise<OpenPane> {
  opened = await openPane(browser, { address: server.address });
  await signIn(opened, officerOf("so-m").name);
  await opened.pane.getByRole("button", { name: "Lập bảng tự chấm điểm" }).waitFor();
  return opened;
}

/** Records the conference and closes the result, through the API. */
async function close(): Promise<void> {
  const path = `${server.address}/v1/plans/${bloc4Plan.id}/blocs/${bloc4Plan.blocs[0]?.id ?? ""}`;
  const headers = {
    Authorization: `Bearer ${await server.signIn(PERSON.leader)}`,
    "Content-Type": "application/json",
  };
  const send = async (place: string, method: string, body: unknown) => {
    const response = await fetch(`${path}/${place}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(await response.text());
  };
  const conference = { baseRevision: 0, date: "2021-01-04", minutesNumber: "02/BB-KTĐ4", excluded: [] };
  await send("conference", "PUT", conference);
  await send("conference/close", "POST", { revision: 1 });
}

test("before the result is open to members, Xếp hạng says so; Tổng hợp kết quả says whose it is", async () => {
  const { host, pane, complaints } = await open();
  pressRibbonButton(host, "rank");
  await pane.getByText(/^Kết quả của Khối.* hiện ở đây sau khi được chốt/).waitFor();
  expect(await pane.getByRole("button", { name: "Kết quả" }).getAttribute("aria-current")).toBe("page");
  expect(await pane.getByText("Việc này của").count()).toBe(0);
  await expectSoundAtEachWidth(opened, "unit-result-shut");
  pressRibbonButton(host, "consolidate");
  await pane.getByText("Việc này của Cụm trưởng, Khối trưởng và cơ quan thường trực.").waitFor();
  expect(await pane.getByRole("button", { name: /^Chuyển sang/ }).count()).toBe(0);
  await expectSoundAtEachWidth(opened, "unit-other-role");
  // The browser complains of the answer that keeps the table shut.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain("404");
});

test("once it is closed, a member sees the table of the whole bloc, and changes nothing", async () => {
  await close();
  const { host, pane } = await open();
  pressRibbonButton(host, "rank");
  await pane.getByRole("button", { name: "Vì sao? Sở B" }).click();
  await pane
    .locator("#why-rank-so-b")
    .getByText(/^Xếp hạng 3: tổng 91,25 điểm/)
    .waitFor();
  for (const name of ["Mở lại (nêu lý do)", "Ghi bảng xếp hạng vào Excel", "Xuất Excel", "Chốt kết quả"]) {
    expect(await pane.getByRole("button", { name }).count()).toBe(0);
  }
  await expectSoundAtEachWidth(opened, "unit-result");
});
