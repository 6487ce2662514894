// What Excel reads of the functions before any of them runs: functions.vi.json, functions.json. Members as in
// https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
import type { Text } from "../../shared/text.ts";
import type { ExcelFunction } from "./function-table.ts";

/** @returns the text of the file */
export function functionMetadata(functions: readonly ExcelFunction[], language: keyof Text): string {
  const metadata = {
    // An error among the cells comes to the function, which can say where it stands.
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description: description[language],
      parameters: parameters.map((parameter) => ({
        name: parameter.name[language],
        description: parameter.description[language],
        // Excel would make numbers of texts and booleans, and refuse what the function can explain.
        type: "any",
        dimensionality: dimensionality(parameter.isGrid),
        optional: parameter.optional ?? false,
      })),
      result: { type: result.type, dimensionality: dimensionality(result.isGrid) },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function dimensionality(isGrid = false): "matrix" | "scalar" {
  return isGrid ? "matrix" : "scalar";
}
