// What Excel refuses, each with the page or thread it imitates. Codes are Excel's own
// (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).

/** Stops a batch; the add-in sees it as OfficeExtension.Error with this code. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/**
 * Ours as much as Excel's: a member that this host does not know, or one that came after the Excel it
 * plays. Old Excel answers the same way
 * (https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling).
 */
export function apiNotFound(member: string, why: string): Refusal {
  return new Refusal("ApiNotFound", `${member}: ${why}`);
}

/** Sheets, names, settings that are not there (https://github.com/OfficeDev/office-js/issues/3560). */
export function itemNotFound(): Refusal {
  return new Refusal("ItemNotFound", "The requested resource doesn't exist.");
}

/** A second worksheet, table or name of the same name (the page above, "ItemAlreadyExists"). */
export function itemAlreadyExists(): Refusal {
  return new Refusal("ItemAlreadyExists", "The resource being created already exists.");
}

/** A grid of another shape than its range (https://github.com/OfficeDev/office-js/issues/1025). */
export function wrongDimensions(): Refusal {
  return new Refusal(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** A bad address, colour, option (https://github.com/OfficeDev/office-js/issues/1561). */
export function invalidArgument(what: string): Refusal {
  return new Refusal(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. (${what})`,
  );
}

/**
 * A locked cell, or any structure, of a protected sheet; protecting twice, unprotecting what is open
 * (https://github.com/OfficeDev/office-js/issues/6784, https://github.com/OfficeDev/office-js/issues/108).
 */
export function accessDenied(): Refusal {
  return new Refusal("AccessDenied", "You cannot perform the requested operation.");
}

/** Something Excel cannot do now: hiding the last sheet, a table over a table (the page above). */
export function invalidOperation(why: string): Refusal {
  return new Refusal("InvalidOperation", `The operation attempted is invalid on the object. (${why})`);
}

/**
 * Values, formulas or number formats for whole rows or columns
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded; the page promises an
 * error and names no code, this one is the nearest in the list above).
 */
export function unboundedRange(): Refusal {
  return new Refusal("RangeExceedsLimit", "The cell count in the range has exceeded the maximum.");
}

/** Somebody is typing in a cell (https://github.com/OfficeDev/office-js/issues/856, /806, /3388). */
export function cellIsEdited(): Refusal {
  return new Refusal(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  );
}
