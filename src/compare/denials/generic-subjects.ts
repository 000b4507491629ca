import type { Term } from '../../model/comparison.ts';

/** Whether a subject is a word that stands for a name told elsewhere. */
const isGeneric = (subject: readonly Term[]): boolean => subject.some(({ lower }) => GENERIC.has(lower));

/** Whether one subject is a word for what the other names, or has as such a word. */
export const mayStandFor = (generic: readonly Term[], other: readonly Term[]): boolean =>
  isGeneric(generic) && (isGeneric(other) || other.some(({ tag }) => tag.startsWith('NNP')));

const GENERIC: ReadonlySet<string> = new Set(
  'company firm maker manufacturer operator club team side union party group body agency ministry bank airline carrier retailer developer dairy brewery bakery factory mill mine plant farm hotel restaurant shipyard publisher newspaper broadcaster charity school university hospital council minister mayor president premier chancellor governor director chairman chairwoman boss leader captain coach manager striker player driver pilot suspect defendant accused victim author singer actor actress doctor owner man woman pair couple ship vessel ferry boat plane aircraft train bus car building bridge dam law bill treaty deal agreement accord pact'.split(
    ' ',
  ),
);
