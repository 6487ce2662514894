// The invented people of the example: who they are, what they do, which offices they belong to. Ids say
// nothing about a person, as in real use; rights come from the memberships alone.
import { blocOfUnit, unitName, type Plan } from "../plan.ts";
import type { Membership } from "../rights.ts";
import { bloc4Plan, cluster347Plan, communeCouncilPlan, EXAMPLE_PROVINCE } from "./plans.ts";

export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
  /** What the person does, e.g. "Người giúp việc Khối trưởng, Văn phòng A". */
  readonly office: string;
  /** The heading that the page of example people lists the person under: plan and bloc. */
  readonly group: string;
  readonly memberships: readonly Membership[];
}

/** People whom the story and the tests name. */
export const PERSON = {
  board: "p-8c41f0",
  assistant: "p-2e97ab",
  leader: "p-b05d36",
  deputy: "p-61f2c8",
  officerB: "p-d47a19",
  secondOfficerB: "p-0b83e5",
} as const;

export const examplePeople: readonly ExamplePerson[] = [
  {
    id: PERSON.board,
    name: "Lê Thị Thanh Hà",
    office: "Chuyên viên Ban Thi đua - Khen thưởng tỉnh",
    group: "Cấp tỉnh",
    memberships: [{ kind: "board", province: EXAMPLE_PROVINCE }],
  },
  member({
    id: PERSON.assistant,
    name: "Nguyễn Thu Trang",
    office: "Người giúp việc Khối trưởng, Văn phòng A",
    plan: bloc4Plan,
    unit: "van-phong-a",
  }),
  member({
    id: PERSON.leader,
    name: "Hoàng Thị Minh Nguyệt",
    office: "Khối trưởng Khối thi đua số 4, Phó Chánh Văn phòng A",
    plan: bloc4Plan,
    unit: "van-phong-a",
  }),
  member({
    id: PERSON.deputy,
    name: "Trịnh Văn Đức",
    office: "Khối phó Khối thi đua số 4, Sở G",
    plan: bloc4Plan,
    unit: "so-g",
  }),
  officer(bloc4Plan, "so-b", { id: PERSON.officerB, name: "Trần Văn Bình" }),
  officer(bloc4Plan, "so-b", { id: PERSON.secondOfficerB, name: "Võ Thị Mai" }),
  officer(bloc4Plan, "ban-c", { id: "p-93e6d2", name: "Phạm Thị Cúc" }),
  officer(bloc4Plan, "thanh-tra-d", { id: "p-5fa810", name: "Bùi Quốc Dũng" }),
  officer(bloc4Plan, "so-e", { id: "p-c7294e", name: "Đặng Thị Yến" }),
  officer(bloc4Plan, "so-f", { id: "p-1d60bb", name: "Hồ Minh Phúc" }),
  officer(bloc4Plan, "ban-h", { id: "p-a8f357", name: "Nông Thị Hạnh" }),
  officer(bloc4Plan, "so-i", { id: "p-47c09d", name: "Đỗ Thành Ích" }),
  officer(bloc4Plan, "van-phong-k", { id: "p-eb15a4", name: "Vũ Đình Khang" }),
  officer(bloc4Plan, "so-l", { id: "p-306f8e", name: "Lương Thị Lan" }),
  officer(bloc4Plan, "so-m", { id: "p-79d2c1", name: "Mai Xuân Mạnh" }),

  officer(communeCouncilPlan, "hdnd-xa-n", { id: "p-f81b60", name: "Phan Văn Trường" }),
  officer(communeCouncilPlan, "hdnd-phuong-o", { id: "p-24ce97", name: "Tạ Thị Oanh" }),
  officer(communeCouncilPlan, "hdnd-xa-p", { id: "p-ba7038", name: "Cao Văn Phước" }),
  officer(communeCouncilPlan, "hdnd-xa-q", { id: "p-6e19d5", name: "Lại Thị Quyên" }),
  officer(communeCouncilPlan, "hdnd-phuong-r", { id: "p-05c4f2", name: "Chu Đức Rạng" }),
  officer(communeCouncilPlan, "hdnd-xa-s", { id: "p-d9a38b", name: "Hà Thị Sen" }),
  officer(communeCouncilPlan, "hdnd-xa-t", { id: "p-81e76c", name: "Quách Văn Toàn" }),
  officer(communeCouncilPlan, "hdnd-xa-u", { id: "p-3b52f0", name: "Lò Thị Uyên" }),
  officer(communeCouncilPlan, "hdnd-phuong-v", { id: "p-c60d49", name: "Tống Thị Vân" }),
  officer(communeCouncilPlan, "hdnd-xa-x", { id: "p-17fa82", name: "Kiều Thị Xuân" }),

  officer(cluster347Plan, "ca-xa-1", { id: "p-90b4ec", name: "Đinh Quang Hải" }),
  officer(cluster347Plan, "ca-xa-2", { id: "p-4ad71f", name: "Thái Văn Sơn" }),
  officer(cluster347Plan, "ca-xa-3", { id: "p-e32680", name: "Lâm Thị Hồng" }),
  officer(cluster347Plan, "ca-phuong-4", { id: "p-58fc0b", name: "Ngô Tiến Đạt" }),
  officer(cluster347Plan, "ca-xa-5", { id: "p-7b9135", name: "Hứa Văn Thắng" }),
  officer(cluster347Plan, "ca-phuong-6", { id: "p-ca0ed6", name: "Dương Thị Liên" }),
  officer(cluster347Plan, "ca-xa-7", { id: "p-2f68a3", name: "Triệu Văn Long" }),
];

/** A person who enters and hands in for the unit: the first one listed. */
export function officerOf(unit: string): ExamplePerson {
  const found = examplePeople.find(({ memberships }) =>
    memberships.some((membership) => membership.kind === "unit" && membership.unit === unit),
  );
  if (found === undefined) throw new Error(`No example person belongs to unit "${unit}"`);
  return found;
}

function officer(plan: Plan, unit: string, who: { id: string; name: string }): ExamplePerson {
  return member({ ...who, office: `Cán bộ phụ trách thi đua, ${unitName(plan, unit)}`, plan, unit });
}

function member(given: {
  id: string;
  name: string;
  office: string;
  plan: Plan;
  unit: string;
}): ExamplePerson {
  const { id, name, office, plan, unit } = given;
  return {
    id,
    name,
    office,
    group: `${blocOfUnit(plan, unit)?.name ?? plan.title}, năm ${plan.year}`,
    memberships: [{ kind: "unit", province: EXAMPLE_PROVINCE, unit }],
  };
}
