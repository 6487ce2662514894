import { expect, test } from "vitest";
import { manifestHosts } from "../../infra/manifest-hosts.ts";

test("without configuration there is this machine alone, at the port of npm start", () => {
  const here = { kind: "localhost", origin: "https://localhost:3000", signIn: [] };
  expect(manifestHosts({})).toEqual([here]);
  expect(manifestHosts({ PORT: "4000", THIDUA_ORIGIN: "" })).toEqual([
    { ...here, origin: "https://localhost:4000" },
  ]);
});

test("test and production come from the environment, with what their sign-in visits", () => {
  const signIn = ["https://dang-nhap.example.vn", "https://sso.example.vn:8443"];
  const hosts = manifestHosts({
    THIDUA_TEST_ORIGIN: "https://thi-dua-thu.example.vn/",
    THIDUA_ORIGIN: "https://thi-dua.example.vn",
    THIDUA_SIGN_IN_ORIGINS: "https://dang-nhap.example.vn  https://sso.example.vn:8443",
  });
  expect(hosts.slice(1)).toEqual([
    { kind: "test", origin: "https://thi-dua-thu.example.vn", signIn },
    { kind: "production", origin: "https://thi-dua.example.vn", signIn },
  ]);
});

test.each([
  ["THIDUA_ORIGIN", "http://thi-dua.example.vn"],
  ["THIDUA_ORIGIN", "thi-dua.example.vn"],
  ["THIDUA_TEST_ORIGIN", "https://example.vn/thi-dua"],
  ["THIDUA_SIGN_IN_ORIGINS", "https://sso.example.vn/oauth2/authorize"],
])("%s refuses %s, by name and with an example", (variable, given) => {
  expect(() => manifestHosts({ [variable]: given })).toThrow(
    new RegExp(`${variable}: "${given}" chưa đúng[^]*is not an https address`),
  );
});
