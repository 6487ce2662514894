/** Groups have no printed number of their own; most are named by it. */
export function groupNumber(id: string): string {
  return /^(?:[IVXLC]+|[A-Z]|\d{1,2})$/.test(id) ? id : "";
}
