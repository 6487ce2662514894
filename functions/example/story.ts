// Who did what when in the three example blocs, as tables. Bloc 4: nine in time, D a day late (31/12
// against "trước ngày 31/12"), L saved and not submitted, M nothing. Hours are those of Viet Nam.
import { PERSON } from "../../shared/examples/people.ts";

export interface Delivery {
  readonly unit: string;
  readonly saved: readonly [day: string, hour: string];
  /** null: saved is not sent. */
  readonly submitted: readonly [day: string, hour: string] | null;
}

export const bloc4Deliveries: readonly Delivery[] = [
  { unit: "van-phong-a", saved: ["2020-12-22", "08:40"], submitted: ["2020-12-28", "16:30"] },
  { unit: "so-b", saved: ["2020-12-24", "14:05"], submitted: ["2020-12-29", "10:20"] },
  { unit: "ban-c", saved: ["2020-12-25", "09:15"], submitted: ["2020-12-28", "09:50"] },
  { unit: "thanh-tra-d", saved: ["2020-12-30", "16:45"], submitted: ["2020-12-31", "09:10"] },
  { unit: "so-e", saved: ["2020-12-23", "15:30"], submitted: ["2020-12-30", "22:10"] },
  { unit: "so-f", saved: ["2020-12-21", "10:00"], submitted: ["2020-12-25", "11:00"] },
  { unit: "so-g", saved: ["2020-12-18", "13:45"], submitted: ["2020-12-24", "08:30"] },
  { unit: "ban-h", saved: ["2020-12-28", "15:20"], submitted: ["2020-12-30", "15:45"] },
  { unit: "so-i", saved: ["2020-12-26", "09:30"], submitted: ["2020-12-29", "16:55"] },
  { unit: "van-phong-k", saved: ["2020-12-29", "08:10"], submitted: ["2020-12-30", "10:35"] },
  { unit: "so-l", saved: ["2020-12-29", "17:20"], submitted: null },
];

/** Earlier values of one cell of Sở B, so that it has a history; the last one comes with its delivery. */
export const earlierValues: readonly {
  readonly unit: string;
  readonly by: string;
  readonly at: readonly [day: string, hour: string];
  readonly line: string;
  readonly result: number;
}[] = [
  {
    unit: "so-b",
    by: PERSON.officerB,
    at: ["2020-12-18", "09:05"],
    line: "I.1.b",
    result: 90,
  },
  {
    unit: "so-b",
    by: PERSON.secondOfficerB,
    at: ["2020-12-21", "15:40"],
    line: "I.1.b",
    result: 92,
  },
];

export const communeCouncilDeliveries: readonly Delivery[] = [
  { unit: "hdnd-xa-n", saved: ["2020-12-09", "08:30"], submitted: ["2020-12-11", "09:00"] },
  { unit: "hdnd-phuong-o", saved: ["2020-12-10", "09:40"], submitted: ["2020-12-12", "10:15"] },
  { unit: "hdnd-xa-p", saved: ["2020-12-08", "14:10"], submitted: ["2020-12-10", "15:00"] },
  { unit: "hdnd-xa-q", saved: ["2020-12-11", "10:20"], submitted: ["2020-12-14", "08:45"] },
  { unit: "hdnd-phuong-r", saved: ["2020-12-09", "16:00"], submitted: ["2020-12-11", "16:20"] },
  { unit: "hdnd-xa-s", saved: ["2020-12-12", "08:50"], submitted: ["2020-12-14", "14:30"] },
  { unit: "hdnd-xa-t", saved: ["2020-12-10", "13:30"], submitted: ["2020-12-15", "16:40"] },
  { unit: "hdnd-xa-u", saved: ["2020-12-11", "15:10"], submitted: ["2020-12-15", "08:05"] },
  { unit: "hdnd-phuong-v", saved: ["2020-12-13", "09:00"], submitted: ["2020-12-15", "17:10"] },
  { unit: "hdnd-xa-x", saved: ["2020-12-14", "10:30"], submitted: ["2020-12-15", "11:25"] },
];

export const communeCouncilConference = {
  checked: ["2020-12-18", "09:30"],
  date: "2020-12-22",
  minutesNumber: "12/BB-CTĐ",
  closed: ["2020-12-22", "11:00"],
  reopened: ["2020-12-28", "08:30"],
  reason:
    "Rà soát lại kết quả trả lời kiến nghị cử tri của HĐND phường V theo văn bản đề nghị ngày 25/12/2020.",
  corrected: ["2020-12-28", "09:15"],
} as const;

export const cluster347Deliveries: readonly Delivery[] = [
  { unit: "ca-xa-1", saved: ["2020-12-28", "08:20"], submitted: ["2020-12-30", "09:00"] },
  { unit: "ca-xa-2", saved: ["2020-12-29", "10:10"], submitted: ["2020-12-30", "14:25"] },
  { unit: "ca-xa-3", saved: ["2020-12-30", "15:05"], submitted: ["2020-12-31", "08:40"] },
  { unit: "ca-phuong-4", saved: ["2020-12-30", "16:30"], submitted: ["2020-12-31", "10:05"] },
  { unit: "ca-xa-5", saved: ["2020-12-31", "09:45"], submitted: ["2021-01-02", "08:15"] },
  { unit: "ca-phuong-6", saved: ["2021-01-02", "09:20"], submitted: ["2021-01-03", "16:50"] },
  { unit: "ca-xa-7", saved: ["2021-01-03", "17:05"], submitted: null },
];
