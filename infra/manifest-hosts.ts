// Where the add-in lives, from the environment: the build writes a manifest for each place.
//   PORT                     of this machine, 3000 without it
//   THIDUA_TEST_ORIGIN       "https://thi-dua-thu.example.vn"
//   THIDUA_ORIGIN            "https://thi-dua.example.vn"
//   THIDUA_SIGN_IN_ORIGINS   what the sign-in dialog visits, e.g. the sign-in service, separated by spaces

export interface ManifestHost {
  readonly kind: "localhost" | "test" | "production";
  readonly origin: string;
  readonly signIn: readonly string[];
}

/** This machine first; then those that are configured. @throws Error naming the variable and what it needs */
export function manifestHosts(env: Readonly<Record<string, string | undefined>>): readonly ManifestHost[] {
  const signIn = (env.THIDUA_SIGN_IN_ORIGINS ?? "")
    .split(/\s+/)
    .filter((origin) => origin !== "")
    .map((origin) => checked("THIDUA_SIGN_IN_ORIGINS", origin));
  const hosts: ManifestHost[] = [
    // The sign-in page of `npm start` is its own.
    { kind: "localhost", origin: checked("PORT", `https://localhost:${env.PORT ?? "3000"}`), signIn: [] },
  ];
  const { THIDUA_TEST_ORIGIN: test = "", THIDUA_ORIGIN: production = "" } = env;
  if (test !== "") hosts.push({ kind: "test", origin: checked("THIDUA_TEST_ORIGIN", test), signIn });
  if (production !== "") {
    hosts.push({ kind: "production", origin: checked("THIDUA_ORIGIN", production), signIn });
  }
  return hosts;
}

/** Excel loads add-ins over https alone. @returns the origin, without the port of https itself */
function checked(variable: string, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const hasPath = given.replace(/\/$/, "").split("/").length > 3;
  if (url?.protocol === "https:" && !hasPath && url.search + url.hash === "") return url.origin;
  throw new Error(
    [
      `${variable}: "${given}" chưa đúng. Đề nghị ghi địa chỉ https, không có đường dẫn, ví dụ: https://thi-dua.example.vn`,
      `${variable}: "${given}" is not an https address without a path, e.g. https://thi-dua.example.vn`,
    ].join("\n"),
  );
}
