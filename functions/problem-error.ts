// Carries a Problem from the place that refuses to the one place that answers (app.ts). What should not
// happen is thrown as an ordinary error and logged with its cause instead.
import { problem, type Problem, type ProblemCode } from "../shared/contract/problems.ts";

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(refusal: Problem) {
    super(refusal.text.en);
    this.name = "ProblemError";
    this.problem = refusal;
  }
}

/** Ends the request with a problem of the catalogue. */
export function refuse<Code extends ProblemCode>(...details: Parameters<typeof problem<Code>>): never {
  throw new ProblemError(problem(...details));
}
