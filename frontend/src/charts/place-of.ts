const fieldOf = (value: unknown, name: 'dataIndex' | 'seriesIndex'): number => {
  if (typeof value !== 'object' || value === null) return -1;
  const found: unknown = name in value ? Reflect.get(value, name) : undefined;
  return typeof found === 'number' ? found : -1;
};

/** Which datum of which series a tip is asked for; −1 where the engine does not say. */
export const placeOf = (hovered: unknown): { readonly index: number; readonly series: number } => {
  const [first]: unknown[] = Array.isArray(hovered) ? hovered : [hovered];
  return { index: fieldOf(first, 'dataIndex'), series: fieldOf(first, 'seriesIndex') };
};
