// Results from the server in cells, over the real API: few requests for many cells, and an answer or an
// error for each of them, whatever the network does.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ketQua } from "../../../addin/functions/ket-qua.ts";
import { CellError } from "../../../addin/functions/cell-error.ts";
import { beginSession, endSession } from "../../../addin/sync/session.ts";
import { WHO, type Who } from "../../functions/small-plan.ts";
import { editOf, publishedWorld, type World } from "../../functions/world.ts";

type Network = (address: string, init: RequestInit) => Response | Promise<Response>;

let world: World;
let asked: string[] = [];
let most = 0;
let network: Network;

beforeAll(async () => void (world = await standing()));
beforeEach(async () => {
  asked = [];
  most = 0;
  let open = 0;
  network = (address, init) => world.app.request(address, init);
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    asked.push(address);
    open += 1;
    most = Math.max(most, open);
    return Promise.resolve(network(address, init)).finally(() => (open -= 1));
  });
  await signIn(WHO.board);
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    advanceTimeDelta: 20,
    toFake: ["setTimeout", "clearTimeout", "Date"],
  });
});
afterEach(() => {
  endSession(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function signIn(who: Who): Promise<void> {
  beginSession(await world.issuer.accessTokenFor(who));
}

/** Sở B has handed in with 8 points, Sở A with 6 and a result that is not ranked; the others have not. */
async function standing(): Promise<World> {
  const made = await publishedWorld();
  made.at("2020-12-20T09:00");
  for (const [unit, as, points] of [
    ["so-b", WHO.binh, 8],
    ["so-a", WHO.leader, 6],
  ] as const) {
    await made.ask(
      "sync",
      editOf({ as, unit, changes: [{ line: "I.1", field: "result", was: null, now: points }] }),
    );
    await made.ask("submit", { as, params: { unit }, body: { revision: 1 } });
  }
  return made;
}

function ask(...[plan = "277/KH-KTĐ4", bloc = "Khối thi đua số 4", unit = null, what = null]: unknown[]) {
  return ketQua(plan, bloc, unit, what);
}

async function refusal(answer: Promise<unknown>): Promise<string> {
  const error = await answer.then(
    (given) => new Error(`no error: ${JSON.stringify(given)}`),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CellError)) throw error;
  return `${error.code} ${error.message}`;
}

const rankings = () => asked.filter((address) => address.endsWith("/ranking"));

describe("THIDUA.KETQUA", () => {
  test.each<[string, unknown[], unknown]>([
    ["a unit's total", [undefined, undefined, "Sở B"], 8],
    ["its place", [undefined, undefined, "Sở B", "xếp hạng"], 1],
    ["its main points", [undefined, undefined, "Sở A", "điểm chính"], 6],
    ["its bonus", [undefined, undefined, "Sở A", "điểm thưởng"], 0],
    ["its penalty", [undefined, undefined, "Sở A", "điểm trừ"], 0],
    ["its total before bonus", [undefined, undefined, "Sở A", "tổng điểm chưa có điểm thưởng"], 6],
    ["its place before bonus", [undefined, undefined, "Sở A", "xếp hạng chưa có điểm thưởng"], 2],
    ["its grade, where the sheet has none", [undefined, undefined, "Sở A", "xếp loại"], ""],
    ["by ids", ["277-KH-KTD4", "khoi-4", "so-b"], 8],
    ["by the plan's title", ["Kế hoạch tổ chức phong trào thi đua năm 2020", "khoi-4", "so-b"], 8],
    ["by the year, as a number", [2020, "khoi-4", "so-b"], 8],
    ["by names without marks", ["277/kh-ktd4", "khoi thi dua so 4", "so b", "tong diem"], 8],
  ])("%s", async (_, given, expected) => {
    expect(await ask(...given)).toEqual([[expected]]);
  });

  test("a whole bloc: one row a unit, those that have not handed in at the end", async () => {
    expect(await ask()).toEqual([
      ["Sở B", 8, 1, ""],
      ["Sở A", 6, 2, ""],
      ["Sở C", "", "Chưa nộp", ""],
      ["Sở D", "", "Chưa nộp", ""],
    ]);
    expect(await ask(undefined, undefined, "", "xếp hạng")).toEqual([
      ["Sở B", 1],
      ["Sở A", 2],
      ["Sở C", "Chưa nộp"],
      ["Sở D", "Chưa nộp"],
    ]);
  });

  test.each<[string, unknown[], string]>([
    ["no such plan", ["1/KH"], '#N/A Không tìm thấy kế hoạch "1/KH"'],
    ["no such bloc", [undefined, "Khối 9"], '#N/A Không tìm thấy khối "Khối 9"'],
    ["no such unit", [undefined, undefined, "Sở Q"], '#N/A Không tìm thấy đơn vị "Sở Q"'],
    ["a unit that has not handed in", [undefined, undefined, "Sở C"], "#N/A Chưa nộp"],
    ["no plan", [""], "#VALUE! Cần kế hoạch và khối"],
    ["no bloc", [undefined, ""], "#VALUE! Cần kế hoạch và khối"],
    ["an unknown figure", [undefined, undefined, "Sở B", "điểm cao"], "#VALUE! Không có mục này"],
    ["an error", ["#REF!"], "#VALUE! Dòng 1, cột 1 của vùng đang báo lỗi"],
    ["a boolean", [true], "#VALUE! Tham số này là chữ"],
    ["several cells", [[["a"], ["b"]]], "#VALUE! Tham số này chỉ lấy một ô"],
  ])("%s", async (_, given, message) => {
    expect(await refusal(ask(...given))).toContain(message);
  });

  test("nobody signed in: no request, and what to do", async () => {
    endSession(null);
    expect(await refusal(ask())).toContain("#N/A Chưa đăng nhập. Đề nghị mở ngăn Thi đua");
    expect(asked).toEqual([]);
  });

  test("what an account may not see is not found", async () => {
    await signIn(WHO.stranger);
    expect(await refusal(ask())).toContain("#N/A Không tìm thấy kế hoạch");
    await signIn(WHO.otherUnit);
    expect(await refusal(ask())).toContain("#N/A Không tìm thấy, hoặc tài khoản không được xem");
  });
});

describe("few requests for many cells", () => {
  test("a thousand cells of one bloc ask for its ranking once", async () => {
    const cells = Array.from({ length: 1000 }, (_, index) =>
      ask(undefined, undefined, index % 2 === 0 ? "Sở A" : "so-b"),
    );
    expect((await Promise.all(cells)).flat(2).reduce((sum: number, each) => sum + Number(each), 0)).toBe(
      7000,
    );
    expect(asked).toHaveLength(3);
    expect(rankings()).toHaveLength(1);
  });

  test("an answer serves later cells for half a minute, then it is asked again", async () => {
    await ask();
    await vi.advanceTimersByTimeAsync(20_000);
    await ask(undefined, undefined, "Sở B");
    expect(rankings()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(11_000);
    await ask(undefined, undefined, "Sở B");
    expect(rankings()).toHaveLength(2);
  });

  test("another person is not shown what the first one saw", async () => {
    expect(await ask(undefined, undefined, "Sở B")).toEqual([[8]]);
    await signIn(WHO.otherUnit);
    expect(await refusal(ask(undefined, undefined, "Sở B"))).toContain("#N/A Không tìm thấy");
  });

  test("at most four blocs are asked for at once", async () => {
    // Blocs that do not exist in the plan would be refused here; so the plan is told to have twelve.
    const real = network;
    network = async (address, init) => {
      const answer = await real(address.replace(/blocs\/khoi-\d+/, "blocs/khoi-4"), init);
      if (!/\/v1\/plans\/[^/]+$/.test(address)) return answer;
      const body = (await answer.json()) as { plan: { blocs: { id: string; name: string }[] } };
      const [first] = body.plan.blocs;
      const blocs = Array.from({ length: 12 }, (_, n) => ({ ...first, id: `khoi-${n}`, name: `Khối ${n}` }));
      return Response.json({ ...body, plan: { ...body.plan, blocs } });
    };
    const all = Array.from({ length: 12 }, (_, n) => ask(undefined, `Khối ${n}`, "Sở B"));
    expect(await Promise.all(all)).toEqual(Array(12).fill([[8]]));
    expect(rankings()).toHaveLength(12);
    expect(most).toBeLessThanOrEqual(4);
  });

  test("more blocs than a province has are refused at once, the others are answered", async () => {
    const answers = Array.from({ length: 201 }, (_, n) => refusal(ask(undefined, `Khối ${n} bis`)));
    expect(await answers[200]).toContain("#N/A Có quá 200 khối được hỏi cùng lúc");
    expect(await answers[199]).toContain('#N/A Không tìm thấy khối "Khối 199 bis"');
  });
});

describe("no cell waits for ever", () => {
  test("a server that never answers gives #N/A, and the next calculation asks anew", async () => {
    const real = network;
    network = () => new Promise(() => undefined);
    const waiting = [refusal(ask()), refusal(ask(undefined, "khoi-5"))];
    await vi.advanceTimersByTimeAsync(21_000);
    for (const each of waiting) expect(await each).toContain("#N/A Máy chủ chưa trả lời");
    network = real;
    expect(await ask(undefined, undefined, "Sở B")).toEqual([[8]]);
  });

  test("a network that is down gives #N/A, and the next calculation asks anew", async () => {
    const real = network;
    network = () => Promise.reject(new TypeError("Failed to fetch"));
    const down = refusal(ask());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await down).toContain("#N/A Chưa kết nối được với máy chủ");
    network = real;
    expect(await ask(undefined, undefined, "Sở B")).toEqual([[8]]);
  });

  test("an answer that cannot be read gives #N/A", async () => {
    network = () => new Response("<html>", { status: 200 });
    expect(await refusal(ask())).toContain("#N/A Máy chủ trả lời không đọc được");
  });

  test("a session that ran out gives #N/A with what to do", async () => {
    beginSession("not a token");
    expect(await refusal(ask())).toMatch(/^#N\/A .*[Đđ]ăng nhập/);
  });
});

test("a unit that the bloc does not rank has its total and no place", async () => {
  world = await standing();
  await signIn(WHO.board);
  await world.ask("recordConference", {
    as: WHO.leader,
    body: {
      baseRevision: 0,
      date: "2020-12-20",
      minutesNumber: "01/BB",
      excluded: [{ unit: "so-a", reason: "mới thành lập" }],
    },
  });
  expect(await ask(undefined, undefined, "Sở A", "xếp hạng")).toEqual([["Không xếp hạng"]]);
  expect(await ask(undefined, undefined, "Sở A")).toEqual([[6]]);
});
