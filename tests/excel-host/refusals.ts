// What Excel refuses an add-in, one act at a time, on the workbook that scenario.ts leaves behind. Like it,
// this runs in Node and, as text, in Chromium.

/** By act: the code and the place of the error, e.g. "AccessDenied Range.values". */
export async function refusals(excel: typeof Excel): Promise<Readonly<Record<string, unknown>>> {
  const refused: Record<string, unknown> = {};
  const attempt = async (name: string, act: (context: Excel.RequestContext) => void) => {
    try {
      await excel.run(async (context) => {
        act(context);
        await context.sync();
      });
      refused[name] = "nothing";
    } catch (error) {
      const parts: Record<string, unknown> = { ...(typeof error === "object" ? error : {}) };
      const place: Record<string, unknown> = {
        ...(typeof parts.debugInfo === "object" ? parts.debugInfo : {}),
      };
      refused[name] = `${String(parts.code)} ${String(place.errorLocation)}`;
    }
  };

  const name = "Phiếu chấm điểm";
  await attempt(
    "locked cell",
    ({ workbook }) => (workbook.worksheets.getItem(name).getRange("B2").values = [["x"]]),
  );
  await attempt("format of a protected sheet", ({ workbook }) => {
    workbook.worksheets.getItem(name).getRange("C2").format.fill.color = "#FF0000";
  });
  await attempt("protected twice", ({ workbook }) => workbook.worksheets.getItem(name).protection.protect());
  await attempt("unprotected without need", ({ workbook }) => {
    workbook.worksheets.getItem("Sheet1").protection.unprotect();
  });
  await attempt("unknown sheet", ({ workbook }) => workbook.worksheets.getItem("Không có").load("name"));
  await attempt("unknown name", ({ workbook }) => workbook.names.getItem("khong_co").load("value"));
  await attempt("other dimensions", ({ workbook }) => {
    workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[1]];
  });
  await attempt("bad address", ({ workbook }) =>
    workbook.worksheets.getItem("Sheet1").getRange("A1:B").load("values"),
  );
  await attempt("second sheet of a name", ({ workbook }) => workbook.worksheets.add("SHEET1"));
  await attempt("values of a whole column", ({ workbook }) => {
    workbook.worksheets.getItem("Sheet1").getRange("A:A").values = [[1]];
  });
  await attempt("list longer than 255 characters", ({ workbook }) => {
    const source = Array.from({ length: 60 }, (_, index) => `mục ${index}`).join(",");
    workbook.worksheets.getItem("Sheet1").getRange("E1").dataValidation.rule = {
      list: { inCellDropDown: true, source },
    };
  });
  await attempt("member that the host does not know", ({ workbook }) =>
    workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill(),
  );

  return refused;
}
