// Who can sign in where there is no example: one person, of the board, to publish the first plan.
import type { Person } from "../store/people.ts";
import type { DemoPerson } from "./choice-page.ts";

export const FIRST_PERSON: Person = {
  id: "p-000001",
  name: "Cán bộ phụ trách thi đua, khen thưởng",
  memberships: [{ kind: "board", province: "tinh" }],
};

export const firstPeople: readonly DemoPerson[] = [
  {
    id: FIRST_PERSON.id,
    name: FIRST_PERSON.name,
    office: "Cơ quan thường trực thi đua, khen thưởng của tỉnh",
    group: "Cơ quan thường trực thi đua, khen thưởng",
  },
];
