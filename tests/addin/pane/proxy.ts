// The built product under an https origin of its own, as Excel asks for it: what a province's server does
// with its certificate, done by route.fulfill in front of `npm start`.
import { gzipSync } from "node:zlib";
import type { Route } from "playwright-core";

export const ORIGIN = "https://thidua.example.vn";

export interface Line {
  /** The network is down: requests to the API find nobody. */
  isDown: boolean;
  /** A slow network: a request to the API goes on when the promise does. */
  gate: Promise<void> | null;
  /** Methods and paths of the API that were asked, in order. */
  readonly asked: string[];
  /** Bytes of each script that was loaded, gzipped, by path. */
  readonly scripts: Map<string, number>;
}

/** For openInBrowser: everything of the product's origin goes to the real server. */
export function serveFrom(address: string, line: Line): (route: Route, url: URL) => Promise<boolean> {
  // The sign-in page knows the server by its own address.
  const inside = (text: string) =>
    text.replaceAll(encodeURIComponent(ORIGIN), encodeURIComponent(address)).replaceAll(ORIGIN, address);
  return async (route, url) => {
    if (url.origin !== ORIGIN) return false;
    const request = route.request();
    const isApi = url.pathname.startsWith("/v1/");
    if (isApi) line.asked.push(`${request.method()} ${url.pathname}`);
    if (isApi) await line.gate;
    if (line.isDown && isApi) {
      await route.abort("internetdisconnected");
      return true;
    }
    const headers = Object.entries(await request.allHeaders()).filter(
      ([name]) => name !== "host" && !name.startsWith(":"),
    );
    const sent = request.postDataBuffer();
    const isForm = headers.some(([, value]) => value.startsWith("application/x-www-form-urlencoded"));
    const response = await fetch(address + inside(url.pathname + url.search), {
      method: request.method(),
      headers,
      redirect: "manual",
      ...(sent !== null && { body: isForm ? inside(sent.toString()) : new Uint8Array(sent) }),
    });
    // The body comes unpacked.
    const left = ["content-encoding", "content-length", "transfer-encoding"];
    const answer = Object.fromEntries([...response.headers].filter(([name]) => !left.includes(name)));
    const to = response.headers.get("location")?.replaceAll(address, ORIGIN);
    if (to !== undefined) {
      // What follows a redirect is not routed again: a page that leaves at once is.
      const leave = `<!doctype html><meta http-equiv="refresh" content="0;url=${to.replaceAll("&", "&amp;")}">`;
      await route.fulfill({ contentType: "text/html", body: leave });
      return true;
    }
    const body = Buffer.from(await response.arrayBuffer());
    if (url.pathname.endsWith(".js")) line.scripts.set(url.pathname, gzipSync(body).byteLength);
    await route.fulfill({
      status: response.status,
      headers: answer,
      body,
    });
    return true;
  };
}

/** Requests to the API wait from now on. @returns lets them go */
export function hold(line: Line): () => void {
  let go: () => void = () => undefined;
  line.gate = new Promise((resolve) => (go = resolve));
  return () => {
    line.gate = null;
    go();
  };
}
