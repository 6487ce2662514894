// Clocks: the real one, the example's assumed day with the real hour, and one that the set-up of the
// example moves from step to step.
import { vietnamDay, type IsoDate } from "../../shared/vietnam-time.ts";

export type Clock = () => Date;

export interface MovableClock {
  readonly now: Clock;
  /** Stands still at an instant until it is released. */
  hold(at: Date): void;
  release(): void;
}

/** The hour of `real` in Viet Nam, on an assumed day. */
export function onDay(day: IsoDate, real: Clock): Clock {
  return () => {
    const at = real();
    return new Date(Date.parse(day) + at.getTime() - Date.parse(vietnamDay(at)));
  };
}

export function movable(clock: Clock): MovableClock {
  let held: Date | null = null;
  return {
    now: () => held ?? clock(),
    hold: (at) => void (held = at),
    release: () => void (held = null),
  };
}
