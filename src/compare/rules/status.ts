import { opposedIn, type Opposition } from '../opposed.ts';
import { readPoles } from '../poles.ts';
import { defineClaimRule } from '../rule.ts';

let opposition: Opposition | undefined;

export const status = defineClaimRule({
  id: 'status',
  title: 'Different states',
  why: 'Whether somebody is free or held, alive or dead, a road open or shut, is what readers act on.',
  check: 'Look for the moment that each source speaks of: states change.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => opposedIn(left, right, (opposition ??= read())),
});

const read = (): Opposition => ({
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
    'insurance',
    'occupancy',
    'marriage',
  ]),
  ofPerson: new Set([
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
  ofMeasure: new Set(),
  settled: new Set([
    'custody held',
    'life dead',
    'open open',
    'finding found',
    'office left',
    'treaty signed',
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
