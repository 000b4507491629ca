import { records, wordGroups } from '../../language/lexicon.ts';
import { phraseTable } from '../../language/phrases.ts';

/** What happens to the things counted; `people` is true where only people can be meant. */
export interface Role {
  readonly name: string;
  readonly people: boolean;
}

/** A word for a state: "dead" is an adjective, "killed" a participle, which may also be the verb of an active clause. */
export interface State {
  readonly role: Role;
  readonly participle: boolean;
}

interface RoleRecord {
  readonly role: Role;
  readonly transitive: readonly string[];
  readonly intransitive: readonly string[];
  readonly states: readonly string[];
  readonly nouns: readonly string[];
  readonly bearers: readonly string[];
}

const RECORDS: readonly RoleRecord[] = records('count-roles', [
  'role',
  'people',
  'transitive',
  'intransitive',
  'states',
  'nouns',
  'bearers',
]).map((record) => {
  if (typeof record.role !== 'string') throw new Error('lexicon count-roles: a role is no word');
  return {
    role: { name: record.role, people: record.people === true },
    transitive: words(record.transitive),
    intransitive: words(record.intransitive),
    states: words(record.states),
    nouns: words(record.nouns),
    bearers: words(record.bearers),
  };
});

const FORMS: ReadonlySet<string> = new Set(RECORDS.flatMap(({ transitive }) => transitive));

/** The role of the dead, which "toll" tells without naming it. */
export const KILLED: Role = RECORDS.find(({ role }) => role.name === 'killed')?.role ?? {
  name: 'killed',
  people: true,
};

/** Verbs whose object bears the role: "killed", "arresting". */
export const activeVerbs = phraseTable(entries((record) => record.transitive));
/** Verbs whose subject bears the role: "died", "went missing". */
export const intransitiveVerbs = phraseTable(entries((record) => record.intransitive));
/** Words for a state: "dead", "unaccounted for", "taken to hospital". */
export const states = phraseTable<State>(stateEntries());
/** Nouns that count what happened, before "of": "deaths". */
export const events = phraseTable(entries((record) => record.nouns));
/** Nouns that count what happened: "deaths", "arrests". */
export const eventNouns: ReadonlyMap<string, Role> = new Map(entries((record) => record.nouns));
/** Nouns that count those it happened to: "survivors". */
export const bearerNouns: ReadonlyMap<string, Role> = new Map(entries((record) => record.bearers));
/** Words for a state that can stand before the noun: "12 injured passengers". */
export const stateWords: ReadonlyMap<string, Role> = new Map(entries((record) => record.states));

// One death is one person dead; one conviction or one case is not one person.
const PERSON_EVENTS = new Set(['killed', 'injured', 'arrested']);

/** True for a noun each of which stands for one person: "deaths", "injuries", "arrests". */
export function isPersonEvent(noun: string): boolean {
  return PERSON_EVENTS.has(eventNouns.get(noun)?.name ?? '');
}

function* entries(pick: (record: RoleRecord) => readonly string[]): Generator<readonly [string, Role]> {
  for (const record of RECORDS) for (const word of pick(record)) yield [word, record.role];
}

function* stateEntries(): Generator<readonly [string, State]> {
  for (const { role, states: phrases } of RECORDS)
    for (const phrase of phrases) {
      const head = phrase.split(' ')[0] ?? '';
      yield [phrase, { role, participle: FORMS.has(head) || head.endsWith('ed') }];
    }
}

function words(list: unknown): readonly string[] {
  if (!Array.isArray(list)) throw new Error('lexicon count-roles: a field is no list');
  return list.map(String);
}

const LINKING = wordGroups('number-role-links');
/** Words that link a number with its role, those of reports, forms of "be", and prepositions behind which no subject stands. */
export const LINKS = new Set(LINKING.get('links'));
export const REPORTS = new Set(LINKING.get('reports'));
export const BE = new Set(LINKING.get('be'));
export const PREPOSITIONS = new Set(LINKING.get('prepositions'));
