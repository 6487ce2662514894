// Nothing that a unit is answered depends on cells that it may not see: two stories that differ in those
// alone are told to it in the same words.
import fc from "fast-check";
import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { sheet, WHO } from "./small-plan.ts";
import { cell, editOf, handIn, publishedWorld, type World } from "./world.ts";

interface Hidden {
  readonly checkedScore: number;
  readonly checkReason: string;
  readonly agreedScore: number;
  readonly agreedBonus: number;
}

const hidden = fc.record({
  checkedScore: fc.integer({ min: 0, max: 32 }).map((quarters) => quarters / 4),
  checkReason: fc.constantFrom("thiếu hồ sơ", "đủ", "xem lại minh chứng tiêu chí này"),
  agreedScore: fc.integer({ min: 0, max: 32 }).map((quarters) => quarters / 4),
  agreedBonus: fc.integer({ min: 0, max: 12 }).map((quarters) => quarters / 4),
});

test("what a unit is answered tells nothing of what was checked, or agreed and taken back", async () => {
  await fc.assert(
    fc.asyncProperty(hidden, hidden, async (one, other) => {
      expect(await toldToTheUnit(one)).toEqual(await toldToTheUnit(other));
    }),
    { numRuns: 6 },
  );
});

/** Everything that the unit is answered from the hand-in on, in one story. */
async function toldToTheUnit(values: Hidden): Promise<readonly unknown[]> {
  const world = await publishedWorld();
  const told: unknown[] = [];
  const base = await handIn(world, {
    as: WHO.binh,
    unit: "so-b",
    changes: [cell("I.1", 7), cell("I.2", 95)],
  });
  const { checkedScore, checkReason, agreedScore, agreedBonus } = values;
  const check = [
    cell("I.1", checkedScore, { field: "checkedScore" }),
    cell("I.1", checkReason, { field: "checkReason" }),
  ];
  const checked = await world.ask("check", editOf({ as: WHO.deputy, base, changes: check }));
  told.push(await reads(world));
  const agree = [
    cell("I.1", agreedScore, { field: "agreedScore" }),
    cell("I.1", "theo biên bản", { field: "agreedReason" }),
    cell("I.1", agreedBonus, { field: "agreedBonus" }),
  ];
  const agreed = await world.ask("agree", editOf({ as: WHO.leader, base: checked.revision, changes: agree }));
  const body = { revision: agreed.revision, reason: "bổ sung" };
  const { revision } = await world.ask("returnSheet", { as: WHO.leader, body });
  told.push(await reads(world));
  // Guesses into cells of others, an edit of an own one, files, and handing in.
  const guesses = [...check, ...agree, cell("I.1", 6, { was: 7 })];
  const guess = { ...editOf({ base: 1, changes: guesses, invalid: "skip", dryRun: true }) };
  told.push(plain(await (await world.send("sync", guess)).json()));
  const workbook = await world.ask("downloadWorkbook", { as: WHO.binh });
  told.push(plain(await world.ask("uploadWorkbook", { as: WHO.binh, body: workbook })));
  const edit = editOf({ base: revision, changes: [cell("I.1", 6, { was: 7 })], clientId: "tab-hidden-1" });
  told.push(plain(await world.ask("sync", edit)));
  // Half the points on I.1: what was checked may be invalid now.
  const [main] = sheet.groups;
  const criteria = main?.criteria.map((leaf) =>
    leaf.id === "I.1" ? { ...leaf, maxPoints: 6, bonusMax: 1 } : leaf,
  );
  const next = {
    ...sheet,
    groups: [{ ...main, criteria, maxPoints: 25 }],
    total: { ...sheet.total, main: 25 },
  };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const submit = await world.send("submit", { as: WHO.binh, body: { revision: revision + 1 } });
  told.push(submit.status, plain(await submit.json()), await reads(world));
  return told;
}

async function reads(world: World): Promise<readonly unknown[]> {
  const me = { as: WHO.binh };
  return [
    plain(await world.ask("readFilledSheet", me)),
    plain(await world.ask("readHistory", me)),
    plain(await world.ask("readHistory", { ...me, query: { line: "I.1", field: "checkedScore" } })),
    pages(await world.ask("downloadWorkbook", me)),
    (await world.send("readRanking", me)).status,
  ];
}

/** Without what is a keyed digest of the whole sheet: it changes with every cell and tells none. */
function plain(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      ["digest", "checkCode"].includes(key) ? undefined : value,
    ),
  );
}

/** The worksheets and texts of a workbook, without its own number, its signature and the check code. */
function pages(workbook: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(workbook)).filter(([name]) => name.startsWith("xl/"));
  const text = (bytes: Uint8Array): string =>
    new TextDecoder()
      .decode(bytes)
      .replaceAll(/[0-9A-HJKMNP-TV-Z]{4}-\d+/g, "CODE")
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "CLIENT")
      .replaceAll(/[\w-]{40,}/g, "SIGNATURE");
  return Object.fromEntries(parts.map(([name, bytes]) => [name, text(bytes)]));
}
