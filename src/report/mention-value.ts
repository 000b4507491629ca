import type { Mention, Quantity, Time } from '../model/mention.ts';
import { flat } from './excerpt.ts';

/** How a mention was understood, in a few words. */
export function mentionValue(mention: Mention): string {
  switch (mention.kind) {
    case 'quotation': {
      const said = mention.direct ? 'direct' : 'indirect';
      const chain = (mention.chain ?? []).map((link) => flat(link.name ?? link.text));
      const speaker = mention.speaker === undefined ? [] : [flat(mention.speaker.name ?? mention.speaker.text)];
      return [said, ...speaker, ...chain.map((link) => `via ${link}`)].join(', ');
    }
    case 'quantity':
      return quantityValue(mention);
    case 'time':
      return timeValue(mention);
    case 'party':
      return [
        `${mention.type} ${flat(mention.name)}`,
        ...(mention.role === undefined ? [] : [flat(mention.role)]),
      ].join(', ');
    case 'list':
      return `${mention.members.map((member) => flat(member.name)).join(' + ')}${mention.open ? ' + …' : ''}`;
    case 'polarity':
      return mention.value;
    case 'certainty':
      return mention.value;
  }
}

function quantityValue({ min, max, unit, of, role, approximate }: Quantity): string {
  const range =
    min === max ? String(min) : min === null ? `up to ${max}` : max === null ? `${min} or more` : `${min} to ${max}`;
  const what = [unit === '1' ? '' : unit, flat(of), role === '' ? '' : `(${flat(role)})`].filter((part) => part !== '');
  return [approximate && min === max ? `about ${range}` : range, ...what].join(' ');
}

function timeValue({ earliest, latest, granularity, seconds }: Time): string {
  if (seconds !== undefined) {
    const { min, max } = seconds;
    return `${min === max ? String(min) : `${min ?? '…'} to ${max ?? '…'}`} seconds`;
  }
  if (earliest === undefined && latest === undefined) return `not resolved (${granularity})`;
  return `${earliest === latest ? String(earliest) : `${earliest ?? '…'} to ${latest ?? '…'}`} (${granularity})`;
}
