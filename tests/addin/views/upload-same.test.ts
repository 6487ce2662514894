// A file that says what is stored already, as its unit and the leader are told of it, drawn from the
// server's own answers.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OwnOutcome } from "../../../addin/views/upload-own.tsx";
import { ReceivedOutcome } from "../../../addin/views/upload-received.tsx";
import { fillWorkbook } from "../../../functions/example/fill-workbook.ts";
import { WHO, type Who } from "../../functions/small-plan.ts";
import { cell, publishedWorld, sync, type World } from "../../functions/world.ts";

const INCOMPLETE = [cell("I.1", 7), cell("I.2", 95), cell("I.3", "pass")];
const COMPLETE = [...INCOMPLETE, cell("I.4", 3)];
const SAME = "Tệp này giống số liệu đang lưu của Sở B, không có gì để ghi.";

function download(world: World, as: Who = WHO.leader): Promise<Uint8Array<ArrayBuffer>> {
  return world.ask("downloadWorkbook", { as, params: { unit: "so-b" } });
}

async function received(world: World, body: Uint8Array) {
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body });
  const outcome = { id: 1, file: "So-B.xlsx", answer, problem: null };
  return { answer, html: renderToStaticMarkup(createElement(ReceivedOutcome, { outcome })) };
}

async function own(world: World, body: Uint8Array, query: Record<string, string>) {
  const answer = await world.ask("uploadWorkbook", { as: WHO.binh, query, body });
  return {
    answer,
    html: renderToStaticMarkup(createElement(OwnOutcome, { answer, onSave: () => undefined })),
  };
}

async function revision(world: World): Promise<number> {
  return (await world.ask("readFilledSheet", { as: WHO.leader })).revision;
}

test("an untouched file of a saved sheet is not said to be written, by the leader nor by its unit", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: INCOMPLETE });
  const body = await download(world, WHO.binh);
  const leader = await received(world, body);
  expect(leader.answer).toMatchObject({ written: false, handedIn: false, same: true });
  expect(leader.html).toContain("note-plain");
  expect(leader.html).toContain(SAME);
  expect(leader.html).toContain("Sở B CHƯA NỘP.");
  expect(leader.html).not.toContain("0 ô mới");
  for (const query of [{ dryRun: "true", skipInvalid: "true" }, { skipInvalid: "true" }]) {
    const unit = await own(world, body, query);
    expect(unit.answer).toMatchObject({ written: false, same: true });
    expect(unit.html).toContain("note-plain");
    expect(unit.html).toContain(SAME);
    expect(unit.html).not.toContain("0 ô");
    expect(unit.answer.findings).toEqual(leader.answer.findings);
    expect(unit.answer.findings.map(({ code, where }) => [code, where.criterion])).toEqual([
      ["unanswered", "I.4"],
    ]);
  }
  expect(await revision(world)).toBe(1);
});

test("an untouched file that is older than what is stored is not said to be the same", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: INCOMPLETE });
  const body = await download(world, WHO.binh);
  await sync(world, { base: 1, changes: [cell("I.1", 8, { was: 7 })] });
  const words = "Tệp này không có số liệu mới của Sở B, không có gì để ghi.";
  for (const { answer, html } of [
    await received(world, body),
    await own(world, body, { dryRun: "true", skipInvalid: "true" }),
  ]) {
    expect(answer).toMatchObject({ written: false, same: false });
    expect(html).toContain(words);
  }
  expect(await revision(world)).toBe(2);
});

test("a complete file that says what is saved is handed in for its unit all the same", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: COMPLETE });
  const { answer, html } = await received(world, await download(world));
  expect(answer).toMatchObject({ written: false, handedIn: true, same: true });
  expect(html).toContain("Đã tiếp nhận, nộp thay cho Sở B.");
});

test("dropped again after its unit is handed in, a file changes nothing; another one names what to do", async () => {
  const world = await publishedWorld();
  const blank = await download(world);
  const filled = async (first: number) =>
    new Uint8Array(
      await fillWorkbook(blank, [
        { criterion: "I.1", field: "result", value: first },
        { criterion: "I.2", field: "result", value: 95 },
        { criterion: "I.3", field: "result", value: "Đạt" },
        { criterion: "I.4", field: "result", value: 3 },
      ]),
    );
  const body = await filled(7);
  expect((await received(world, body)).answer.handedIn).toBe(true);
  const handedIn = await revision(world);
  for (const again of [body, await download(world)]) {
    const { answer, html } = await received(world, again);
    expect(answer).toMatchObject({ written: false, handedIn: false, same: true, sync: null });
    expect(html).toContain("note-plain");
    expect(html).toContain("Sở B đã nộp; tệp này giống số liệu đã nộp, không có gì thay đổi.");
    expect(html).not.toContain("CHƯA NỘP");
  }
  for (const other of [await filled(7.5), blank]) {
    const problem = await world.problem("uploadReceivedWorkbook", { as: WHO.leader, body: other });
    expect(problem).toMatchObject({
      code: "handedInDiffers",
      title:
        "Sở B đã nộp; tệp này khác số liệu đã nộp. Chưa ghi gì. Trả lại cho Sở B để bổ sung, rồi nạp tệp.",
    });
  }
  expect(await revision(world)).toBe(handedIn);
});
