// Writes a layout as the add-in does: a batch, a sync.
import { queueWorkbook, type Place, type Surroundings } from "../../../addin/excel/write-layout.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import type { Session } from "../../excel-host/protocol/session.ts";

/** @returns the number of batches */
export async function write(
  session: Session,
  layout: WorkbookLayout,
  { places = new Map() }: Partial<Pick<Surroundings, "places">> = {},
): Promise<number> {
  const knownNames = new Set(session.workbook.names.map(({ name }) => name));
  return excelInNode(session).run(async (context) => {
    const batches = queueWorkbook(context, layout, { places, knownNames });
    for (const queue of batches) {
      queue();
      await context.sync();
    }
    return batches.length;
  });
}

/** All worksheets are there under their own names, protected as they were laid. */
export function asExisting({ worksheets }: WorkbookLayout): ReadonlyMap<string, Place> {
  return new Map(
    worksheets.map(({ name, protected: isProtected }) => [
      name,
      { worksheet: name, existing: { protected: isProtected } },
    ]),
  );
}
