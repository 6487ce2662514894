// Times and prints: medians of interleaved runs, so that what is compared met the same machine.

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  /** null: shown for comparison, nothing to reach. */
  readonly goal: number | null;
  readonly met: boolean | null;
}

/** A row that has to stay at or below its goal. */
export function row(
  id: string,
  what: string,
  measured: { unit: string; value: number; goal: number | null },
): Row {
  const { unit, value, goal } = measured;
  return { id, what, unit, value, goal, met: goal === null ? null : value <= goal };
}

/** Median milliseconds of each task over rounds in which every task runs once, after as many to warm up. */
export function medians<Name extends string>(
  rounds: number,
  tasks: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -rounds; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      tasks[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

export function printTable(rows: readonly Row[]): void {
  const cells = rows.map((each) => [
    each.id,
    each.what,
    `${format(each.value)} ${each.unit}`,
    each.goal === null ? "" : `≤ ${format(each.goal)}`,
    each.met === null ? "" : each.met ? "met" : "MISSED",
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...cells.map((line) => (line[column] ?? "").length)),
  );
  for (const line of cells)
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
