import type { IndexGroup, IndexItem, MapProps } from '../../../layouts/props.ts';
import { MAP } from '../../content/addresses.ts';
import { defined } from '../../content/defined.ts';
import { MAP_TITLE } from '../frames.ts';
import { keyOfValue, makeKey } from '../key.ts';
import type { HtmlPage } from '../page.ts';
import { nameNow } from '../terms/place-history.ts';
import type { PlanContext } from '../plan-context.ts';
import { findProvince, PROVINCES } from '../province-map/find-province.ts';
import { ARCHIPELAGOS } from '../province-map/islands.ts';
import { MAP_HEIGHT, MAP_WIDTH, project } from '../province-map/projection.ts';
import { ISLANDS } from '../province-map/shapes.ts';
import { findMostUsed, sortTerms } from '../terms/sort-terms.ts';
import { describeWayHead, HOME_LINK } from './page-head.ts';
import { toIndexItem } from './plan-index-page.ts';

/** Most places named beside the map; all stand in their index. */
const MOST_PLACES = 300;

/** `/ban-do-hanh-chinh/`: the country's provinces, one of them marked, and the places that articles tell of. */
export function* planMap(context: PlanContext): Generator<HtmlPage> {
  const { frames } = context;
  const { map } = context.archive.site;
  if (map === undefined) return;
  const title = map.title ?? MAP_TITLE;
  const breadcrumb = [HOME_LINK];
  const groups = groupPlaces(context);
  const props = (): MapProps => ({
    title,
    breadcrumb,
    groups,
    ...defined({ description: map.caption }),
    drawing: drawMap(map.province),
  });
  yield {
    url: MAP,
    kind: 'map',
    key: makeKey(['map', frames.plain.key, keyOfValue([map, groups])]),
    frame: frames.plain.frame,
    head: () => describeWayHead(context, { title, url: MAP, breadcrumb, description: map.caption }),
    props,
  };
}

function drawMap(wanted = ''): MapProps['drawing'] {
  const found = findProvince(wanted);
  const marked = found?.province;
  const { shapes, areFormer } = found?.provinces ?? PROVINCES;
  const others = Object.entries(shapes).filter(([other]) => other !== marked?.name);
  return {
    width: MAP_WIDTH,
    height: MAP_HEIGHT,
    areFormer,
    country: others.map(([, { path }]) => path).join('') + ISLANDS,
    ...defined({ marked }),
    archipelagos: ARCHIPELAGOS.map(({ name, province, islands }) => ({
      name,
      province,
      islands: islands.map(([longitude, latitude]) => {
        const [x, y] = project(longitude, latitude);
        return { x: Math.round(x), y: Math.round(y) };
      }),
    })),
  };
}

/** Places of today, names of the past with what they are called now, and places that `places.yaml` doesn't know. */
function groupPlaces({ terms }: PlanContext): IndexGroup[] {
  const used = terms.places.list.filter(({ articles }) => articles.length > 0);
  const standing: IndexItem[] = [];
  const past: IndexItem[] = [];
  const others: IndexItem[] = [];
  for (const term of sortTerms(findMostUsed(used, MOST_PLACES))) {
    const history = terms.histories.get(term.key);
    const note = history && nameNow(history);
    const item = toIndexItem(term);
    if (note === undefined) others.push(item);
    else if (note === '') standing.push(item);
    else past.push({ ...item, note });
  }
  return [
    { id: 'nay', title: 'Tên hiện nay', items: standing },
    { id: 'cu', title: 'Tên cũ', items: past },
    {
      id: 'khac',
      title: standing.length + past.length > 0 ? 'Địa danh khác' : 'Địa danh trong kho bài',
      items: others,
    },
  ].filter(({ items }) => items.length > 0);
}
