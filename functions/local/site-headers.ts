// What a browser may do with each part of the site. The page is for itself alone. Excel's pane and its sign-in
// window stand inside Excel on the web and load Microsoft's library; pictures, metadata and functions are
// fetched by Excel from its own origins.
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";

/** Where Microsoft's library comes from: the one source that it supports. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/**
 * Every page that may stand around the pane, up to the window itself. Microsoft publishes no list
 * (https://github.com/OfficeDev/office-js-docs-pr/issues/4911); a missing one shows as an empty pane and as
 * "frame-ancestors" in the browser's console.
 */
const OFFICE_FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.live.com",
  "https://*.sharepoint.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.microsoft.com",
];

export interface SiteHeaders {
  readonly page: MiddlewareHandler;
  readonly inOffice: MiddlewareHandler;
  readonly forExcel: MiddlewareHandler;
}

/**
 * @param connect origins besides its own that a page may ask for data
 * @param inlineScripts texts of the scripts that stand inside Excel's pages
 */
export function siteHeaders({
  connect,
  inlineScripts,
}: {
  connect: readonly string[];
  inlineScripts: readonly string[];
}): SiteHeaders {
  const policy = {
    defaultSrc: ["'self'"],
    // Fluent UI writes its styles into the page while it runs.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'", "data:"],
    connectSrc: ["'self'", ...connect],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  };
  return {
    page: secureHeaders({
      contentSecurityPolicy: { ...policy, frameAncestors: ["'self'"] },
    }),
    inOffice: secureHeaders({
      contentSecurityPolicy: {
        ...policy,
        scriptSrc: ["'self'", OFFICE_CDN, ...inlineScripts.map(hashSource)],
        frameAncestors: OFFICE_FRAMES,
      },
      // Older than frame-ancestors, and knows no list.
      xFrameOptions: false,
      // The sign-in window must still reach the pane that opened it.
      crossOriginOpenerPolicy: "unsafe-none",
    }),
    forExcel: every(cors(), secureHeaders({ crossOriginResourcePolicy: "cross-origin" })),
  };
}

function hashSource(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
