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

/** Changes what the server says at an address that ends so. */
function retell(end: RegExp, tell: (body: Told) => unknown): void {
  const real = network;
  network = async (address, init) => {
    const answer = await real(address, init);
    return end.test(address) ? Response.json(tell((await answer.json()) as Told)) : answer;
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Row {
  readonly unit: string;
}
/** What the tests retell of plans, of one plan and of a ranking. */
interface Told {
  readonly plans: readonly object[];
  readonly plan: { readonly blocs: readonly Named[] };
  readonly rows: readonly Row[];
  readonly missing: readonly Row[];
}

/** As if the plan had these blocs, with the ranking of Khối 4 each. */
function tellBlocs(blocs: readonly Named[]): void {
  const real = network;
  network = (address, init) => real(address.replace(/blocs\/[^/]+/, "blocs/khoi-4"), init);
  retell(/\/v1\/plans\/[^/]+$/, (body) => ({
    ...body,
    plan: { ...body.plan, blocs: blocs.map((each) => ({ ...body.plan.blocs[0], ...each })) },
  }));
}

const manyBlocs = (count: number): readonly Named[] =>
  Array.from({ length: count }, (_, n) => ({ id: `khoi-${n}`, name: `Khối ${n}` }));

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
    [
      "a unit that has not handed in",
      [undefined, undefined, "Sở C"],
      "#N/A Sở C chưa nộp bảng tự chấm điểm nên chưa có kết quả. Đề nghị bấm Ctrl+Alt+F9 sau khi đơn vị nộp. Sở C has not submitted",
    ],
    ["a plan that the account may not see", ["2/KH"], "trong các kế hoạch tài khoản này được xem"],
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
    // The list of plans, the plan, the bloc's ranking.
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

  test("one bloc called by its id and its name, with marks and without, is asked for once", async () => {
    const names = ["khoi-4", "Khối thi đua số 4", "khoi thi dua so 4", " KHỐI thi đua  số 4 "];
    const plans = ["277/KH-KTĐ4", "277-KH-KTD4", "2020"];
    const cells = plans.flatMap((plan) => names.map((bloc) => ask(plan, bloc, "Sở B")));
    expect(await Promise.all(cells)).toEqual(Array(12).fill([[8]]));
    expect(rankings()).toHaveLength(1);
  });

  test("at most four requests are in the air, also when cells are calculated again meanwhile", async () => {
    tellBlocs(manyBlocs(24));
    const quick = network;
    network = async (address, init) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return quick(address, init);
    };
    const burst = (from: number) =>
      Array.from({ length: 12 }, (_, n) => ask(undefined, `Khối ${from + n}`, "Sở B"));
    const first = burst(0);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(await Promise.all([...first, ...burst(12)])).toEqual(Array(24).fill([[8]]));
    expect(rankings()).toHaveLength(24);
    expect(most).toBe(4);
  });

  test("more blocs than a province has are refused at once, the others are answered", async () => {
    tellBlocs(manyBlocs(210));
    const answers = await Promise.all(
      Array.from({ length: 210 }, (_, n) => ask(undefined, `Khối ${n}`, "Sở B").catch(String)),
    );
    const refused = answers.filter((answer) => typeof answer === "string");
    expect(refused).toHaveLength(6);
    expect(refused[0]).toContain("Có quá 200 kế hoạch, khối được hỏi cùng lúc");
    expect(rankings()).toHaveLength(204);
  });
});

describe("names that differ by their marks alone", () => {
  const NAMES: Record<string, string> = { "so-b": "Xã Hùng Lộc", "so-c": "Xã Hưng Lộc" };
  const renamed = (rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, ...(NAMES[row.unit] && { name: NAMES[row.unit] }) }));

  test("each unit has its own result, and none has that of another", async () => {
    retell(/\/ranking$/, (body) => ({
      ...body,
      rows: renamed(body.rows),
      missing: renamed(body.missing),
    }));
    expect(await ask(undefined, undefined, "Xã Hùng Lộc")).toEqual([[8]]);
    expect(await ask(undefined, undefined, "Xã Hùng Lộc".normalize("NFD"))).toEqual([[8]]);
    expect(await refusal(ask(undefined, undefined, "Xã Hưng Lộc"))).toContain("#N/A Xã Hưng Lộc chưa nộp");
    for (const typed of ["xa hung loc", "xã hùng lộc"])
      expect(await refusal(ask(undefined, undefined, typed))).toContain(
        `#VALUE! "${typed}" có thể là nhiều đơn vị: Xã Hùng Lộc (so-b), Xã Hưng Lộc (so-c).`,
      );
    expect(await ask(undefined, undefined, "so a")).toEqual([[6]]);
  });

  test("each bloc has its own result, and none has that of another", async () => {
    tellBlocs([
      { id: "khoi-1", name: "Cụm Hưng Lộc" },
      { id: "khoi-2", name: "Cụm Hùng Lộc" },
    ]);
    await Promise.all([ask(undefined, "Cụm Hưng Lộc"), ask(undefined, "Cụm Hùng Lộc")]);
    expect(rankings().map((address) => /khoi-\d/.exec(address)?.[0])).toEqual(["khoi-1", "khoi-2"]);
    expect(await refusal(ask(undefined, "cum hung loc"))).toContain(
      '#VALUE! "cum hung loc" có thể là nhiều khối: Cụm Hưng Lộc (khoi-1), Cụm Hùng Lộc (khoi-2).',
    );
  });

  test("a year with many plans names some of them", async () => {
    retell(/\/v1\/plans$/, ({ plans }) => ({
      plans: Array.from({ length: 7 }, (_, n) => ({ ...plans[0], id: `kh-${n}`, number: `${n}/KH` })),
    }));
    expect(await refusal(ask(2020))).toContain(
      '#VALUE! "2020" có thể là nhiều kế hoạch: 0/KH (kh-0), 1/KH (kh-1), 2/KH (kh-2), 3/KH (kh-3), 4/KH (kh-4), ….',
    );
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
