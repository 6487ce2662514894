// Draws the icons of the ribbon, addin/icons/*.png, from the pictures beside them: npm run icons.
// Excel asks for 16, 32 and 80 pixels of each button; lists of add-ins for 64 and 128 of the first.
import { readFileSync } from "node:fs";
import { launchBrowser } from "./browser.ts";

const FOLDER = "addin/icons";
const SIZES: Readonly<Record<string, readonly number[]>> = {
  open: [16, 32, 64, 80, 128],
  newSheet: [16, 32, 80],
  check: [16, 32, 80],
  sync: [16, 32, 80],
  submit: [16, 32, 80],
  rank: [16, 32, 80],
  consolidate: [16, 32, 80],
  help: [16, 32, 80],
};

const browser = await launchBrowser();
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const picture = readFileSync(`${FOLDER}/${name}.svg`, "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`,
    );
    await page.screenshot({ path: `${FOLDER}/${name}-${size}.png`, omitBackground: true });
  }
}
await browser.close();
