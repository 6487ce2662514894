// A small add-in with everything the host must carry: custom functions, a ribbon action, a dialog, and a
// sign-in service on another origin.
import type { Route } from "playwright-core";

export const ADDIN = "https://app.example.vn";
const PANE = `<!doctype html><html lang="vi"><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script>
CustomFunctions.associate("DIEM", (share, points) => share * points);
CustomFunctions.associate("CHAM", async (value) => value + 1);
CustomFunctions.associate("BANG", (rows) => Array.from({ length: rows }, (_, row) => [row, row * row]));
CustomFunctions.associate("LOI", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "chưa có dữ liệu");
});
CustomFunctions.associate("DEM", (step, invocation) => {
  let count = 0;
  const timer = setInterval(() => invocation.setResult((count += step)), 20);
  invocation.onCanceled = () => { clearInterval(timer); window.cancelled = true; };
});
Office.actions.associate("dongBo", (event) => { window.pressed = event.source.id; event.completed(); });
Office.onReady((info) => { window.ready = info; });
</script></body></html>`;
const DIALOG = `<!doctype html><html lang="vi"><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script>
Office.onReady(() => {
  const { ui } = Office.context;
  ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived,
    ({ message }) => ui.messageParent("nhận: " + message),
    () => ui.messageParent("mã đăng nhập"));
});
</script></body></html>`;

const ISSUER = "https://dang-nhap.example.vn";
/** Leaves for the sign-in service at once; the second visit brings the code. */
const SIGN_IN = `<!doctype html><html lang="vi"><head>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body><script>
Office.onReady(() => {
  const code = new URLSearchParams(location.search).get("code");
  if (code === null) location.href = "${ISSUER}/authorize";
  else Office.context.ui.messageParent(code);
});
</script></body></html>`;
const AUTHORIZE = `<!doctype html><html lang="vi"><body><script>location.href = "${ADDIN}/sign-in.html?code=abc";</script></body></html>`;
const PAGES: Readonly<Record<string, string>> = {
  [`${ADDIN}/pane.html`]: PANE,
  [`${ADDIN}/dialog.html`]: DIALOG,
  [`${ADDIN}/sign-in.html`]: SIGN_IN,
  [`${ISSUER}/authorize`]: AUTHORIZE,
};

/** For openInBrowser: false for addresses that are not of this add-in. */
export async function serveTestAddin(route: Route, url: URL): Promise<boolean> {
  const body = PAGES[url.origin + url.pathname];
  if (body === undefined) return false;
  await route.fulfill({ contentType: "text/html; charset=utf-8", body });
  return true;
}
