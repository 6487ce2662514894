// An add-in's ordinary work, written against Office.js as anybody would write it. It runs unchanged in Node
// and inside Chromium (as text), so the two ways to the host can be compared value by value.

/** What the scenario saw, by subject; the same whichever way it ran. */
export type Seen = Readonly<Record<Subject, unknown>>;
type Subject =
  | ("cells" | "formats" | "sheets" | "names" | "table" | "validation" | "highlight")
  | ("page" | "kept" | "protection" | "events");

/** Self-contained: it is sent to the browser as its own source. */
export async function scenario(excel: typeof Excel): Promise<Seen> {
  const cells = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Phiếu chấm điểm");
    sheet.activate();
    const range = sheet.getRange("B2:C3");
    range.values = [
      ["Mục tiêu số 1", 9.5],
      ["'007", true],
    ];
    sheet.getRange("C4").formulas = [["=ROUND(C2*2,1)"]];
    const used = sheet.getUsedRange();
    used.load("values,formulas,address,rowIndex,columnIndex,rowCount,columnCount,valueTypes");
    await context.sync();
    return used.toJSON();
  });

  const formats = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Phiếu chấm điểm");
    sheet.getRange().format.protection.locked = false;
    const range = sheet.getRange("B2:C3");
    range.numberFormat = [
      ["@", "#,##0.00"],
      ["@", "General"],
    ];
    range.format.fill.color = "#217346";
    range.format.set({
      font: { bold: true, color: "#ffffff", size: 13 },
      wrapText: true,
      horizontalAlignment: "Center",
    });
    range.format.borders.getItem("EdgeBottom").style = "Continuous";
    range.format.borders.getItem("InsideVertical").color = "#7F8A94";
    sheet.getRange("B:B").format.columnWidth = 200;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("B6:D6").merge();
    sheet.getRange("5:5").rowHidden = true;
    range.load("numberFormat,format/wrapText,format/horizontalAlignment,format/columnWidth,format/rowHeight");
    range.load({
      format: {
        fill: { color: true },
        font: { bold: true, color: true, size: true },
        protection: { locked: true },
      },
    });
    const bottom = range.format.borders.getItem("EdgeBottom");
    bottom.load("style,color");
    const hidden = sheet.getRange("A5");
    hidden.load("rowHidden");
    await context.sync();
    const { format } = range;
    return {
      numberFormat: range.numberFormat,
      look: [format.wrapText, format.horizontalAlignment, format.columnWidth, format.rowHeight],
      fill: format.fill.color,
      font: [format.font.bold, format.font.color, format.font.size],
      locked: format.protection.locked,
      bottom: [bottom.style, bottom.color],
      hidden: hidden.rowHidden,
    };
  });

  const sheets = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const missing = worksheets.getItemOrNullObject("Không có");
    const hidden = worksheets.add("_meta");
    hidden.visibility = "VeryHidden";
    hidden.customProperties.add("thiDua.document", "d1");
    const property = hidden.customProperties.getItem("thiDua.document");
    property.load("value");
    worksheets.load("items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    context.application.suspendApiCalculationUntilNextSync();
    context.application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    const empty = hidden.getUsedRangeOrNullObject();
    await context.sync();
    return {
      missing: missing.isNullObject,
      empty: empty.isNullObject,
      active: active.name,
      all: worksheets.items.map(({ name, visibility }) => [name, visibility]),
      property: property.value,
      decimal: context.application.cultureInfo.numberFormat.numberDecimalSeparator,
    };
  });

  const names = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Phiếu chấm điểm");
    sheet.names.add("diem", sheet.getRange("C2:C3"), "điểm tự chấm");
    context.workbook.names.add("ky_thi_dua", "=2026");
    const name = sheet.names.getItem("DIEM");
    name.load("name,value,formula,type,scope,comment");
    const range = name.getRange();
    range.load("address");
    const none = context.workbook.names.getItemOrNullObject("diem");
    await context.sync();
    return [name.toJSON(), range.address, none.isNullObject];
  });

  const table = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const added = sheet.tables.add("A1:C1", true);
    added.name = "DiemThiDua";
    added.getHeaderRowRange().values = [["Mã", "Đơn vị", "Điểm"]];
    added.rows.add(undefined, [
      ["01", "Sở A", 95.5],
      ["02", "Sở B", 88],
    ]);
    const body = added.getDataBodyRange();
    body.load("values,address");
    added.rows.load("count");
    sheet.tables.load("items/name,count");
    await context.sync();
    return [body.values, body.address, added.rows.count, sheet.tables.items.map(({ name }) => name)];
  });

  const validation = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Phiếu chấm điểm").getRange("C2:C3");
    range.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
    range.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Điểm",
      message: "Từ 0 đến 10",
    };
    range.dataValidation.prompt = { showPrompt: true, title: "Điểm tự chấm", message: "Nhập số" };
    range.getCell(1, 0).dataValidation.clear();
    const kept = range.getCell(0, 0).dataValidation;
    kept.load("type,rule,errorAlert,prompt");
    range.dataValidation.load("type");
    await context.sync();
    return [kept.toJSON(), range.dataValidation.type];
  });

  const highlight = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Phiếu chấm điểm").getRange("B2:C3");
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$C2>10";
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.color = "#9C0006";
    format.custom.rule.load("formula");
    format.custom.format.fill.load("color");
    const count = range.conditionalFormats.getCount();
    await context.sync();
    return [format.custom.rule.formula, format.custom.format.fill.color, count.value];
  });

  const page = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Phiếu chấm điểm");
    sheet.freezePanes.freezeRows(1);
    sheet.autoFilter.apply(sheet.getRange("B1:C4"));
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = excel.PaperType.a4;
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.setPrintArea("A1:D6");
    layout.setPrintTitleRows("$1:$1");
    layout.setPrintMargins("Centimeters", { top: 2, left: 2.5 });
    layout.headersFooters.defaultForAllPages.leftFooter = "Mã: 7F3A";
    layout.load("orientation,zoom,topMargin");
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    sheet.autoFilter.load("enabled");
    await context.sync();
    return [
      layout.orientation,
      layout.zoom,
      Math.round(layout.topMargin),
      frozen.address,
      sheet.autoFilter.enabled,
    ];
  });

  const kept = await excel.run(async (context) => {
    const setting = context.workbook.settings.add("thiDua.outbox", { seq: 3 });
    setting.load("key,value");
    const part = context.workbook.customXmlParts.add('<base xmlns="urn:thi-dua"><r>4</r></base>');
    part.load("namespaceUri");
    const xml = part.getXml();
    const own = context.workbook.customXmlParts.getByNamespace("urn:thi-dua");
    const count = own.getCount();
    context.workbook.properties.custom.add("Thi đua", "phiếu");
    const property = context.workbook.properties.custom.getItemOrNullObject("Thi đua");
    property.load("value");
    await context.sync();
    const value: unknown = setting.value;
    const custom: unknown = property.value;
    return [setting.key, value, part.namespaceUri, xml.value, count.value, custom];
  });

  const events: unknown[] = [];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Phiếu chấm điểm");
    sheet.onChanged.add((event) => {
      events.push([event.type, event.address, event.source, event.details.valueAfter]);
      return Promise.resolve();
    });
    sheet.onSelectionChanged.add((event) => {
      events.push([event.type, event.address]);
      return Promise.resolve();
    });
    sheet.onProtectionChanged.add((event) => {
      events.push([event.type, event.isProtected]);
      return Promise.resolve();
    });
    await context.sync();
    sheet.getRange("C2").values = [[8]];
    sheet.getRange("C2").select();
    sheet.getRange("B2:B3").format.protection.locked = true;
    sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true });
    await context.sync();
  });

  const protection = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Phiếu chấm điểm");
    sheet.getRange("C2").values = [[7.5]];
    sheet.getRange("C:C").format.columnWidth = 90;
    sheet.protection.load("protected,options");
    await context.sync();
    return [
      sheet.protection.protected,
      sheet.protection.options.allowAutoFilter,
      sheet.protection.options.allowSort,
    ];
  });

  // Events come after the batch that caused them.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    cells,
    formats,
    sheets,
    names,
    table,
    validation,
    highlight,
    page,
    kept,
    protection,
    events,
  };
}
