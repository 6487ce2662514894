// A bloc leader's workbook with the collecting sheet, and the API in the same process.
import type { Collecting } from "../../../addin/excel/collecting-round.ts";
import { writeCollectingSheet } from "../../../addin/excel/collecting-sheet.ts";
import { plan, WHO } from "../../functions/small-plan.ts";
import { handedInWorld, type World } from "../../functions/world.ts";
import { done, openOffice, signIn, STEPS, type Office } from "./office.ts";

const [bloc] = plan.blocs;
if (bloc === undefined || plan.scoring === null) throw new Error("The plan has a bloc that scores.");

export const ALL: Collecting = {
  plan,
  bloc,
  terms: plan.scoring,
  unit: null,
  today: "2021-01-04",
  person: "Nguyễn Thu Trang",
};

/** The leader's workbook with the sheet of all units: A, B and C have handed in, D has nothing. */
export async function collectedOffice(given: Collecting = ALL, world?: World): Promise<Office> {
  const office = await openOffice(world ?? (await handedInWorld()));
  await signIn(office, WHO.leader);
  await done(writeCollectingSheet(given, STEPS));
  office.requests.length = 0;
  return office;
}
