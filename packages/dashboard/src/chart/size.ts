/** Height of the line over time, in pixels: also of the place that is kept for it. */
export const CHART_HEIGHT_PX = 320;
