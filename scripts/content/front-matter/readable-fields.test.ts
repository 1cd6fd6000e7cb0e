import { expect, it } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { readFields } from './readable-fields.ts';

it.each([
  ['title: Lễ: b\ndate: x', { date: 'x' }, [1], ['title']],
  ['date: x\ntitle: Lễ: b\nplaces: @c', { date: 'x' }, [2, 3], ['title', 'places']],
  ['title: A\ntitle: B', { title: 'A' }, [2], ['title']],
  ['title:A\ndate: x', { date: 'x' }, [1], ['title']],
  ['summary: "Một đoạn\nhai dòng\nba dòng\ndate: x', { date: 'x' }, [1], ['summary']],
  ['title: "A\ndate: x\ntags: [a', { date: 'x' }, [1, 3], ['title', 'tags']],
  ['title: "A\ndate: "x"\nplaces: b', { places: 'b', date: 'x' }, [1], ['title']],
  ['author:\n\t- A\ndate: x', { date: 'x' }, [2], ['author']],
  ['images:\n- src: a.jpg\n  caption: Chợ: vui\ndate: x', { date: 'x' }, [3], ['images', 'src', 'caption']],
  ['{title: x, date: ', undefined, [1], ['title', 'date']],
  ['  title: A\ndate: x', { date: 'x' }, [1], ['title']],
])('%j is read but for what is wrong in it', (yaml, data, lines, unread) => {
  const read = readFields(yaml, parseYaml);
  expect(read.data).toEqual(data);
  expect(read.faults.map(({ line }) => line)).toEqual(lines);
  expect([...read.unread]).toEqual(unread);
  expect(read.yaml.split('\n')).toHaveLength(yaml.split('\n').length);
});

it.each([
  ['wrong all over', Array.from({ length: 30 }, (_, index) => `f${index}: @a`).join('\n'), 30],
  ['no mapping', '- title: x\ndate: y\nsection: z', 3],
])('of a text that is %s only the first fault is told', (_what, text, names) => {
  const { faults, unread, yaml } = readFields(text, parseYaml);
  expect([faults.length, unread.size, yaml.trim()]).toEqual([1, names, '']);
});
