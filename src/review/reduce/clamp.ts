/** `value` within the bounds; the lower bound wins where they cross, as they do for an empty list. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
