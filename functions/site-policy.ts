// What a browser may do with each part of the site, and for how long it keeps it, as plain headers. `npm start`
// sends them; whatever else serves the site loads this file by its path and sends the same, so it imports
// nothing. The page is for itself alone. Excel's pane and its sign-in window stand inside Excel on the web and
// load Microsoft's library; pictures, metadata and functions are fetched by Excel from its own origins.

export type Headers = Readonly<Record<string, string>>;

/** Pages that Excel opens, in its pane or in a window of its own. */
export const OFFICE_PAGES = ["/taskpane.html", "/auth/dialog.html"];
/** What Excel itself fetches, on the web from another origin. */
const EXCEL_FILES = ["/functions.json", "/functions.vi.json", "/functions.js"];

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

const EVERYWHERE: Headers = {
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Origin-Agent-Cluster": "?1",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=15552000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-DNS-Prefetch-Control": "off",
  "X-Download-Options": "noopen",
  "X-Permitted-Cross-Domain-Policies": "none",
  "X-XSS-Protection": "0",
};

/** Older than frame-ancestors, and knows no list: it would keep Excel's frames out. */
const SAME_FRAME: Headers = { "X-Frame-Options": "SAMEORIGIN" };

interface Site {
  /** Origins besides its own that a page may ask for data. */
  readonly connect: readonly string[];
  /** Digests of the scripts that stand inside Excel's pages, as a policy names them: "sha256-...". */
  readonly inlineScripts: readonly string[];
}

/** Whether Excel fetches a path from its own origins. */
export function isForExcel(path: string): boolean {
  return EXCEL_FILES.includes(path) || path.startsWith("/icons/");
}

/** @param path of the site, e.g. "/page.html" */
export function headersOf(path: string, { connect, inlineScripts }: Site): Headers {
  const keep = { "Cache-Control": keepFor(path) };
  if (isForExcel(path)) {
    const open = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
    return { ...EVERYWHERE, ...SAME_FRAME, ...open, ...keep };
  }
  const policy = {
    "default-src": ["'self'"],
    // Fluent UI writes its styles into the page while it runs.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...connect],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
  };
  if (!OFFICE_PAGES.includes(path)) {
    const own = { ...policy, "frame-ancestors": ["'self'"] };
    return { ...EVERYWHERE, ...SAME_FRAME, "Content-Security-Policy": written(own), ...keep };
  }
  const inOffice = {
    ...policy,
    "script-src": ["'self'", OFFICE_CDN, ...inlineScripts.map((digest) => `'${digest}'`)],
    "frame-ancestors": OFFICE_FRAMES,
  };
  return {
    ...EVERYWHERE,
    // The sign-in window must still reach the pane that opened it.
    "Cross-Origin-Opener-Policy": "unsafe-none",
    "Content-Security-Policy": written(inOffice),
    ...keep,
  };
}

/** Files with a hash in their name for ever, the pages themselves checked each time. */
function keepFor(path: string): string {
  if (path.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  // Excel shows no icon that it may not keep:
  // https://learn.microsoft.com/javascript/api/manifest/image
  return path.startsWith("/icons/") ? "public, max-age=86400" : "no-cache";
}

function written(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}
