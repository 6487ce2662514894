// Checked and agreed points other than the unit's own need a reason, wherever in the sheet it comes from.
import { expect, test } from "vitest";
import { reasonMissing } from "../../shared/wording/answers.ts";
import { WHO } from "./small-plan.ts";
import { cell, comparedWorld, editOf, handedInWorld, type World } from "./world.ts";

const FIELDS = {
  check: { score: "checkedScore", reason: "checkReason" },
  agree: { score: "agreedScore", reason: "agreedReason" },
} as const;
const ACTIONS = ["check", "agree"] as const;
type Action = (typeof ACTIONS)[number];

function decide(world: World, action: Action, edit: Pick<Parameters<typeof editOf>[0], "base" | "changes">) {
  return world.ask(action, editOf({ as: WHO.leader, invalid: "skip", ...edit }));
}

// Sở B gave itself 7 points on I.1 and has not answered I.3.
test.each(
  ACTIONS.flatMap((action) =>
    (
      [
        ["I.1", 6.5, null, "refused"],
        ["I.1", 0, null, "refused"],
        ["I.1", 6.5, "Thiếu minh chứng", "taken"],
        ["I.1", 7, null, "taken"],
        ["I.3", 0, null, "taken"],
        ["I.3", 4, null, "refused"],
      ] as const
    ).map((row) => [action, ...row] as const),
  ),
)("%s %s with %d points and the reason %j is %s", async (action, line, score, reason, outcome) => {
  const world = await handedInWorld();
  const fields = FIELDS[action];
  const changes = [
    cell(line, score, { field: fields.score }),
    ...(reason === null ? [] : [cell(line, reason, { field: fields.reason })]),
  ];
  const { outcomes, stage, findings } = await decide(world, action, { base: 2, changes });
  expect(outcomes[0]?.kind).toBe(outcome);
  const where = { criterion: line, printed: line, field: fields.score };
  expect(findings).toEqual(outcome === "refused" ? [reasonMissing(action, where)] : []);
  if (outcome === "refused") expect(stage).toBe("submitted");
});

test.each(ACTIONS)("%s: the reason may be there already, and then neither goes alone", async (action) => {
  const world = await handedInWorld();
  const { score, reason } = FIELDS[action];
  const first = await decide(world, action, {
    base: 2,
    changes: [cell("I.1", "Thiếu minh chứng", { field: reason })],
  });
  const second = await decide(world, action, {
    base: first.revision,
    changes: [cell("I.1", 6, { field: score })],
  });
  expect(second.counts).toMatchObject({ taken: 1, refused: 0 });
  const alone = await decide(world, action, {
    base: second.revision,
    changes: [cell("I.1", null, { field: reason, was: "Thiếu minh chứng" })],
  });
  expect(alone.counts).toMatchObject({ taken: 0, refused: 1 });
  const both = await decide(world, action, {
    base: second.revision,
    changes: [
      cell("I.1", null, { field: reason, was: "Thiếu minh chứng" }),
      cell("I.1", null, { field: score, was: 6 }),
    ],
  });
  expect(both.counts).toMatchObject({ taken: 2, refused: 0 });
});

test("what is refused for its reason keeps nothing else out, unless all or nothing was asked", async () => {
  const world = await handedInWorld();
  const changes = [cell("I.1", 6, { field: "agreedScore" }), cell("I.1", 2, { field: "agreedBonus" })];
  const request = editOf({ as: WHO.leader, base: 2, changes });
  expect(await world.refused("agree", request)).toBe("invalid");
  const { counts } = await decide(world, "agree", { base: 2, changes });
  expect(counts).toMatchObject({ taken: 1, refused: 1 });
});

test("where the best of the bloc decides, the unit's own points are those the bloc's figures give", async () => {
  const world = await comparedWorld();
  // As in the ranking: the leader's 20 gives 5, 15 gives 3.75.
  for (const [points, outcome] of [
    [5, "refused"],
    [3.75, "taken"],
  ] as const) {
    const changes = [cell("I.4", points, { field: "agreedScore" })];
    expect((await decide(world, "agree", { base: 3, changes })).outcomes[0]?.kind).toBe(outcome);
  }
});
