// Excel on the web answers each context.sync over the network: an action costs as many for 2.000 rows as for 20.
import { expect, test } from "vitest";
import { excelActionCounts } from "../../bench/excel-actions.ts";

test("no action needs more than two syncs and the megabytes it writes, nor more requests, for 2.000 rows than for 20", async () => {
  const small = await excelActionCounts(20);
  const large = await excelActionCounts(2_000);
  for (const [index, { action, syncs, blocks, requests }] of large.entries()) {
    const few = small[index];
    expect([action, requests, few?.blocks]).toEqual([few?.action, few?.requests, 1]);
    // Only laying a sheet writes more than a megabyte.
    if (blocks === 1) expect([action, syncs]).toEqual([action, few?.syncs]);
    else expect([action, syncs <= 1 + blocks]).toEqual([action, true]);
  }
  expect(large.filter(({ blocks }) => blocks > 1).length).toBeLessThanOrEqual(3);
  expect(small.map(({ action, syncs, requests }) => [action, syncs, requests])).toEqual([
    ["insert", 2, 1],
    ["look", 1, 0],
    ["check", 2, 0],
    ["sync-send", 2, 1],
    ["sync-receive", 2, 1],
    ["sync-differ", 2, 1],
    ["settle", 2, 1],
    ["undo", 2, 1],
    ["restore", 2, 2],
    ["repair", 2, 1],
    ["submit", 2, 3],
  ]);
});
