// What is said of a conference and its result: what closing waits for, and that a reopened result is not
// closed.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConferencePanel } from "../../../addin/views/conference-panel.tsx";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { plan } from "../../functions/workbooks/all-shapes.ts";
import { WHO, plan as smallPlan } from "../../functions/small-plan.ts";
import { handedInWorld, RECORD, type World } from "../../functions/world.ts";
import { someRanking } from "../../functions/workbooks/some-ranking.ts";

const NEEDS = "Ghi ngày Hội nghị và số biên bản trước khi chốt.";

const leader = {
  ...{ role: "leader" as const, plan: plan.id, planTitle: "", bloc: "khoi-1", unit: null },
  label: "Khối trưởng",
};

function panel(conference: Ranking["conference"]): string {
  return renderToStaticMarkup(
    createElement(ConferencePanel, {
      me: {
        person: { id: "p-1", name: "Nguyễn Thu Trang" },
        today: "2021-01-04",
        example: true,
        roles: [leader],
      },
      role: leader,
      plan,
      ranking: { ...someRanking, state: "open", conference },
      isTrial: false,
      show: () => undefined,
    }),
  );
}

test("until date and minutes are recorded the closing button is described by what is missing", () => {
  const markup = panel(null);
  const describedBy = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
  expect(describedBy).toBeDefined();
  expect(markup).toContain(`<span id="${describedBy}" class="muted">${NEEDS}</span>`);
  const recorded = panel(someRanking.conference);
  expect(recorded).not.toContain(NEEDS);
  expect(recorded).not.toContain("aria-describedby");
});

/** As a member of the bloc reads it, from the server's own answers. */
async function memberPanel(world: World): Promise<string> {
  const me = await world.ask("me", { as: WHO.binh });
  const [role] = me.roles;
  if (role === undefined) throw new Error("The officer has no role");
  const ranking = await world.ask("readRanking", { as: WHO.binh });
  return renderToStaticMarkup(
    createElement(ConferencePanel, {
      ...{ me, role, plan: smallPlan, ranking, isTrial: false, show: () => undefined },
    }),
  );
}

test("a member reads of a reopened result that it is not closed, until it is closed again", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const closed = await memberPanel(world);
  expect(closed).toContain(">Đã chốt<");
  expect(closed).toContain("Kết quả đã chốt ngày");

  const reopened = await world.ask("reopen", { as: WHO.leader, body: { reason: "sai số liệu" } });
  const open = await memberPanel(world);
  expect(open).toContain(">Đã mở lại, chưa chốt lại<");
  expect(open).not.toContain("Đã chốt");
  expect(open).not.toContain("Kết quả đã chốt");

  const body = { revision: reopened.conference?.revision };
  await world.ask("close", { as: WHO.leader, body });
  expect(await memberPanel(world)).toBe(closed);
});
