// A score sheet of ours where neighbouring bounds meet and caps lie inside caps.
import type { Option, ScoreSheet } from "../../../shared/score-sheet.ts";
import { group, leaf, sheetOf } from "../../fixtures/sheets.ts";

const honest: readonly Option[] = [
  { id: "dung", label: "Trung thực", points: 0 },
  { id: "sai", label: "Không trung thực", points: 0, zeroesParent: true },
];

/** ">95" beside ">=95", bonus headings with caps of their own and an option that takes one, bonus on quality. */
export const edgeSheet: ScoreSheet = sheetOf(
  [
    group("I", [
      leaf(
        "I.1",
        5,
        {
          shape: "bands",
          bands: [
            { from: 95, exclusive: true, points: 5 },
            { from: 95, points: 3.5 },
            { from: 75, exclusive: true, points: 2 },
            { from: 75, points: 1 },
          ],
          below: 0,
        },
        { unit: "%", resultMax: 100 },
      ),
      leaf("I.2", 65, { shape: "byRank", points: [65, 40, 30] }),
      {
        id: "I.3",
        code: "3",
        label: "Mục có thể không phát sinh",
        maxPoints: 30,
        children: [
          leaf("I.3.a", 20, { shape: "ratio", base: 40, step: 0.5 }, { notArisen: "leaveOut" }),
          leaf("I.3.b", 10, { shape: "deduct", each: 1.25, floor: 0 }, { notArisen: "leaveOut" }),
        ],
      },
    ]),
    group(
      "VIII",
      [
        {
          id: "VIII.1",
          code: "1",
          label: "Khen thưởng (chỉ tính mức cao nhất)",
          maxPoints: 3,
          children: [
            leaf("VIII.1.a", 3, { shape: "perUnit", each: 3 }),
            leaf("VIII.1.b", 2, { shape: "perUnit", each: 1 }),
          ],
        },
        {
          id: "VIII.2",
          code: "2",
          label: "Sáng kiến",
          maxPoints: 4,
          children: [
            leaf("VIII.2.a", 4, { shape: "perUnit", each: 2 }),
            leaf("VIII.2.b", 0, { shape: "options", options: honest }),
            leaf("VIII.2.c", 2, { shape: "passFail", pass: 2, fail: 0 }, { kind: "qualitative" }),
          ],
        },
        leaf("VIII.3", 6, { shape: "perUnit", each: 1.5 }),
      ],
      { kind: "bonus", maxPoints: 10 },
    ),
    group("IX", [leaf("IX.1", 9, { shape: "perUnit", each: 1.25 })], { kind: "penalty" }),
  ],
  { decimals: 1, targets: "none", total: { main: 100, bonusMax: 9, floor: -5, ceiling: 107 } },
);
