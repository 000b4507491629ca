import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import { hasCompared } from '../src/model/report.ts';
import { documentOf } from '../src/read/document.ts';

/** The leads say the same of the event; what follows says something else of it. */
const LEADS = [
  'A freight train derailed near Oldmarsh on Sunday morning and spilled grain over the tracks.',
  'A freight train left the rails near Oldmarsh early on Sunday.',
  'Grain covered the tracks near Oldmarsh on Sunday after a freight train derailed.',
  'The derailment of a freight train near Oldmarsh on Sunday closed the line.',
  'Trains were halted on Sunday after a freight train derailed near Oldmarsh.',
  'Oldmarsh: freight train derails, grain on the tracks.',
];
const MORE = [
  'Cranes lifted the derailed train from the tracks at noon.',
  'The freight train was on its way to the port when it left the rails.',
  'Neighbours of the tracks heard the train derail.',
  'The rail company will pay for the grain that the derailment spilled.',
  'Two freight trains derailed near Oldmarsh within a year.',
  'A broken rail may have made the train leave the tracks on Sunday.',
];
const articles = (count: number) =>
  LEADS.slice(0, count).map((lead, index) => documentOf(String(index), `${lead}\n\n${MORE[index] ?? ''}`));

describe('pairs that tell of one event', () => {
  const report = crossCheck(articles(6));
  const events = report.alignments.filter(({ event }) => event === true);

  it('are named in a story of many articles', () => {
    expect(events.length).toBeGreaterThan(0);
    for (const { score, verdict, findings } of events) {
      expect(score).toBeLessThan(0.5);
      expect(verdict).toBe('compatible');
      expect(findings).toEqual([]);
    }
  });

  it('are no pairs that were compared', () => {
    const compared = report.alignments.filter(({ event }) => event === undefined);
    const keys = report.alignments.map(({ left, right }) => `${left} ${right}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(compared.length).toBeGreaterThan(0);
    expect(hasCompared({ alignments: events })).toBe(false);
  });

  it('are left out in a story of few', () => {
    expect(crossCheck(articles(5)).alignments.every(({ event }) => event === undefined)).toBe(true);
  });
});
