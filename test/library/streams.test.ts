import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  crossCheck,
  crossCheckAsync,
  crossCheckPair,
  crossCheckPairs,
  crossCheckStories,
  documentOf,
  InputError,
  readClaims,
  readClaimsOfEach,
} from '../../src/index.ts';

const PAIRS = [
  { id: 1, a: 'The bridge closed on 4 May 2024.', b: 'The bridge closed on 6 May 2024.' },
  { id: 2, a: 'The bridge closed.', b: 'Grain prices rose.' },
  { id: 3, a: 'Nine people signed it.', b: 'Nine people signed it.' },
];

const STORIES = [
  { name: 'bridge', documents: [documentOf('x', 'The bridge closed on 4 May.'), documentOf('y', 'It rained.')] },
  {
    name: 'grain',
    documents: [documentOf('x', 'Grain prices rose by 3%.'), documentOf('y', 'Grain prices rose by 5%.')],
  },
];

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Items that tell how many were asked for and whether their source was closed. */
function counted<Item>(items: readonly Item[]) {
  const state = { asked: 0, closed: false };
  async function* stream(): AsyncGenerator<Item> {
    try {
      for (const item of items) {
        state.asked += 1;
        yield item;
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, items: stream() };
}

const LONG = ['a', 'b', 'c'].map((id) =>
  documentOf(id, Array.from({ length: 300 }, (_, n) => `Ferry ${n} carried ${n + id.length} people.`).join('\n\n')),
);

describe('a long comparison', () => {
  it('says the same in steps, and leaves the process its turn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const stages = new Set<string>();
    const report = await crossCheckAsync(LONG, { onProgress: (stage) => stages.add(stage) });
    clearInterval(timer);
    expect(report).toEqual(crossCheck(LONG));
    expect(turns).toBeGreaterThan(2);
    expect([...stages]).toEqual(['read', 'align', 'compare']);
  });

  it('ends with the reason of its signal, in the middle of a story too', async () => {
    const stop = new AbortController();
    const started = crossCheckAsync(LONG, { signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) });
    await expect(started).rejects.toThrow('enough');
    const stream = crossCheckStories([{ documents: LONG }], { signal: AbortSignal.timeout(1) });
    await expect(all(stream)).rejects.toThrow(/timeout/u);
  });
});

describe('a stream', () => {
  it('says of each pair what is said of it by itself, with all that it carries', async () => {
    const answers = await all(crossCheckPairs(PAIRS));
    expect(answers.map(({ pair: { id }, verdict }) => [id, verdict])).toEqual([
      [1, 'contradict'],
      [2, 'unrelated'],
      [3, 'agree'],
    ]);
    expect(answers).toEqual(PAIRS.map((pair) => ({ pair, ...crossCheckPair(pair.a, pair.b) })));
  });

  it('reads the dates of publication as a line of NDJSON has them', async () => {
    const pair = { a: 'It closed on Monday.', aPublished: '2024-03-05', b: 'It closed on Monday.', bPublished: null };
    const [answer] = await all(crossCheckPairs([pair]));
    expect(answer?.verdict).toBe('agree');
  });

  it('says of each story what is said of it by itself', async () => {
    const answers = await all(crossCheckStories(STORIES));
    expect(answers).toEqual(STORIES.map((story) => ({ story, report: crossCheck(story.documents) })));
  });

  it('reads the claims of each text', async () => {
    const texts = ['The bridge closed.', 'Grain prices rose.'];
    expect(await all(readClaimsOfEach(texts))).toEqual(texts.map((text) => readClaims(text)));
  });

  it('asks for an item only when an answer is wanted', async () => {
    const { state, items } = counted(PAIRS);
    const answers = crossCheckPairs(items);
    expect(state.asked).toBe(0);
    await answers.next();
    expect(state.asked).toBe(1);
    await wait(20);
    expect(state.asked).toBe(1);
    await answers.next();
    expect(state.asked).toBe(2);
  });

  it('closes its source when it is left early, and when an item is wrong', async () => {
    const left = counted(PAIRS);
    for await (const _ of crossCheckPairs(left.items)) break;
    expect(left.state).toEqual({ asked: 1, closed: true });

    const wrong = counted([PAIRS[0], { a: 'only one text' }] as typeof PAIRS);
    await expect(all(crossCheckPairs(wrong.items))).rejects.toThrow(
      new InputError('pair 2 of the stream lacks a text: { a, b }'),
    );
    expect(wrong.state).toEqual({ asked: 2, closed: true });
  });

  it('passes on what goes wrong in its source', async () => {
    async function* failing() {
      yield* PAIRS;
      throw new Error('the wire was cut');
    }
    await expect(all(crossCheckPairs(failing()))).rejects.toThrow('the wire was cut');
  });

  it('leaves the process its turn between items', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const many = Array.from({ length: 400 }, () => PAIRS).flat();
    for await (const _ of crossCheckPairs(many)) if (turns > 2) break;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('ends with the reason of its signal, before, between and while it waits', async () => {
    await expect(all(crossCheckPairs(PAIRS, { signal: AbortSignal.abort(new Error('too late')) }))).rejects.toThrow(
      'too late',
    );

    const between = new AbortController();
    const { state, items } = counted(PAIRS);
    const answers = crossCheckPairs(items, { signal: between.signal });
    await answers.next();
    between.abort(new Error('enough'));
    await expect(answers.next()).rejects.toThrow('enough');
    expect(state).toEqual({ asked: 1, closed: true });

    async function* never() {
      yield* PAIRS;
      await wait(60_000, undefined, { ref: false });
    }
    const waiting = new AbortController();
    const started = all(crossCheckPairs(never(), { signal: waiting.signal }));
    setTimeout(() => waiting.abort(new Error('no more')), 30);
    await expect(started).rejects.toThrow('no more');
  });

  it('tells what it cannot be made from', async () => {
    await expect(all(crossCheckStories(7 as unknown as []))).rejects.toThrow(InputError);
    await expect(all(crossCheckStories([{}] as unknown as []))).rejects.toThrow(
      'story 1 of the stream has no documents: { documents: [ … ] }',
    );
  });
});
