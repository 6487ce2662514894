// The panes of a file's tests: one for all of them in turn, or one for each. Every test ends with a pane that is
// clean, and each pane is closed.
import type { Frame, Locator } from "playwright-core";
import { afterAll, afterEach } from "vitest";
import { openSession, type Session } from "../../excel-host/protocol/session.ts";
import { worksheetNamed } from "../../excel-host/people.ts";
import type { Site } from "../start-site.ts";
import { expectClean, expectSoundAtEachWidth, openPane, signIn, type OpenPane } from "./open-pane.ts";

type Where = Pick<Site, "server" | "browser">;

export function button(pane: Frame, name: string | RegExp): Locator {
  return pane.getByRole("button", { name, exact: true });
}

/** What the last action came to. */
export async function came(pane: Frame, text: string | RegExp): Promise<void> {
  await pane.locator(".came").getByText(text).first().waitFor();
}

/** Puts that away. */
export async function putAway(pane: Frame): Promise<void> {
  await button(pane, "Đóng thông báo").click();
}

/** One pane in which the tests of a file follow each other. */
export async function onePane({ server, browser }: Where) {
  const session = openSession();
  const opened = await openPane(browser, { address: server.address, session });
  afterEach(() => expectClean(opened));
  afterAll(() => opened.context.close());
  const { pane } = opened;
  return {
    ...{ opened, pane, session },
    button: (name: string | RegExp) => button(pane, name),
    came: (text: string | RegExp) => came(pane, text),
    put: () => putAway(pane),
    sound: (name: string) => expectSoundAtEachWidth(opened, name),
    /** The texts and numbers of a worksheet's cells. */
    written: (name: string) => [...worksheetNamed(session, name).cells.values()].map(({ value }) => value),
  };
}

interface Opening {
  readonly session?: Session;
  readonly width?: number;
  /** Before anybody signs in. */
  readonly prepare?: (opened: OpenPane) => Promise<unknown>;
}

/** Opens panes within one test. */
export function paneForEach({ server, browser }: Where) {
  const panes: OpenPane[] = [];
  afterEach(async () => {
    const ended = panes.splice(0);
    for (const { context } of ended) await context.close();
    for (const pane of ended) expectClean(pane);
  });

  async function open({ prepare, ...given }: Opening = {}): Promise<OpenPane> {
    const opened = await openPane(browser, { address: server.address, ...given });
    panes.push(opened);
    await prepare?.(opened);
    return opened;
  }

  /** Signed in. */
  async function openAs(person: string, given?: Opening): Promise<OpenPane> {
    const opened = await open(given);
    await signIn(opened, person);
    return opened;
  }

  /** With the unit's sheet laid in the workbook. */
  async function insertAs(person: string, given?: Opening): Promise<OpenPane> {
    const opened = await openAs(person, given);
    const { pane } = opened;
    await button(pane, "Lập bảng tự chấm điểm").click();
    await came(pane, "Đã lập bảng tại trang Chấm điểm.");
    await putAway(pane);
    return opened;
  }

  return { open, openAs, insertAs };
}
