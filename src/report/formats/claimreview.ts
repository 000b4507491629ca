import type { Report } from '../../model/report.ts';
import { jsonText } from '../json-text.ts';
import { locatedFindings, pathOf, readingsTold, type LocatedFinding, type Place } from '../located.ts';
import { defineReporter, type ReportContext } from '../reporter.ts';
import { uriOf } from '../uri.ts';

/**
 * schema.org ClaimReview as JSON-LD: a review for each value that a contradiction or difference has. What it rates is that other
 * sources say otherwise, never that a claim is false: nobody has looked into that, so no review has a number.
 */
export const claimreview = defineReporter({
  id: 'claimreview',
  about: 'schema.org ClaimReview, as JSON-LD',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  render: (report, context) => `${jsonText(graphOf(report, context), { indent: 2, markup: true })}\n`,
});

type Json = Readonly<Record<string, unknown>>;

function graphOf(report: Report, context: ReportContext): Json {
  const author = { '@type': 'Organization', name: report.tool.name };
  return {
    '@context': 'https://schema.org',
    '@graph': locatedFindings(report, context)
      .filter(({ finding }) => finding.verdict !== 'compatible')
      .flatMap((located) => located.finding.readings.flatMap((_, reading) => reviewOf(located, reading, author))),
  };
}

function reviewOf(located: LocatedFinding, reading: number, author: Json): readonly Json[] {
  const { finding, first, others } = located;
  const places = [first, ...others].filter((place) => place.reading === reading);
  const [place] = places;
  if (place === undefined) return [];
  const said = place.claim?.text ?? place.text;
  return [
    {
      '@type': 'ClaimReview',
      '@id': `urn:crosscheck:${finding.fingerprint}:${reading + 1}`,
      identifier: finding.fingerprint,
      claimReviewed: said,
      itemReviewed: { '@type': 'Claim', text: said, appearance: places.map(articleOf) },
      reviewRating: {
        '@type': 'Rating',
        alternateName:
          finding.verdict === 'contradict' ? 'Contradicted by another source' : 'Told differently by another source',
        ratingExplanation: `${finding.message}: ${readingsTold(located).join('; ')}`,
      },
      author,
      ...statusOf(located),
    },
  ];
}

function statusOf({ finding: { decision } }: LocatedFinding): Json {
  if (decision === undefined || decision.status === 'open') return {};
  const { status, reason, note } = decision;
  const told = reason ?? note;
  return {
    creativeWorkStatus: `${status.charAt(0).toUpperCase()}${status.slice(1)}`,
    ...(told === undefined ? {} : { comment: comment(told) }),
  };
}

const comment = (text: string): Json => ({ '@type': 'Comment', text });

function articleOf({ document, path }: Place): Json {
  const { title, publisher, author, published, url } = document;
  return {
    '@type': 'NewsArticle',
    '@id': url !== undefined && /^https?:/iu.test(url) && URL.canParse(url) ? url : uriOf(pathOf({ path })),
    ...(title === undefined ? {} : { headline: title }),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(author === undefined ? {} : { author: { '@type': 'Person', name: author } }),
    ...(published === undefined ? {} : { datePublished: published }),
  };
}
