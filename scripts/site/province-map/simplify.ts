export type Point = readonly [x: number, y: number];

/**
 * Leaves out the points of a line that stand less than `tolerance` from the line through those that stay; both ends stay.
 * Ramer–Douglas–Peucker (doi:10.3138/FM57-6770-U75U-7727).
 */
export function simplify(line: readonly Point[], tolerance: number): Point[] {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined || line.length < 3) return [...line];
  let farthest = 0;
  let most = 0;
  for (const [index, point] of line.entries()) {
    const distance = distanceFrom(point, first, last);
    if (distance > most) [farthest, most] = [index, distance];
  }
  if (most < tolerance) return [first, last];
  const before = simplify(line.slice(0, farthest + 1), tolerance);
  return [...before, ...simplify(line.slice(farthest), tolerance).slice(1)];
}

/** Distance of a point from the line through two others; from the first where both are one point. */
function distanceFrom([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(x - fromX, y - fromY);
  return Math.abs(dy * (x - fromX) - dx * (y - fromY)) / length;
}
