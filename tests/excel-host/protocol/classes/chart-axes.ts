// Excel.ChartAxes: the axis of the categories and that of the values.
import { booleanOf, numberOf, oneOf, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import type { ChartTarget } from "./charts.ts";

type Axis = "Category" | "Value";

interface AxisTarget extends ChartTarget {
  readonly axis: Axis;
}

export function axesObject(target: ChartTarget): HostObject {
  return hostObject(axes, target);
}

const axes: Members<ChartTarget> = {
  className: "ChartAxes",
  parts: {
    CategoryAxis: (target) => hostObject(chartAxis, { ...target, axis: "Category" }),
    ValueAxis: (target) => hostObject(chartAxis, { ...target, axis: "Value" }),
  },
};

const chartAxis: Members<AxisTarget> = {
  className: "ChartAxis",
  values: {
    ReversePlotOrder: {
      read: ({ chart, axis }) => chart.reversed.has(axis),
      write: ({ chart, axis }, value) => turn(chart.reversed, { axis, on: booleanOf(value) }),
    },
    Minimum: {
      read: ({ chart, axis }) => chart.axisMinimums.get(axis) ?? 0,
      write: ({ chart, axis }, value) => void chart.axisMinimums.set(axis, numberOf(value)),
    },
    // Where the other axis crosses: with the order reversed, "Maximum" is at the foot.
    Position: {
      read: () => "Automatic",
      write: (_, value) => void oneOf(["Automatic", "Maximum", "Minimum"])(value),
    },
  },
  parts: {
    Title: (target) => hostObject(axisTitle, target),
    MajorGridlines: (target) => hostObject(gridlines, target),
  },
};

const axisTitle: Members<AxisTarget> = {
  className: "ChartAxisTitle",
  values: {
    Text: {
      read: ({ chart, axis }) => chart.axisTitles.get(axis) ?? "",
      write: ({ chart, axis }, value) => void chart.axisTitles.set(axis, textOf(value)),
    },
  },
};

const gridlines: Members<AxisTarget> = {
  className: "ChartGridlines",
  values: {
    Visible: {
      read: ({ chart, axis }) => chart.gridlines.has(axis),
      write: ({ chart, axis }, value) => turn(chart.gridlines, { axis, on: booleanOf(value) }),
    },
  },
};

function turn(set: Set<string>, { axis, on }: { axis: Axis; on: boolean }): void {
  if (on) set.add(axis);
  else set.delete(axis);
}
