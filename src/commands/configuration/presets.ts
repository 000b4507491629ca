import type { Config } from '../../model/config.ts';

/** A set of settings with a name to start from. */
export interface Preset {
  readonly about: string;
  readonly settings: Config;
}

/** What `extends` knows by name. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  strict: {
    about:
      'Every difference has to be judged: differences fail as contradictions do, and so do those that rules on trial find.',
    settings: { failOn: 'differ', rules: { cause: 'error', superlative: 'error' } },
  },
  news: {
    about:
      'Several outlets on one event. Early reports differ in much that is no mistake, so only contradictions fail, certainty and durations are shown only, and rules on trial are left out. Words in quotation marks were said or were not: a reworded quotation fails.',
    settings: {
      failOn: 'contradict',
      rules: { quotation: 'error', certainty: 'warn', duration: 'warn', cause: 'off', superlative: 'off' },
    },
  },
  docs: {
    about:
      'Documents of one house that have to agree, such as a release, its press kit and the manual: figures, dates and names fail where they differ at all, while wording may. Documents that share nothing are no failure.',
    settings: {
      failOn: 'contradict',
      allowUnrelated: true,
      rules: {
        quantity: 'error',
        money: 'error',
        percent: 'error',
        'rate-of-change': 'error',
        date: 'error',
        'time-of-day': 'error',
        duration: 'error',
        person: 'error',
        quotation: 'warn',
        attribution: 'warn',
        certainty: 'warn',
      },
    },
  },
};
