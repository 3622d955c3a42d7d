/** A mark of a chart: the place of its series, and of its datum in it. */
export interface ChartPoint {
  readonly series: number;
  readonly index: number;
}
