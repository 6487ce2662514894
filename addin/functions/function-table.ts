// The THIDUA functions: what Excel is told of each, in both languages, and what computes it. One table
// makes both metadata files and the associations, so that they cannot differ.
import type { Text } from "../../shared/text.ts";
import { DAN_DAU } from "../../shared/wording/functions/dan-dau.ts";
import { DIEM } from "../../shared/wording/functions/diem.ts";
import { KET_QUA } from "../../shared/wording/functions/ket-qua.ts";
import { RANGES } from "../../shared/wording/functions/ranges.ts";
import { SO_TOI_DA } from "../../shared/wording/functions/so-toi-da.ts";
import { TONG_DIEM } from "../../shared/wording/functions/tong-diem.ts";
import { XEP_HANG_DESCRIPTION } from "../../shared/wording/functions/xep-hang.ts";
import { XEP_LOAI } from "../../shared/wording/functions/xep-loai.ts";
import { danDau } from "./dan-dau.ts";
import { diem } from "./diem.ts";
import { ketQua } from "./ket-qua.ts";
import { soToiDa } from "./so-toi-da.ts";
import { tongDiem } from "./tong-diem.ts";
import { xepHang } from "./xep-hang.ts";
import { xepLoai } from "./xep-loai.ts";

/** Cells call `=THIDUA.SOTOIDA(...)`; the same name in every language, so that workbooks can be shared. */
export const NAMESPACE = "THIDUA";

export interface FunctionParameter {
  /** As Excel shows it while the formula is typed. */
  readonly name: Text;
  readonly description: Text;
  readonly isGrid?: boolean;
  /** May be left out: the function is then given null. */
  readonly optional?: boolean;
}

export interface ExcelFunction {
  /** Without the namespace: letters, digits, dots. */
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly FunctionParameter[];
  readonly result: { readonly type: "number" | "any"; readonly isGrid?: boolean };
  /** Given what the cells hold. May answer later. @throws CellError */
  readonly compute: (...given: readonly unknown[]) => unknown;
}

type Words = Pick<FunctionParameter, "name" | "description">;

export const EXCEL_FUNCTIONS: readonly ExcelFunction[] = [
  {
    id: "XEPHANG",
    description: XEP_HANG_DESCRIPTION,
    parameters: [range(RANGES.points), optional(one(RANGES.order))],
    result: { type: "any", isGrid: true },
    compute: xepHang,
  },
  {
    id: "DIEM",
    description: DIEM.description,
    parameters: [
      one(DIEM.shape),
      one(DIEM.max),
      one(DIEM.result),
      optional(one(DIEM.target)),
      optional(range(DIEM.terms)),
      optional(range(DIEM.leader)),
    ],
    result: { type: "any" },
    compute: diem,
  },
  {
    id: "TONGDIEM",
    description: TONG_DIEM.description,
    parameters: [
      range(TONG_DIEM.main),
      optional(range(TONG_DIEM.bonus)),
      optional(range(TONG_DIEM.penalty)),
      optional(one(TONG_DIEM.bonusMax)),
      optional(one(TONG_DIEM.penaltyMax)),
      optional(one(TONG_DIEM.floor)),
      optional(one(TONG_DIEM.ceiling)),
      optional(one(TONG_DIEM.decimals)),
    ],
    result: { type: "any" },
    compute: tongDiem,
  },
  {
    id: "XEPLOAI",
    description: XEP_LOAI.description,
    parameters: [
      range(RANGES.points),
      range(XEP_LOAI.grades),
      optional(one(XEP_LOAI.percent)),
      optional(one(SO_TOI_DA.rounding)),
    ],
    result: { type: "any", isGrid: true },
    compute: xepLoai,
  },
  {
    id: "DANDAU",
    description: DAN_DAU.description,
    parameters: [
      range(RANGES.points),
      optional(range(DAN_DAU.names)),
      optional(one(DAN_DAU.upTo)),
      optional(one(RANGES.order)),
    ],
    result: { type: "any", isGrid: true },
    compute: danDau,
  },
  {
    id: "SOTOIDA",
    description: SO_TOI_DA.description,
    parameters: [one(SO_TOI_DA.count), one(SO_TOI_DA.percent), optional(one(SO_TOI_DA.rounding))],
    result: { type: "number" },
    compute: soToiDa,
  },
  {
    id: "KETQUA",
    description: KET_QUA.description,
    parameters: [
      one(KET_QUA.plan),
      one(KET_QUA.bloc),
      optional(one(KET_QUA.unit)),
      optional(one(KET_QUA.what)),
    ],
    result: { type: "any", isGrid: true },
    compute: ketQua,
  },
];

function one({ name, description }: Words): FunctionParameter {
  return { name, description };
}

function range(words: Words): FunctionParameter {
  return { ...one(words), isGrid: true };
}

function optional(parameter: FunctionParameter): FunctionParameter {
  return { ...parameter, optional: true };
}
