// A calm light theme with one restrained accent, the deep red of official stationery.
import { createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-theme";

const DEEP_RED: BrandVariants = {
  10: "#190606",
  20: "#2d0b0c",
  30: "#430f11",
  40: "#581316",
  50: "#6b161a",
  60: "#7c191e",
  70: "#8a1b21",
  80: "#9a1f25",
  90: "#ab3a3d",
  100: "#bb5657",
  110: "#ca7170",
  120: "#d88d8b",
  130: "#e4a9a7",
  140: "#eec5c3",
  150: "#f6dfde",
  160: "#fcf3f2",
};

export const THEME: Theme = {
  ...createLightTheme(DEEP_RED),
  fontFamilyBase: "'Segoe UI', 'Open Sans', 'Noto Sans', system-ui, sans-serif",
};
