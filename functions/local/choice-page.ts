// The sign-in page of the trial version: one button a person, grouped by plan and bloc. Plain HTML without
// scripts, so that it works in any browser and reads well aloud.
import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { AuthorizationRequest } from "./authorization-request.ts";

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** The office held, e.g. "Cán bộ phụ trách thi đua của Sở B". */
  readonly office: string;
  /** The heading to list the person under, e.g. plan and bloc. */
  readonly group: string;
}

type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
:root { color-scheme: light; }
body { font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; color: #1a1a1a; background: #f5f5f5; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
button { font: inherit; width: 100%; height: 100%; text-align: left; padding: .625rem .875rem; background: #fff; color: inherit;
  border: 1px solid #767676; border-radius: .25rem; cursor: pointer; }
button:hover { background: #ebf3fc; }
button:focus-visible { outline: 3px solid #0f6cbd; outline-offset: 2px; }
b { display: block; }
`;

/** The page runs nothing, and a form in it goes nowhere but back here and on to the registered address. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export function choicePage(asked: AuthorizationRequest, people: readonly DemoPerson[]): Page {
  const groups = [...new Set(people.map(({ group }) => group))];
  return page(
    "Trang đăng nhập của bản dùng thử",
    html`<p>
        Bản dùng thử chạy trên máy này, không cần mật khẩu. Đề nghị chọn một người để đăng nhập; tên người và
        tên đơn vị đều là ví dụ.
      </p>
      <p lang="en">Trial version on this machine, no password: choose a person to sign in as.</p>
      ${people.length === 0 ? html`<p role="status">Chưa có người nào trong kho dữ liệu.</p>` : ""}
      <form method="post">
        ${Object.entries(asked).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
        ${groups.map(
          (group) =>
            html`<h2>${group}</h2>
              <ul>
                ${people
                  .filter((person) => person.group === group)
                  .map(
                    ({ id, name, office }) =>
                      html`<li>
                        <button name="person" value="${id}"><b>${name}</b> ${office}</button>
                      </li>`,
                  )}
              </ul>`,
        )}
      </form>`,
  );
}

export function refusalPage(): Page {
  return page(
    "Chưa đăng nhập được",
    html`<p>
        Yêu cầu đăng nhập không đúng dạng hoặc đến từ một địa chỉ chưa đăng ký. Đề nghị mở lại trang Thi đua
        rồi đăng nhập lại.
      </p>
      <p lang="en">The sign-in request is malformed or comes from an address that is not registered.</p>`,
  );
}

function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Thi đua</title>
        ${raw(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
