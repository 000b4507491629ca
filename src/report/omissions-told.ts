import type { DocumentId } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { excerpt, flat } from './excerpt.ts';
import { block, paint, type Look } from './look.ts';

/** Where a source is told and found, as the text report has it. */
interface Told {
  readonly document: { readonly text: string; readonly path: string };
  readonly locate: (offset: number) => string;
}

/** Omissions listed; a reader who wants them all takes the JSON. */
const MOST = 20;

/** What some sources tell and others leave out, a claim each: who carries it, who does not, where it stands, what it says. */
export function omissionsTold(
  { omissions = [], claims, clusters }: Pick<Report, 'omissions' | 'claims' | 'clusters'>,
  sourceOf: (document: DocumentId) => Told | undefined,
  look: Look,
): string {
  const byId = new Map(claims.map((claim) => [claim.id as string, claim]));
  const members = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const told = omissions.slice(0, MOST).map(({ cluster, missing, facts }) => {
    const { claims: ids = [], articles = 1 } = members.get(cluster) ?? {};
    const first = byId.get(ids[0] ?? '');
    const source = first && sourceOf(first.document);
    if (first === undefined || source === undefined) return '';
    const names = missing.map((document) => flat(sourceOf(document)?.document.path ?? document)).join(', ');
    const who =
      facts === undefined
        ? `${articles} of ${articles + missing.length} sources tell it, not ${names}`
        : `only ${flat(source.document.path)} has ${facts.map(({ text }) => `“${flat(text)}”`).join(', ')}`;
    return (
      block(look, '', `${paint(look, 'only-here', '·')} ${who}  ${paint(look, 'dim', source.locate(first.start))}`) +
      block(look, '    ', excerpt(source.document.text, first, facts ?? [], look, 'only-here'))
    );
  });
  const rest = omissions.length - MOST;
  const more = rest > 0 ? block(look, '', paint(look, 'dim', `… and ${rest} more; --format json has them all`)) : '';
  return omissions.length === 0
    ? block(look, '', paint(look, 'dim', 'No source leaves out what another tells.'))
    : `${paint(look, 'strong', 'Told by some, left out by others:')}\n${told.join('')}${more}`;
}
