/** Draws `/thong-ke/` anew from the counter's live figures. */
import { drawLiveFigures } from './statistics/live-figures.ts';

const place = document.querySelector<HTMLElement>('#so-lieu');
// A counter that is blocked or down leaves the figures of the last build.
if (place !== null) drawLiveFigures(place).catch(() => {});
