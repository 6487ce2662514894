// A result goes out on paper in two ways, printed from the page and as a workbook: what stands around the
// table is the same in both.
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ScoreTableFoot, ScoreTableHead } from "../../../addin/views/score-table-paper.tsx";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { examplePlans } from "../../../shared/examples/plans.ts";
import type { Bloc, Plan } from "../../../shared/plan.ts";
import { resultLayout } from "../../../shared/template/result-layout.ts";
import { SCORE_TABLE } from "../../../shared/wording/score-table.ts";
import { scoreTablePaper } from "../../../shared/wording/score-table-paper.ts";
import { someRanking } from "../../functions/workbooks/some-ranking.ts";

interface Given {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly ranking: Ranking;
}

function printed({ plan, bloc, ranking }: Given): readonly string[] {
  const paper = scoreTablePaper({ plan, bloc, ranking });
  const head = createElement(ScoreTableHead, { paper, isTrial: false });
  const markup = renderToStaticMarkup(
    createElement(Fragment, null, head, createElement(ScoreTableFoot, { paper })),
  );
  const texts = markup.split(/<[^>]*>/).map((text) => text.replaceAll("&quot;", '"').trim());
  return texts.filter((text) => text !== "");
}

/** Above and below the table, without the marks of hidden cells, the example's mark and the tie-break rule. */
function inWorkbook({ plan, bloc, ranking }: Given): readonly string[] {
  const [worksheet] = resultLayout({ plan, bloc, ranking, today: "2021-01-04" }).worksheets;
  const { row: head = 0, lastRow = 0 } = worksheet?.autofilter ?? {};
  const cells = worksheet?.cells.filter(
    ({ row, style, content }) =>
      (row < head || row > lastRow) &&
      style !== "exampleMark" &&
      typeof content.value === "string" &&
      !/^(#|XEPHANG|$)/.test(content.value),
  );
  const rule = SCORE_TABLE.tieBreaks(ranking.tieBreaks).vi;
  return (cells ?? [])
    .flatMap(({ content }) => String(content.value).split("\n"))
    .filter((text) => text !== rule);
}

const cases = examplePlans.flatMap(({ plan }) =>
  plan.blocs.flatMap((bloc) =>
    (["closed", "open"] as const).map((state) => ({
      ...{ name: `${bloc.name}, ${state}`, plan, bloc },
      ranking: { ...someRanking, state, stale: false },
    })),
  ),
);

test.each(cases)("$name: letterhead, title, state and signature are those of the workbook", (given) => {
  const words = printed(given);
  expect(words).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(words).toContain(given.bloc.signature?.name);
  expect(new Set(words)).toEqual(new Set(inWorkbook(given)));
});

test("what happened since closing is said in the workbook as the page notes it", () => {
  const [first] = cases;
  if (first === undefined) throw new Error("there are plans");
  const { plan, bloc } = first;
  const reopened = { at: "2021-01-16T01:30:00Z", reason: "sai số liệu" };
  const words = inWorkbook({ plan, bloc, ranking: { ...someRanking, reopened } });
  expect(words).toContainEqual(
    expect.stringMatching(
      /^Kết quả chốt ngày 15\/01\/2021 \(kèm theo Biên bản số 02\/BB-KTĐ4 ngày 12\/01\/2021\)\. Đã mở lại lúc 08 giờ 30 ngày 16\/01\/2021, lý do: sai số liệu\. Số liệu đã thay đổi sau khi chốt\.$/,
    ),
  );
});

test("a bloc that issues its plan itself is named once, another below who issues it", () => {
  const issuers = examplePlans.map(({ plan }) => {
    const [bloc] = plan.blocs;
    if (bloc === undefined) throw new Error("the plan has a bloc");
    return scoreTablePaper({ plan, bloc, ranking: someRanking }).issuers;
  });
  expect(issuers).toContainEqual(["KHỐI THI ĐUA SỐ 4 TỈNH ĐẮK NÔNG"]);
  expect(issuers).toContainEqual(["CÔNG AN TỈNH VÍ DỤ", "CỤM THI ĐUA SỐ 347"]);
});
