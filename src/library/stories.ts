import type { CrossCheckOptions } from '../cross-check.ts';
import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { crossCheckAsync } from './async.ts';
import { answerEach, type FlowOptions, type Items } from './flow.ts';

/** Articles on the same story: only they are compared with each other. */
export interface StoryDocuments {
  readonly documents: readonly Document[];
}

/** The report on a story, with the story itself, whatever else it carries. */
export interface StoryReport<Given extends StoryDocuments> {
  readonly story: Given;
  readonly report: Report;
}

/**
 * The report on each story as it comes, in the order of arrival; one story is held at a time, and other work of the process gets
 * its turn meanwhile.
 */
export function crossCheckStories<Given extends StoryDocuments>(
  stories: Items<Given>,
  options: CrossCheckOptions & FlowOptions = {},
): AsyncGenerator<StoryReport<Given>, void, undefined> {
  return answerEach(
    stories,
    async (story, index) => {
      if (!Array.isArray(story?.documents))
        throw new InputError(`story ${index + 1} of the stream has no documents: { documents: [ … ] }`);
      return { story, report: await crossCheckAsync(story.documents, options) };
    },
    options,
  );
}
