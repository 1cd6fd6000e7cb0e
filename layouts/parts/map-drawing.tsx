import type { VNode } from 'preact';
import type { MapProps } from '../props.ts';

const TITLE = 'ten-ban-do';

/** The country as one SVG element, in the colours of the page. */
export function MapDrawing({ drawing }: Pick<MapProps, 'drawing'>): VNode {
  const { width, height, country, marked, archipelagos } = drawing;
  const words = marked === undefined ? 'Bản đồ Việt Nam' : `Bản đồ Việt Nam, đánh dấu ${marked.name}`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={TITLE}>
      <title id={TITLE}>{`${words}, có quần đảo Hoàng Sa và quần đảo Trường Sa`}</title>
      <path class="dat" d={country} />
      {marked !== undefined && <path class="danh-dau" d={marked.path} />}
      {archipelagos.map((archipelago) => (
        <Archipelago key={archipelago.name} {...archipelago} edge={width} />
      ))}
      {marked !== undefined && (
        <text class={sideOf(marked.x, width)} x={marked.x} y={marked.y}>
          {marked.name}
        </text>
      )}
    </svg>
  );
}

/** Classes of a name: in the middle of its province, but running inwards where the drawing's edge might cut it. */
function sideOf(x: number, width: number): string {
  if (x < width / 4) return 'ten-tinh ten-ben-phai';
  return x > (width * 3) / 4 ? 'ten-tinh ten-ben-trai' : 'ten-tinh';
}

/** Half of the longest name, in the largest letters and as far apart as readers may set them. */
const NAME_ROOM = 340;

type ArchipelagoProps = MapProps['drawing']['archipelagos'][number] & {
  /** Where the drawing ends on the right. */
  edge: number;
};

function Archipelago({ name, province, islands, edge }: ArchipelagoProps): VNode {
  const xs = islands.map(({ x }) => x);
  const middle = Math.min(Math.round((Math.min(...xs) + Math.max(...xs)) / 2), edge - NAME_ROOM);
  const bottom = Math.max(...islands.map(({ y }) => y));
  return (
    <g>
      {islands.map(({ x, y }) => (
        <circle key={`${x} ${y}`} class="dao" cx={x} cy={y} r={7} />
      ))}
      <text y={bottom}>
        <tspan x={middle} dy="1.45em">
          {name}
        </tspan>
        <tspan x={middle} dy="1.2em">{`(${province})`}</tspan>
      </text>
    </g>
  );
}
