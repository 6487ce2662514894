// Buttons of the ribbon that are not a unit's: what is open to members is shown, the rest is said politely.
import { expect, test } from "vitest";
import { officerOf, PERSON } from "../../../shared/examples/people.ts";
import { bloc4Plan } from "../../../shared/examples/plans.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { expectSoundAtEachWidth, forgive, type OpenPane } from "./open-pane.ts";
import { paneForEach } from "./panes.ts";

const site = await startSite();
const { server } = site;
const { openAs } = paneForEach(site);

async function open(): Promise<OpenPane> {
  const opened = await openAs(officerOf("so-m").name);
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
  const opened = await open();
  const { host, pane } = opened;
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
  forgive(opened, /404/);
});

test("once it is closed, a member sees the table of the whole bloc, and changes nothing", async () => {
  await close();
  const opened = await open();
  const { host, pane } = opened;
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
