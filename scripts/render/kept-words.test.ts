import { expect, it } from 'vitest';
import { findDeepLine } from '../content/markdown/find-deep-line.ts';
import { fixProse } from '../content/style/fix-prose.ts';
import { makeBodies } from '../fixtures/random-bodies.ts';
import { renderBody } from './body-fixture.ts';

it('no word of a body is lost, whatever stands around it', () => {
  const shown = makeBodies(20_261_126, 5000).filter((body) => findDeepLine(body) === undefined);
  expect(shown.length).toBeGreaterThan(4900);
  const lost = shown.flatMap((body) => {
    const markup = renderBody(body);
    return (body.match(/w\d+z/g) ?? []).some((word) => !markup.includes(word)) ? [body] : [];
  });
  expect(lost).toEqual([]);
});

it('mending a body changes spaces and quotes of its words, and nothing else of what is shown', () => {
  const bodies = makeBodies(20_261_127, 5000, { untidy: true });
  const mended = bodies.flatMap((body) => {
    const fixed = fixProse(body);
    return fixed === body || findDeepLine(body) !== undefined ? [] : [{ body, fixed }];
  });
  expect(mended.length).toBeGreaterThan(1000);
  const show = (body: string) =>
    renderBody(body)
      .replace(/&quot;|[“”]/g, '"')
      .replace(/[ \u00A0]+/g, '');
  expect(mended.filter(({ body, fixed }) => show(fixed) !== show(body))).toEqual([]);
  expect(mended.filter(({ fixed }) => fixProse(fixed) !== fixed)).toEqual([]);
});
