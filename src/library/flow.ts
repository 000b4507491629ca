import { setImmediate } from 'node:timers/promises';
import { InputError } from '../errors.ts';

/** Items one by one, at hand or still to come. */
export type Items<Item> = Iterable<Item> | AsyncIterable<Item>;

/** How a stream of answers, or long work, is stopped from outside. */
export interface FlowOptions {
  /** Ends it with the signal's reason, also while it waits for the next item. */
  readonly signal?: AbortSignal;
}

/**
 * The answer to each item, in the order of arrival. The next item is asked for when the next answer is wanted, so that nothing
 * piles up; between items other work of the process gets its turn. Whoever stops early stops the source of items too.
 */
export async function* answerEach<Item, Answer>(
  items: Items<Item>,
  answer: (item: Item, index: number) => Answer | Promise<Answer>,
  { signal }: FlowOptions,
): AsyncGenerator<Answer, void, undefined> {
  const source = iteratorOf(items);
  let finished = false;
  try {
    for (let index = 0; ; index++) {
      signal?.throwIfAborted();
      const next = await unlessAborted(source.next(), signal);
      if (next.done === true) {
        finished = true;
        return;
      }
      await setImmediate();
      signal?.throwIfAborted();
      yield await answer(next.value, index);
    }
  } finally {
    if (!finished) await close(source, signal);
  }
}

function iteratorOf<Item>(items: Items<Item>): AsyncIterator<Item> | Iterator<Item> {
  // TypeScript sees these slips; plain JavaScript does not.
  const given: Partial<Iterable<Item> & AsyncIterable<Item>> | null | undefined = items;
  if (typeof given !== 'object' || given === null)
    throw new InputError('a stream is made from an iterable or async iterable of items');
  const iterator = given[Symbol.asyncIterator]?.() ?? given[Symbol.iterator]?.();
  if (iterator === undefined) throw new InputError('a stream is made from an iterable or async iterable of items');
  return iterator;
}

// A race against one promise for the whole stream would keep a trace of every item; so each wait has its own listener.
function unlessAborted<Value>(value: Value | Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return Promise.resolve(value);
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  Promise.resolve(value)
    .then(resolve, reject)
    .finally(() => signal.removeEventListener('abort', onAbort));
  return promise;
}

async function close(source: AsyncIterator<unknown> | Iterator<unknown>, signal?: AbortSignal): Promise<void> {
  const closing = Promise.resolve(source.return?.());
  // A source that hangs shall not keep an aborted stream from ending.
  if (signal?.aborted === true) closing.catch(() => undefined);
  else await closing;
}
