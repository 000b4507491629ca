import type { Statement } from '../../model/comparison.ts';
import { opposedIn, type Opposition } from '../outcomes/opposed.ts';
import { otherKinds } from '../people-and-places/other-kinds.ts';
import { readPoles } from '../reading/poles.ts';
import { defineClaimRule } from '../rule.ts';
import { COMES_TO_PASS, TO_COME } from '../reading/story-questions.ts';
import { polarity } from './polarity.ts';

let opposition: Opposition | undefined;
let ofStory: Opposition | undefined;

export const status = defineClaimRule({
  id: 'status',
  title: 'Different states',
  why: 'Whether somebody is free or held, alive or dead, a road open or shut, is what readers act on.',
  check: 'Look for the moment that each source speaks of: states change.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    const found = opposedIn(left, right, (opposition ??= read()));
    if (found.length > 0) return found;
    // "The left bank was flooded", "the right bank was not".
    const kinds = denies(left) === denies(right) ? otherKinds(left, right) : [];
    if (kinds.length > 0) return kinds;
    const asked = opposedIn(left, right, (ofStory ??= readOfStory()));
    // "Had been inspected" and "had not been inspected" is told by the rule on denials.
    const isDenied = asked.length > 0 && polarity.run(left, right).some(({ outcome }) => outcome === 'incompatible');
    return isDenied ? [] : asked;
  },
});

const denies = ({ claim }: Statement): boolean => claim.mentions.some(({ kind }) => kind === 'polarity');

const read = (): Opposition => ({
  lexicon: 'states',
  poles: readPoles('states'),
  ofSubject: new Set(),
  ofTheme: new Set([
    'open',
    'going-on',
    'health',
    'charge',
    'employment',
    'movement',
    'guilt',
    'attendance',
    'solvency',
    'result',
    'validity',
    'participation',
    'heading',
    'fitness',
    'truce',
    'detonation',
    'insurance',
    'occupancy',
    'marriage',
    'departure',
    'theft',
    'coalition',
    'death-by',
  ]),
  ofPerson: new Set([
    'death-by',
    'departure',
    'custody',
    'life',
    'office',
    'charge',
    'health',
    'duty',
    'speech',
    'apology',
    'guilt',
    'marriage',
  ]),
  seldom: new Set([
    'open',
    'going-on',
    'treaty',
    'building',
    'readiness',
    'knowledge',
    'completion',
    'validity',
    'occupancy',
    'truce',
    'detonation',
    'insurance',
    'fitness',
    'solvency',
    'power',
    'possibility',
    'responsibility',
    'acquaintance',
    'apology',
    'participation',
    'heading',
    'attendance',
    'speech',
  ]),
  ofMeasure: new Set(),
  settled: new Set([
    'custody held',
    'life dead',
    'open open',
    'finding found',
    'office left',
    'treaty signed',
    'ratification ratified',
    'going-on over',
    'power on',
    'charge charged',
    'movement left',
    'building gone',
    'knowledge known',
    'possibility shut',
    'speech spoken',
    'apology made',
    'responsibility claimed',
    'guilt admitted',
    'marriage wed',
    'completion done',
  ]),
});

const readOfStory = (): Opposition => ({
  lexicon: 'story-questions',
  poles: readPoles('story-questions'),
  ofSubject: new Set(),
  ofTheme: new Set(),
  ofPerson: new Set([
    'record',
    'composure',
    'walking',
    'experience',
    'sobriety',
    'licence',
    'leaving',
    'plea',
    'standing',
    'capture',
    'resignation',
    'immunity',
    'extradition',
    'race-end',
    'penalised',
    'doping',
    'bones',
    'career',
    'arrival',
    'romance',
    'collection',
  ]),
  ofMeasure: new Set(),
  seldom: new Set(),
  settled: new Set([
    'appeal made',
    'evacuation made',
    'force in',
    'deaths some',
    'harm some',
    'arrests made',
    'wages paid',
    'recovery some',
    'strike over',
    'calm broken',
    'confidence lost',
    'sanctions lifted',
    ...COMES_TO_PASS,
    'signals kept',
    'recorder found',
    'withdrawal gone',
    'ventilator off',
    'orbit reached',
    'police told',
    'suspect some',
  ]),
  toCome: TO_COME,
});
