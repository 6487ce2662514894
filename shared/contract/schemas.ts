// The JSON that crosses the wire, as schemas: both sides take their types from here, the server checks
// every request by them and the OpenAPI document is made of them.
import * as z from "zod/mini";
import type { Plan } from "../plan.ts";
import { ID_PATTERN, isId } from "./id.ts";
import type { Criterion, ScoreSheet } from "../score-sheet.ts";
import { cleanParagraphs } from "../text.ts";

const id = z.string().check(z.regex(ID_PATTERN), z.refine(isId));
/** Cleaned before it is judged: a text of blanks is no text, and control characters break workbooks. */
const plain = z.string().check(z.overwrite(cleanParagraphs));
const text = (max: number) => plain.check(z.minLength(1), z.maxLength(max));
const decimal = z.number();
const count = z.int().check(z.nonnegative());
const day = z.iso.date();
const instant = z.iso.datetime();

export const textSchema = z.object({ vi: z.string(), en: z.string() });
export const personSchema = z.object({ id: z.string(), name: z.string() });

export const findingSchema = z.object({
  severity: z.enum(["error", "warning", "note"]),
  code: z.string(),
  where: z.object({
    worksheet: z.exactOptional(z.string()),
    cell: z.exactOptional(z.string()),
    criterion: z.exactOptional(z.string()),
    printed: z.exactOptional(z.string()),
    field: z.exactOptional(z.string()),
  }),
  text: textSchema,
});

export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  status: z.int(),
  title: z.string(),
  titleEn: z.string(),
  findings: z.exactOptional(z.array(findingSchema)),
});

// ---- score sheets and plans --------------------------------------------------------------------

const sourceSchema = z.object({
  number: z.nullable(plain),
  date: z.nullable(z.string()),
  issuer: text(300),
  title: text(500),
  url: z.nullable(z.string()),
});

const optionSchema = z.object({
  id: text(40),
  label: text(300),
  points: decimal,
  zeroesParent: z.exactOptional(z.literal(true)),
});

const ruleSchema = z.discriminatedUnion("shape", [
  z.object({ shape: z.literal("direct"), step: decimal }),
  z.object({ shape: z.literal("passFail"), pass: decimal, fail: decimal }),
  z.object({ shape: z.literal("options"), options: z.array(optionSchema) }),
  z.object({
    shape: z.literal("bands"),
    bands: z.array(z.object({ from: decimal, exclusive: z.exactOptional(z.literal(true)), points: decimal })),
    below: decimal,
  }),
  z.object({
    shape: z.literal("lateness"),
    bands: z.array(z.object({ toDays: count, points: decimal })),
    beyond: decimal,
  }),
  z.object({ shape: z.literal("ratio"), base: z.union([decimal, z.literal("target")]), step: decimal }),
  z.object({ shape: z.literal("perUnit"), each: decimal }),
  z.object({ shape: z.literal("deduct"), each: decimal, floor: decimal }),
  z.object({ shape: z.literal("halfThenLeader") }),
  z.object({ shape: z.literal("relativeToBest") }),
  z.object({ shape: z.literal("byRank"), points: z.array(decimal) }),
  z.object({ shape: z.literal("overTarget"), base: decimal, eachPercent: decimal }),
  z.object({ shape: z.literal("eventAverage"), options: z.array(optionSchema) }),
  z.object({ shape: z.literal("event") }),
]);

const leafSchema = z.object({
  id,
  code: plain,
  label: text(1000),
  kind: z.enum(["quantitative", "qualitative"]),
  maxPoints: decimal,
  unit: z.nullable(text(60)),
  rule: ruleSchema,
  resultMax: z.nullable(decimal),
  notArisen: z.enum(["fullPoints", "leaveOut", "refused"]),
  notAssigned: z.enum(["leaveOut", "relativeToBest", "refused"]),
  evidence: z.enum(["required", "optional"]),
  explanation: z.enum(["required", "optional"]),
  bonusMax: z.nullable(decimal),
});

const criterionSchema: z.ZodMiniType<Criterion> = z.union([
  leafSchema,
  z.object({
    id,
    code: plain,
    label: text(1000),
    maxPoints: decimal,
    get children() {
      return z.array(criterionSchema);
    },
  }),
]);

export const scoreSheetSchema: z.ZodMiniType<ScoreSheet> = z.object({
  id,
  title: text(500),
  status: z.enum(["official", "draft", "illustrative"]),
  source: sourceSchema,
  notes: z.array(text(1000)),
  decimals: z.int().check(z.gte(0), z.lte(4)),
  targets: z.enum(["assigned", "declared", "none"]),
  groups: z.array(
    z.object({
      id,
      label: text(500),
      kind: z.enum(["main", "bonus", "penalty", "event"]),
      maxPoints: decimal,
      criteria: z.array(criterionSchema),
    }),
  ),
  total: z.object({
    main: decimal,
    bonusMax: z.nullable(decimal),
    floor: decimal,
    ceiling: z.nullable(decimal),
  }),
  grading: z.nullable(
    z.object({
      grades: z.array(z.object({ id, label: text(100), from: z.nullable(decimal) })),
      conditions: z.array(
        z.object({
          grade: id,
          needs: z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("groupShare"), group: id, atLeastPercent: decimal }),
            z.object({ kind: z.literal("result"), criterion: id, atLeast: decimal }),
          ]),
          source: plain,
        }),
      ),
      blocks: z.array(
        z.object({
          criterion: id,
          atLeast: decimal,
          effect: z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("notAbove"), grade: id }),
            z.object({ kind: z.literal("down"), by: count }),
          ]),
          source: plain,
        }),
      ),
      shareLimit: z.nullable(
        z.object({
          grade: id,
          maxPercent: decimal,
          rounding: z.enum(["down", "nearest", "up"]),
          overflowTo: id,
          source: plain,
        }),
      ),
    }),
  ),
  tieBreaks: z.array(
    z.discriminatedUnion("by", [
      z.object({ by: z.literal("bonus") }),
      z.object({ by: z.literal("main") }),
      z.object({ by: z.literal("penalty") }),
      z.object({ by: z.literal("group"), group: id }),
      z.object({ by: z.literal("criterion"), criterion: id }),
    ]),
  ),
});

const dueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("before"), date: day }),
  z.object({ kind: z.literal("atTheLatest"), date: day }),
  z.object({ kind: z.literal("month"), month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
  z.object({ kind: z.literal("quarter"), year: z.int(), quarter: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal("none") }),
]);

export const planSchema: z.ZodMiniType<Plan> = z.object({
  id,
  province: id,
  year: z.int(),
  number: z.nullable(text(60)),
  date: z.nullable(day),
  title: text(500),
  issuer: text(300),
  words: z.object({
    unit: text(60),
    bloc: text(60),
    leader: text(100),
    deputy: z.nullable(text(100)),
    board: text(200),
    conference: text(200),
  }),
  blocs: z.array(
    z.object({
      id,
      name: text(200),
      kind: z.enum(["bloc", "cluster"]),
      members: z.array(z.object({ unit: id, name: text(300) })),
      leader: id,
      deputy: z.nullable(id),
      signature: z.object({
        onBehalf: plain,
        office: plain,
        position: plain,
        name: plain,
      }),
    }),
  ),
  duties: z.array(
    z.object({
      id,
      kind: z.enum(["selfScore", "registration", "compact", "midYearReport", "yearEndReport", "conference"]),
      label: text(300),
      due: dueSchema,
      place: plain,
    }),
  ),
  scoring: z.nullable(
    z.object({
      bonus: z.object({
        counts: z.enum(["agreed", "scored"]),
        onQualitative: z.boolean(),
        source: plain,
      }),
      crossCheck: z.boolean(),
      membersSee: z.enum(["blocAfterClosing", "ownOnly"]),
    }),
  ),
  source: sourceSchema,
  fictitious: z.boolean(),
});

// ---- filled sheets -----------------------------------------------------------------------------

export const stageSchema = z.enum(["draft", "submitted", "returned", "agreed", "locked"]);
const cellValue = z.union([z.number(), z.string().check(z.maxLength(4000))]);
const cellsSchema = z.record(z.string(), z.record(z.string(), cellValue));

const submissionSchema = z.object({
  at: instant,
  by: z.string(),
  receivedOn: day,
  how: z.enum(["software", "workbook", "paper"]),
  onBehalf: z.boolean(),
  daysLate: count,
  checkCode: z.string(),
});

/** Points of a sheet as decimals. What depends on the whole bloc is provisional until all have handed in. */
const scoreSchema = z.object({
  leaves: z.record(
    z.string(),
    z.object({
      /** null: not answered, or out of the denominator. */
      points: z.nullable(decimal),
      provisional: z.boolean(),
      why: z.string(),
    }),
  ),
  /** Points of headings and groups by id. */
  headings: z.record(z.string(), decimal),
  main: decimal,
  /** Maximum of what was assigned and arose; less than the sheet's main total where lines are left out. */
  denominator: decimal,
  penalty: decimal,
  proposedBonus: decimal,
  agreedBonus: decimal,
  totalBeforeBonus: decimal,
  total: decimal,
  answered: count,
  leafCount: count,
});

export const filledSheetViewSchema = z.object({
  plan: z.string(),
  bloc: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** 0: nothing saved yet. */
  revision: count,
  sheetRevision: count,
  stage: stageSchema,
  /** The last save; null where there is none. */
  savedAt: z.nullable(instant),
  savedBy: z.nullable(personSchema),
  submission: z.nullable(submissionSchema),
  returned: z.nullable(z.string()),
  proposals: z.array(
    z.object({
      line: z.string(),
      field: z.string(),
      value: z.nullable(cellValue),
      stored: z.nullable(cellValue),
      by: personSchema,
      at: instant,
      file: z.string(),
    }),
  ),
  lines: cellsSchema,
  score: scoreSchema,
});
export type FilledSheetView = z.infer<typeof filledSheetViewSchema>;

export const cellChangeSchema = z.object({
  line: z.string().check(z.maxLength(64)),
  field: z.string().check(z.maxLength(40)),
  was: z.nullable(cellValue),
  now: z.nullable(cellValue),
});

export const syncRequestSchema = z.object({
  /** One a workbook or browser tab. */
  clientId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/)),
  /** Counts the client's requests from 1; a retry repeats it. */
  seq: z.int().check(z.positive()),
  sheetRevision: count,
  /** The revision the client last saw; 0 for none. */
  baseRevision: count,
  changes: z.array(cellChangeSchema).check(z.maxLength(5000)),
  /** What to do where a cell is invalid: write nothing, or write the others. */
  invalid: z.enum(["refuseAll", "skip"]),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

const outcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken") }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({
    kind: z.literal("conflict"),
    stored: z.nullable(cellValue),
    by: z.nullable(personSchema),
    at: z.nullable(instant),
  }),
  z.object({ kind: z.literal("refused"), findings: z.array(findingSchema) }),
]);

export const syncAnswerSchema = z.object({
  /** The newest revision; with a dry run, the one that was compared with. */
  revision: count,
  stage: stageSchema,
  dryRun: z.boolean(),
  /** One outcome a change, in the order of the request. */
  outcomes: z.array(outcomeSchema),
  counts: z.object({ taken: count, unchanged: count, conflict: count, refused: count }),
  /** Lines in which others changed different cells meanwhile. */
  combined: z.array(z.string()),
  /** Cells that others changed since the base. */
  elsewhere: z.array(z.object({ line: z.string(), field: z.string(), now: z.nullable(cellValue) })),
  findings: z.array(findingSchema),
  score: scoreSchema,
});
export type SyncAnswer = z.infer<typeof syncAnswerSchema>;

export const historySchema = z.object({
  entries: z.array(
    z.object({
      revision: count,
      at: instant,
      by: personSchema,
      action: z.string(),
      stage: stageSchema,
      note: z.nullable(z.string()),
      changes: z.array(cellChangeSchema),
      digest: z.string(),
    }),
  ),
  /** Pass as `before` for the next page; null at the end. */
  next: z.nullable(count),
});
export type History = z.infer<typeof historySchema>;

export const submitRequestSchema = z.object({ revision: count });
export const returnRequestSchema = z.object({ revision: count, reason: text(1000) });
export const onBehalfRequestSchema = z.object({
  revision: count,
  receivedOn: day,
  how: z.enum(["workbook", "paper"]),
});
export const discardProposalsSchema = z.object({
  cells: z.array(z.object({ line: z.string(), field: z.string() })).check(z.maxLength(5000)),
});

/** What an uploaded workbook came to. */
export const uploadAnswerSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  written: z.boolean(),
  /** Handed in for the unit, too; a unit's own upload never is. */
  handedIn: z.boolean(),
  findings: z.array(findingSchema),
  sync: z.nullable(syncAnswerSchema),
});
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

// ---- blocs -------------------------------------------------------------------------------------

export const progressSchema = z.object({
  bloc: z.string(),
  due: z.nullable(textSchema),
  rows: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      status: z.enum(["notStarted", "saved", "returned", "submitted", "agreed", "locked"]),
      revision: count,
      savedAt: z.nullable(instant),
      submission: z.nullable(submissionSchema),
      daysLate: count,
      answered: count,
      leafCount: count,
      /** What the unit gave itself, before any bonus. */
      total: z.nullable(decimal),
      proposals: count,
    }),
  ),
  /** Plain text for Zalo or e-mail; null when nobody is missing. */
  reminder: z.nullable(z.string()),
});
export type Progress = z.infer<typeof progressSchema>;

const standingSchema = z.object({
  unit: z.string(),
  name: z.string(),
  revision: count,
  stage: stageSchema,
  provisional: z.boolean(),
  main: decimal,
  denominator: decimal,
  penalty: decimal,
  proposedBonus: decimal,
  agreedBonus: decimal,
  totalBeforeBonus: decimal,
  total: decimal,
  groups: z.record(z.string(), decimal),
  /** null: shown, not ranked. */
  placeBeforeBonus: z.nullable(count),
  place: z.nullable(count),
  tiedWith: z.array(z.string()),
  notRanked: z.nullable(z.string()),
  why: z.string(),
  grade: z.nullable(z.object({ id: z.string(), label: z.string(), why: z.string() })),
});

export const rankingSchema = z.object({
  plan: z.string(),
  bloc: z.string(),
  blocName: z.string(),
  sheetTitle: z.string(),
  mainTotal: decimal,
  state: z.enum(["open", "closing", "closed"]),
  /** A sheet has changed since the result was closed. */
  stale: z.boolean(),
  /** Set while the bloc is open again after its result was closed. */
  reopened: z.nullable(z.object({ at: instant, reason: z.string() })),
  conference: z.nullable(
    z.object({
      revision: count,
      date: z.nullable(day),
      minutesNumber: z.nullable(z.string()),
      excluded: z.array(z.object({ unit: z.string(), reason: z.string() })),
      closedOn: z.nullable(day),
    }),
  ),
  /** Ranked units by place, then those shown but not ranked. */
  rows: z.array(standingSchema),
  /** Units that have not handed in, by name. */
  missing: z.array(
    z.object({ unit: z.string(), name: z.string(), state: z.enum(["notStarted", "saved", "returned"]) }),
  ),
  tieBreaks: z.array(z.string()),
});
export type Ranking = z.infer<typeof rankingSchema>;
export type Standing = z.infer<typeof standingSchema>;

export const conferenceRequestSchema = z.object({
  baseRevision: count,
  date: day,
  minutesNumber: text(60),
  excluded: z.array(z.object({ unit: id, reason: text(1000) })),
});
export const previewRequestSchema = z.object({
  changes: z
    .array(z.object({ unit: id, line: z.string(), field: z.string(), now: z.nullable(cellValue) }))
    .check(z.maxLength(5000)),
});
export const closeRequestSchema = z.object({ revision: count });
export const reopenRequestSchema = z.object({ reason: text(1000) });

export const resultsSchema = z.object({ blocs: z.array(rankingSchema) });
export type Results = z.infer<typeof resultsSchema>;

// ---- people and plans --------------------------------------------------------------------------

export const signInSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
});

export const meSchema = z.object({
  person: personSchema,
  today: day,
  /** The day is assumed and the units are invented. */
  example: z.boolean(),
  /** What the person may work as; a plan's leader is also an officer of the leading unit. */
  roles: z.array(
    z.object({
      role: z.enum(["unit", "leader", "deputy", "board"]),
      plan: z.string(),
      planTitle: z.string(),
      bloc: z.nullable(z.string()),
      unit: z.nullable(z.string()),
      label: z.string(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

export const planViewSchema = z.object({
  revision: count,
  plan: planSchema,
  sheetRevision: z.nullable(count),
});

export const planListSchema = z.object({
  plans: z.array(
    z.object({
      id: z.string(),
      year: z.int(),
      number: z.nullable(z.string()),
      title: z.string(),
      blocs: count,
    }),
  ),
});

export const publishPlanSchema = z.object({ baseRevision: count, plan: planSchema });
export const publishSheetSchema = z.object({ baseRevision: count, sheet: scoreSheetSchema });
export const checkedSheetSchema = z.object({ findings: z.array(findingSchema) });
export const publishedSchema = z.object({ revision: count, findings: z.array(findingSchema) });
export const scoreSheetViewSchema = z.object({ revision: count, sheet: scoreSheetSchema });
