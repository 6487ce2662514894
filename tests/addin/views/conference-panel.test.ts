// Closing before the conference is recorded: the button says what it waits for.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ConferencePanel } from "../../../addin/views/conference-panel.tsx";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { plan } from "../../functions/workbooks/all-shapes.ts";
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
