/** Why a cell shows an error instead of a value. Thrown, or put into one cell of a grid. */
export class CellError extends Error {
  override readonly name = "CellError";
  /** As the cell shows it. */
  readonly code: "#VALUE!" | "#N/A" | "#NUM!";

  /** Excel shows words with #VALUE! and #N/A; #NUM! has to speak for itself. */
  constructor(...[code, message]: readonly ["#VALUE!" | "#N/A", string] | readonly ["#NUM!"]) {
    super(message);
    this.code = code;
  }
}
