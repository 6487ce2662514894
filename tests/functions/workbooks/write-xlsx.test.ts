import { readXlsx } from "hucre/xlsx";
import { describe, expect, test, vi } from "vitest";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import { MARKS } from "../../../shared/template/score-sheet-columns.ts";
import { TABLE_NAME } from "../../../shared/template/score-sheet-columns.ts";
import { consolidatedLayout } from "../../../shared/template/consolidated-layout.ts";
import { resultLayout } from "../../../shared/template/result-layout.ts";
import { allShapesSheet, bloc, plan } from "./all-shapes.ts";
import { edgeScenarios } from "./edge-lines.ts";
import { hasOpenXmlSdk, openXmlErrors } from "./open-xml-sdk.ts";
import { someRanking } from "./some-ranking.ts";
import { layoutOf, partOf, withParts, workbookOf } from "./test-workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";

describe("a unit's workbook", () => {
  test("is protected without a password; filtering, widths and heights stay allowed", async () => {
    const xml = partOf(await workbookOf(), SHEET);
    const [protection = ""] = /<sheetProtection[^>]*>/.exec(xml) ?? [];
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hashValue/);
    for (const allowed of ["formatColumns", "formatRows", "autoFilter"]) {
      expect(protection).toContain(`${allowed}="0"`);
    }
    expect(xml).toContain("<autoFilter ");
  });

  test("has an unlocked Normal style, so that pasted cells stay open, and locks closed cells one by one", async () => {
    const bytes = await workbookOf();
    const styles = partOf(bytes, "xl/styles.xml");
    expect(styles).toMatch(/<cellStyleXfs count="1"><xf [^>]*applyProtection="1"><protection locked="0"\/>/);
    const xfs = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").split(/(?=<xf )/);
    expect(xfs[0]).toContain('<protection locked="0"/>');
    const xml = partOf(bytes, SHEET);
    const isOpen = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? "0";
      return (xfs[Number(style)] ?? "").includes('locked="0"');
    };
    // Result and target of I.1 and I.2.d are open; label, maximum, points and headings are not.
    expect(["G10", "F17", "G17", "J10", "K10"].map(isOpen)).toEqual([true, true, true, true, true]);
    expect(["B10", "D10", "H10", "B9", "I12", "A8"].map(isOpen)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test("quotes the worksheet's name in print area and repeated rows", async () => {
    const xml = partOf(await workbookOf(), "xl/workbook.xml");
    const names = [...xml.matchAll(/<definedName name="([^"]+)" localSheetId="0">([^<]+)</g)].map(
      ([, name, range]) => `${name ?? ""} ${(range ?? "").replaceAll("&apos;", "'")}`,
    );
    expect(names).toEqual([
      expect.stringMatching(/^_xlnm\.Print_Area 'Chấm điểm'!\$A\$1:\$K\$\d+$/),
      "_xlnm.Print_Titles 'Chấm điểm'!$8:$8",
    ]);
    expect(xml).not.toMatch(/<definedName [^>]*>(?!&apos;|')/);
  });

  test("has one name of the workbook, on the cell in which the table's marks meet", async () => {
    const bytes = await workbookOf();
    const names = [
      ...partOf(bytes, "xl/workbook.xml").matchAll(/<definedName name="([^"_]+_[^"]+)">([^<]+)</g),
    ];
    const [[, name, range = ""] = [], ...more] = names;
    expect([name, more]).toEqual([TABLE_NAME, []]);
    expect(range).toMatch(/^(?:'|&apos;)Chấm điểm(?:'|&apos;)!\$L\$7$/);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows[6]?.[11]).toBe(MARKS.corner);
  });

  test("prints on A4 landscape, as wide as the page, with the page number on top from the second page", async () => {
    const xml = partOf(await workbookOf(), SHEET);
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toMatch(
      /<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P<\/oddHeader><\/headerFooter>/,
    );
  });

  test("keeps its hidden worksheets very hidden and its points calculated", async () => {
    const bytes = await workbookOf({ "I.1": { result: 7.25 } });
    const workbook = partOf(bytes, "xl/workbook.xml");
    expect(workbook.match(/state="veryHidden"/g)).toHaveLength(2);
    expect(workbook).toContain('fullCalcOnLoad="1"');
    expect(partOf(bytes, SHEET)).toMatch(/<c r="H10"[^>]*><f>[^<]+<\/f><v>7\.25<\/v>/);
  });

  test("tells before typing what a cell takes, in Vietnamese, within Excel's limits", () => {
    const [scores] = layoutOf().worksheets;
    const hints = (scores?.validations ?? []).map(({ hint, refusal }) => ({ hint, refusal }));
    expect(hints.length).toBeGreaterThan(20);
    for (const { hint, refusal } of hints) {
      expect(hint.title.length).toBeLessThanOrEqual(32);
      expect(hint.text.length).toBeLessThanOrEqual(225);
      expect(refusal.text.length).toBeLessThanOrEqual(225);
    }
    expect(hints.map(({ hint }) => hint.text)).toContainEqual(
      expect.stringContaining("Tính theo %, ví dụ: 90."),
    );
  });

  test("bears the check code in the foot of every page once it is submitted, and no open cell", async () => {
    const layout = layoutOf({
      mayEnter: false,
      submission: {
        at: "2020-12-28T09:30:00Z",
        by: "p1",
        receivedOn: "2020-12-28",
        how: "software",
        onBehalf: false,
        daysLate: 0,
        checkCode: "7F3K-22",
      },
    });
    const xml = partOf(await writeWorkbook(layout), SHEET);
    for (const foot of ["oddFooter", "firstFooter"]) {
      expect(xml).toContain(`<${foot}>&amp;LMã đối chiếu: 7F3K-22</${foot}>`);
    }
    const [scores] = layout.worksheets;
    expect(scores?.validations).toEqual([]);
    expect(scores?.cells.filter(({ style }) => style === "input" || style === "inputText")).toEqual([]);
  });

  test("of one content is one file, whenever it is written", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      vi.setSystemTime(new Date("2021-01-04T01:00:00Z"));
      const first = await workbookOf({ "I.1": { result: 7.25 } });
      vi.setSystemTime(new Date("2021-02-05T02:00:00Z"));
      expect(await workbookOf({ "I.1": { result: 7.25 } })).toEqual(first);
      expect(await workbookOf({ "I.1": { result: 7.5 } })).not.toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  test("keeps what is typed into its cells of text as text: no formula, no day", async () => {
    const bytes = await workbookOf();
    const styles = partOf(bytes, "xl/styles.xml");
    const xfs = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").split(/(?=<xf )/);
    const formatOf = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(partOf(bytes, SHEET))?.[1] ?? "0";
      const id = /numFmtId="(\d+)"/.exec(xfs[Number(style)] ?? "")?.[1] ?? "";
      return new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1] ?? id;
    };
    // Explanation, evidence, and the result, which stays General (0).
    expect(["J10", "K10", "G10"].map(formatOf)).toEqual(["@", "@", "0"]);
  });
});

describe.skipIf(!hasOpenXmlSdk)("the Open XML SDK finds nothing wrong", () => {
  test.each<[what: string, bytes: () => Promise<Uint8Array>]>([
    ["an empty sheet of all shapes", () => workbookOf()],
    ["a filled sheet of all shapes", () => workbookOf(edgeScenarios(allShapesSheet)[3] ?? {})],
    ...[bloc4, communeCouncils, cluster347].map(
      ({ sheet, units, plan: { id } }): [string, () => Promise<Uint8Array>] => [
        `the example sheet of ${id}`,
        () => writeWorkbook(layoutOf({ sheet, lines: units[0]?.claims ?? {} })),
      ],
    ),
    [
      "the score table",
      () => writeWorkbook(resultLayout({ plan, bloc, ranking: someRanking, today: "2021-01-04" })),
    ],
    [
      "the consolidated results",
      () =>
        writeWorkbook(
          consolidatedLayout({
            scope: { kind: "province", year: 2020 },
            ...{ board: plan.words.board, fictitious: true, today: "2021-01-04", blocs: [someRanking] },
          }),
        ),
    ],
  ])("with %s", async (_, bytes) => {
    expect(await openXmlErrors(await bytes())).toEqual([]);
  });

  test("and it does find a fault where there is one", async () => {
    const bytes = await workbookOf();
    const broken = withParts(bytes, (path, content) =>
      path === SHEET ? content.replace("<sheetProtection ", '<sheetProtection nonsense="1" ') : content,
    );
    expect(await openXmlErrors(broken)).not.toEqual([]);
  });
});
