// A view that is loaded when it is needed first.
import { lazy, type ComponentType, type LazyExoticComponent } from "react";

export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
