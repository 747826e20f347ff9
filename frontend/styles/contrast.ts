/** Reads the colour tokens of the style sheet and computes WCAG contrast, so that no palette change goes unmeasured. */

export interface TokenColour {
  readonly light: string;
  readonly dark: string;
}

const TOKEN = /--my-([a-z0-9-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi;

/** All `--my-*: light-dark(#rrggbb, #rrggbb)` declarations of a style sheet, by name without the prefix. */
export function readTokens(css: string): ReadonlyMap<string, TokenColour> {
  const tokens = new Map<string, TokenColour>();
  for (const [, name, light, dark] of css.matchAll(TOKEN)) {
    if (name && light && dark) tokens.set(name, { light, dark });
  }
  return tokens;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance"). */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio between 1 and 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
