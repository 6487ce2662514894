// Score sheets that ship as examples: two real ones and one of our own, in the product's format. Parsed
// like any published sheet, so a mistake in a file shows when it is loaded.
import { scoreSheetSchema } from "../contract/score-sheets.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import illustrative from "./sheets/dak-nong-khoi-4-minh-hoa.json" with { type: "json" };
import cluster347 from "./sheets/quangtri-cum-347.json" with { type: "json" };
import communeCouncils from "./sheets/thanhhoa-hdnd-xa.json" with { type: "json" };

/** Our own 100 points on the four contents of plan 277/KH-KTĐ4, part II, and the assigned targets. */
export const illustrativeSheet: ScoreSheet = scoreSheetSchema.parse(illustrative);

/** Draft frame for communes' people's councils, Thanh Hóa: 100 points, bonus 10, penalty 20, grades. */
export const communeCouncilSheet: ScoreSheet = scoreSheetSchema.parse(communeCouncils);

/** Cluster 347 of commune police, Quảng Trị: 1000 points, 176 criteria, half-then-leader. */
export const cluster347Sheet: ScoreSheet = scoreSheetSchema.parse(cluster347);
