import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { signIdentity } from "../../../functions/workbooks/identity.ts";
import { readWorkbook } from "../../../functions/workbooks/read-xlsx.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import { readGrid } from "../../../shared/template/read-grid.ts";
import { allShapesSheet, plan } from "./all-shapes.ts";
import { identity, KEY, layoutOf, withParts, workbookOf } from "./test-workbook.ts";

async function codeOf(bytes: Uint8Array): Promise<string> {
  const reading = await readWorkbook(bytes, KEY);
  if (!reading.ok) return reading.problem.code;
  if (plan.scoring === null) throw new Error("the test plan scores");
  readGrid({ grid: reading.grid, sheet: allShapesSheet, terms: plan.scoring, base: {} });
  return "ok";
}

describe("a file that is refused", () => {
  const bomb = new Uint8Array(60 * 1024 * 1024);

  test.each<[what: string, bytes: () => Promise<Uint8Array> | Uint8Array, code: string]>([
    ["an empty file", () => new Uint8Array(), "notAWorkbook"],
    ["text", () => new TextEncoder().encode("STT;Nội dung;Điểm"), "notAWorkbook"],
    ["random bytes", () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), "notAWorkbook"],
    ["a zip of something else", () => zipSync({ "readme.txt": new Uint8Array(9) }), "notAWorkbook"],
    ["half a workbook", async () => (await workbookOf()).subarray(0, 9000), "notAWorkbook"],
    [
      "a workbook of ours with a broken sheet",
      async () =>
        withParts(await workbookOf(), (path, content) =>
          path === "xl/worksheets/sheet1.xml" ? content.slice(0, 3000) : content,
        ),
      "notAWorkbook",
    ],
    [
      "an old .xls",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      "notAWorkbook",
    ],
    [
      "another workbook",
      async () => writeWorkbook({ ...layoutOf(), worksheets: layoutOf().worksheets.slice(1, 2) }),
      "notOurWorkbook",
    ],
    ["more than 4 MB", () => new Uint8Array(4 * 1024 * 1024 + 1), "tooLarge"],
    [
      "a bomb",
      () => zipSync({ "xl/workbook.xml": new Uint8Array(10), "xl/worksheets/sheet1.xml": bomb }),
      "hostileFile",
    ],
    [
      "too many parts",
      () =>
        zipSync({
          "xl/workbook.xml": new Uint8Array(9),
          ...Object.fromEntries(
            Array.from({ length: 501 }, (_, i) => [`${i}.png`, new Uint8Array(1)] as const),
          ),
        }),
      "hostileFile",
    ],
    [
      "a signature by another key",
      async () => workbookOf({}, signIdentity(identity, "mot-khoa-khac-han")),
      "tamperedIdentity",
    ],
    [
      "an identity changed by hand",
      async () => {
        const signed = signIdentity(identity, KEY);
        return workbookOf({}, { ...signed, content: signed.content.replace("so-b", "so-c") });
      },
      "tamperedIdentity",
    ],
    [
      "an old layout",
      async () => workbookOf({}, signIdentity({ ...identity, layoutVersion: 0 }, KEY)),
      "oldLayout",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(await bytes())).toBe(code);
  });

  test("a bomb that lies about its size", async () => {
    const honest = zipSync({ "xl/workbook.xml": new Uint8Array(10), "xl/worksheets/sheet1.xml": bomb });
    const lying = claimSize(honest, bomb.length, 1000);
    expect(["notAWorkbook", "hostileFile"]).toContain(await codeOf(lying));
  });

  test("a workbook of ours whose sheet is a bomb that lies", async () => {
    const swollen = withParts(await workbookOf(), (path, content) =>
      path === "xl/worksheets/sheet1.xml" ? content.padEnd(bomb.length, " ") : content,
    );
    expect(await codeOf(swollen)).toBe("hostileFile");
    expect(["notAWorkbook", "hostileFile"]).toContain(await codeOf(claimSize(swollen, bomb.length, 1000)));
  });
});

const ANSWERS = ["ok", "notAWorkbook", "hostileFile", "tamperedIdentity"];

describe("a damaged file is refused in words, whatever breaks", () => {
  const patience = { timeout: 300_000 };

  test("with bytes flipped anywhere", patience, async () => {
    const bytes = await workbookOf();
    const codes = new Set<string>();
    const chance = chanceFrom(2020);
    for (let round = 0; round < 300; round++) {
      const damaged = bytes.slice();
      for (let flip = 0; flip < 1 + (round % 8); flip++) {
        damaged[Math.floor(chance() * damaged.length)] = Math.floor(chance() * 256);
      }
      codes.add(await codeOf(damaged));
    }
    expect(codes).toContain("notAWorkbook");
    for (const code of codes) expect(ANSWERS).toContain(code);
  });

  test("with each of its parts broken, emptied or missing", patience, async () => {
    const bytes = await workbookOf();
    const chance = chanceFrom(2021);
    const broken = ["<", ">", "&", "\u0000", "]]>", "&#xFFFFFFFF;", "-1", "99999999999"];
    const names: string[] = [];
    withParts(bytes, (path) => (names.push(path), null));
    for (const name of names) {
      const changes: ((content: string) => string | null)[] = [() => null, () => ""];
      for (const what of broken) {
        changes.push((content) => {
          const at = Math.floor(chance() * content.length);
          return content.slice(0, at) + what + content.slice(at);
        });
        changes.push((content) =>
          content.replace(/\d+/g, (digits) => (chance() < 0.03 ? "4294967296" : digits)),
        );
      }
      for (const change of changes) {
        const damaged = withParts(bytes, (path, content) => (path === name ? change(content) : content));
        expect(ANSWERS).toContain(await codeOf(damaged));
      }
    }
  });
});

/** Numbers from 0 to 1, the same in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Writes another unpacked size into the directory and the entry's own head. */
function claimSize(bytes: Uint8Array, real: number, claimed: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 30 < lying.length; at++) {
    const mark = view.getUint32(at, true);
    const field = mark === 0x04034b50 ? at + 22 : mark === 0x02014b50 ? at + 24 : null;
    if (field !== null && view.getUint32(field, true) === real) view.setUint32(field, claimed, true);
  }
  return lying;
}
