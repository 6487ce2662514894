/** Thrown by a function that was given something else than it takes. The cell shows #VALUE! and the message. */
export class BadArgument extends Error {
  override readonly name = "BadArgument";
}
