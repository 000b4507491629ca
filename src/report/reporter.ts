import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { RuleInfo } from '../model/rule.ts';
import type { Look } from './look.ts';

/** What a reporter may use beside the report. It holds no clock, no machine and no order of its own. */
export interface ReportContext {
  /** Those that the report was made from. */
  readonly documents: readonly Document[];
  /** Colour and width; formats for programs pay no heed to it. */
  readonly look: Look;
  /** The rules that ran, in the order in which findings are shown. */
  readonly rules: readonly RuleInfo[];
  /** Fingerprints of the findings that fail the run. */
  readonly failing: ReadonlySet<string>;
  /** True where only changed sources are asked for and none changed, so that it is no news that nothing could be compared. */
  readonly nothingNew?: boolean;
  /** True where what some sources leave out is asked for. */
  readonly omissions?: boolean;
  /** How many bytes of UTF-8 the result may hold, where a format knows how to be cut. */
  readonly maxBytes?: number;
}

/** A form in which reports are written, as a plain object; pure, so that the same report gives the same bytes. */
export interface Reporter {
  /** The value of --format: lower-case letters and digits. */
  readonly id: string;
  /** A few words for the help. */
  readonly about: string;
  /** Of a file that holds it, without a dot: "json". */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole text, or its parts one after the other where it may be long. */
  readonly render: (report: Report, context: ReportContext) => string | Iterable<string>;
}

/** A reporter as given, checked by the compiler; other programs hand theirs to `renderReport`. */
export const defineReporter = (reporter: Reporter): Reporter => reporter;
