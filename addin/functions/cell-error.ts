/** Why a cell shows an error instead of a value. Thrown, or put into one cell of a grid. */
export class CellError extends Error {
  override readonly name = "CellError";
  /** As the cell shows it. Excel shows the message with #VALUE! and #N/A; #NUM! has to speak for itself. */
  readonly code: "#VALUE!" | "#N/A" | "#NUM!";

  constructor(code: CellError["code"], message: string) {
    super(message);
    this.code = code;
  }
}
