import { expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { openSession } from "./protocol/session.ts";
import { scenario } from "./scenario.ts";

test("an add-in's ordinary work runs in Node on Microsoft's own library", async () => {
  const session = openSession();
  console.log(JSON.stringify(await scenario(excelInNode(session)), null, 1));
  expect(1).toBe(1);
});
