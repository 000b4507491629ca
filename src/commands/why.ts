import { InputError } from '../errors.ts';
import { explainPairs, isPaired, type ExplainedPair, type PairTrace } from '../explain-pair.ts';
import type { Claim, ClaimId } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { flat, short } from '../report/excerpt.ts';
import { block, paint, type Look } from '../report/look.ts';
import { positionsIn } from '../model/position.ts';
import type { Configured } from './configuration.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { factorWords } from './factor-words.ts';
import { print, type Io } from './io.ts';
import { lookOf } from './look-of.ts';
import { rulesOf } from './rule-options.ts';
import { readSelection } from './selection.ts';
import { spotOf, typedPlaces } from './why-places.ts';

/** Tells why the claims at two places were paired or were not, and what the rules find between them. */
export async function why(args: Configured, io: Io): Promise<ExitCode> {
  const { places, sources } = typedPlaces(args);
  const rules = rulesOf(args);
  const { documents: all, stories } = await readSelection({ ...args, words: sources }, io);
  const [left, right] = [spotOf(places[0], all), spotOf(places[1], all)];
  if (left.document === right.document)
    throw new InputError(`--why ${places.join(' ')}: both places are in one source; claims are paired between sources`);
  const story = stories?.find((own) => [left, right].every(({ document }) => own.documents.includes(document)));
  if (stories !== undefined && story === undefined)
    throw new InputError(
      `--why ${places.join(' ')}: the two sources are in no story together, so they are not compared`,
    );
  const documents = story === undefined ? all : all.filter(({ id }) => story.documents.includes(id));
  const found = io.busy(() => explainPairs(documents, left, right, rules === undefined ? {} : { rules }));
  const [best, ...others] = found.pairs;
  if (best === undefined) {
    const empty = [...found.claims.values()].some((claim) => isIn(claim, left)) ? places[1] : places[0];
    throw new InputError(`--why ${empty}: no claim stands there (blank lines, bylines and links make none)`);
  }
  const look = await lookOf(io.stdout, io);
  const view: View = { look, claims: found.claims, locate: locatorOf(documents) };
  await print(io.stdout, [pairBlock(best, view), ...restBlock(others, view)].join('\n'));
  return EXIT.clean;
}

interface View {
  readonly look: Look;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly locate: (claim: Claim) => string;
}

const isIn = (claim: Claim, spot: ReturnType<typeof spotOf>): boolean =>
  claim.document === spot.document && claim.start < spot.end && claim.end > spot.start;

function locatorOf(documents: readonly Document[]): (claim: Claim) => string {
  return (claim) => {
    const document = documents.find(({ id }) => id === claim.document);
    if (document === undefined) return '';
    const { line, column } = positionsIn(document)(claim.start);
    return `${flat(document.path === '-' ? '<stdin>' : document.path)}:${line}:${column}`;
  };
}

function pairBlock({ left, right, trace, comparisons, verdict }: ExplainedPair, view: View): string {
  const { look } = view;
  const passages = [left, right].map(
    (claim) => `${paint(look, 'dim', view.locate(claim))}\n${block(look, '  ', flat(claim.text))}`,
  );
  const rules = comparisons.map(({ rule, outcome, reason, left: a, right: b }) =>
    block(
      look,
      '  ',
      `${outcome}: ${flat(reason)} [${rule}], “${short(flat(a.passage.text))}” against “${short(flat(b.passage.text))}”`,
    ),
  );
  const said = comparisons.length === 0 ? 'no rule finds anything to compare' : `verdict ${verdict}`;
  return [
    ...passages,
    '\n',
    block(look, '', `${paint(look, 'strong', FATES[trace.fate])}${scoreOf(trace)}.`),
    ...reasons(trace, view),
    '\n',
    block(
      look,
      '',
      `${paint(look, 'strong', isPaired(trace) ? 'The rules' : 'The rules, had they been paired')}: ${said}.`,
    ),
    ...rules,
  ].join('');
}

const FATES: Readonly<Record<PairTrace['fate'], string>> = {
  aligned: 'Paired',
  conflict: 'Paired: the words alone would not have done it, but what they say of one matter conflicts',
  undecided: 'Not paired, too close to call',
  apart: 'Not paired',
  unlike: 'Not paired: too few words in common to be looked at, or a dozen pairs with more of them',
  copied: 'Not paired: one of the two stands word for word elsewhere in the other source',
  'other-story': 'Not paired: the two sources tell different stories',
};

function scoreOf({ fate, score, aligned, undecided, event }: PairTrace): string {
  if (score === undefined) return '';
  const would = fate === 'unlike' || fate === 'copied' ? 'it would have scored' : 'score';
  return `; ${would} ${score.toFixed(2)} (claims are paired from ${aligned.toFixed(2)} on, undecided from ${undecided.toFixed(2)} on)${event ? '; both tell of one event, so the report names the pair, but does not compare it' : ''}`;
}

/** So many features are told for and against a pair. */
const TOLD = 5;
/** A feature that moves the score by less, in log-odds, explains nothing. */
const LEAST_MOVE = 0.2;
const WORDS = 10;

function reasons(trace: PairTrace, { look, claims, locate }: View): string[] {
  if (trace.score === undefined) return [];
  const list = (words: readonly string[]): string =>
    words.length === 0 ? 'none' : flat(words.slice(0, WORDS).join(', '));
  const told = (factors: PairTrace['pro']): string =>
    factors
      .filter(({ moved }) => Math.abs(moved) >= LEAST_MOVE)
      .slice(0, TOLD)
      .map(
        (factor) =>
          `${factorWords(factor.feature)} ${factor.value.toFixed(2)} (${factor.moved > 0 ? '+' : ''}${factor.moved.toFixed(1)})`,
      )
      .join('; ');
  const rivals = trace.better.flatMap(({ of, claim, score }) => {
    const [own, rival] = [claims.get(of), claims.get(claim)];
    return own === undefined || rival === undefined
      ? []
      : [`for ${locate(own)} a better partner is ${locate(rival)} (${score.toFixed(2)}): ${short(flat(rival.text))}`];
  });
  return [
    `share: ${list(trace.words)}; names: ${list(trace.names)}`,
    `for: ${told(trace.pro) || 'nothing in particular'}`,
    `against: ${told(trace.contra) || 'nothing in particular'}`,
    ...(rivals.length === 0 ? ['neither has a better partner in the other source'] : rivals),
  ].map((line) => block(look, '  ', line));
}

function restBlock(others: readonly ExplainedPair[], { look, locate }: View): string[] {
  if (others.length === 0) return [];
  const lines = others.slice(0, TOLD).map(({ left, right, trace }) => {
    const score = trace.score === undefined ? '' : ` ${trace.score.toFixed(2)}`;
    return block(look, '  ', `${locate(left)} and ${locate(right)}: ${FATES[trace.fate].split(':')[0] ?? ''}${score}`);
  });
  const more = others.length - lines.length;
  return [
    block(look, '', `${paint(look, 'strong', 'Other claims on these lines')} (FILE:LINE:COLUMN names one of them)`) +
      lines.join('') +
      (more > 0 ? block(look, '  ', `and ${more} more`) : ''),
  ];
}
