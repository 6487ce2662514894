// Leads to a criterion's row in the table below.

/**
 * After a dialog has closed, which gives the focus back to its button first.
 *
 * @param field whose cell takes the focus where it can be typed in; without it the row's first control
 */
export function showLine(line: string, field?: string): void {
  requestAnimationFrame(() => {
    const row = document.getElementById(`line-${line}`);
    row?.scrollIntoView({ block: "center" });
    const cell = row?.querySelector<HTMLElement>(`.cell-${field} .with-unit :is(input, select, textarea)`);
    const control = cell ?? row?.querySelector<HTMLElement>("input, select, textarea, button");
    control?.focus({ preventScroll: true });
  });
}
