import { z } from 'zod';
import { passage, span } from './place.ts';

const named = passage.extend({ name: z.string().optional() });
const bound = z.number().nullable();

export const quotation = passage
  .extend({
    kind: z.literal('quotation'),
    direct: z.boolean().describe('True where the words stand in quotation marks'),
    speaker: named.optional(),
    cue: passage.optional(),
    content: z
      .enum(['statement', 'question', 'intention', 'topic'])
      .describe('What the words are; a topic is only what was spoken of'),
    chain: z.array(named).optional().describe('Who passed it on, nearest first'),
  })
  .describe('Words that somebody said, without their quotation marks');

export const quantity = passage
  .extend({
    kind: z.literal('quantity'),
    min: bound,
    max: bound,
    unit: z.string(),
    dimension: z.enum([
      'count',
      'money',
      'percent',
      'percentage-points',
      'length',
      'area',
      'volume',
      'mass',
      'speed',
      'temperature',
      'duration',
      'energy',
      'power',
      'data',
      'pressure',
      'age',
      'ordinal',
      'score',
      'rate',
      'multiple',
      'magnitude',
    ]),
    of: z.string().describe('What is counted'),
    role: z.string().describe('The role of what is counted: killed, injured, missing'),
    approximate: z.boolean(),
    form: z.enum(['exact', 'bound', 'range', 'vague']),
    change: z.boolean().describe('True where the number states a change and not a level'),
    direction: z.enum(['up', 'down']).optional(),
    point: z.enum(['from', 'to']).optional(),
    precision: z.number().optional(),
    per: z.string().optional(),
    measure: z.string().optional(),
    modifiers: z.array(z.string()).optional(),
    part: z.literal(true).optional(),
    assumed: z.literal(true).optional(),
    asOf: span.optional(),
  })
  .describe('A number as an interval in base units; null is open');

export const time = passage
  .extend({
    kind: z.literal('time'),
    type: z.enum(['date', 'time-of-day', 'duration', 'set']),
    earliest: z.string().optional(),
    latest: z.string().optional(),
    granularity: z.enum([
      'second',
      'minute',
      'hour',
      'part-of-day',
      'day',
      'week',
      'month',
      'quarter',
      'season',
      'half-year',
      'year',
      'decade',
      'century',
      'unknown',
    ]),
    stated: z.array(
      z.enum(['year', 'quarter', 'season', 'month', 'day', 'weekday', 'part-of-day', 'hour', 'minute', 'zone']),
    ),
    clock: z
      .object({ minute: z.number(), offset: z.number().optional(), either: z.literal(true).optional() })
      .optional(),
    seconds: z.object({ min: bound, max: bound }).optional(),
    approximate: z.boolean(),
    bound: z.enum(['since', 'until', 'by', 'before', 'after']).optional(),
    part: z.enum(['early', 'middle', 'late']).optional(),
    season: z.enum(['spring', 'summer', 'autumn', 'winter']).optional(),
  })
  .describe('A time as an interval of ISO 8601 dates or times; without values where it cannot be resolved');

export const party = passage
  .extend({
    kind: z.literal('party'),
    type: z.enum(['person', 'organisation', 'place', 'group']),
    name: z.string().describe('Canonical name'),
    role: z.string().optional(),
    aliases: z.array(z.string()),
    antecedent: passage.optional().describe('For a pronoun or a description: the name it points at'),
  })
  .describe('A person, an organisation, a place or a group of people');

export const list = passage
  .extend({
    kind: z.literal('list'),
    members: z.array(passage.extend({ name: z.string() })),
    open: z.boolean().describe('True where the words leave room for more'),
  })
  .describe('An enumeration of two or more members');

export const polarity = passage
  .extend({ kind: z.literal('polarity'), value: z.literal('negative'), scope: span })
  .describe('A negation; the passage is its cue');

export const certainty = passage
  .extend({
    kind: z.literal('certainty'),
    value: z.enum(['certain', 'probable', 'possible', 'planned', 'alleged']),
    scope: span,
  })
  .describe('How sure the text is; the passage is the cue');

export const mention = z.discriminatedUnion('kind', [quotation, quantity, time, party, list, polarity, certainty]);
