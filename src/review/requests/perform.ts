import type { EditorPlace } from '../outside/editor.ts';
import type { Surroundings } from '../session.ts';
import type { Request, ReviewAction } from '../state.ts';
import { again, decide, pair } from './record.ts';
import { failed, readAgain } from './read-again.ts';

/** Does what the state asked for; gives back what the state is to know of it at once, and `later` what takes time. */
export function perform(
  surroundings: Surroundings,
  request: Request,
  later: (outcome: Promise<ReviewAction>) => void,
): ReviewAction | null {
  switch (request.kind) {
    case 'leave':
      surroundings.leave(request.ending);
      return null;
    case 'suspend':
      later(surroundings.suspend().then((): ReviewAction => ({ type: 'told', message: '' })));
      return null;
    case 'edit':
      later(afterEditing(surroundings, request));
      return null;
    case 'reload':
      later(readAgain(surroundings));
      return null;
    case 'copy':
      return told(() => {
        const certain = surroundings.copy(request.text);
        return certain
          ? 'Copied as Markdown'
          : 'Sent to the terminal’s clipboard as Markdown · o writes a file instead';
      });
    case 'export':
      return told(() => {
        const path = surroundings.write(request.text, 'md');
        return wrote(request.findings, path);
      });
    case 'report':
      later(writeRendered(surroundings, request));
      return null;
    case 'decide':
      return decide(surroundings, request);
    case 'pair':
      return pair(surroundings, request, later);
    case 'undo':
    case 'redo':
      return again(surroundings, request, later);
  }
}

/** The sources as they are after the editor; what went wrong with it is told instead. */
async function afterEditing(surroundings: Surroundings, place: EditorPlace): Promise<ReviewAction> {
  try {
    await surroundings.edit(place);
  } catch (error) {
    return failed(error);
  }
  return surroundings.reload === undefined ? { type: 'told', message: '' } : readAgain(surroundings);
}

/** Rendering may load code and take a moment: it is told once the file is there. */
async function writeRendered(
  { render, write, material }: Surroundings,
  { format, report }: Extract<Request, { kind: 'report' }>,
): Promise<ReviewAction> {
  try {
    const documents = material.sources.map(({ document }) => document);
    const { text, extension } = await render(format, report, documents);
    return { type: 'told', message: wrote(report.findings.length, write(text, extension)) };
  } catch (error) {
    return failed(error);
  }
}

function wrote(findings: number, path: string): string {
  return `Wrote ${findings} finding${findings === 1 ? '' : 's'} to ${path}`;
}

function told(work: () => string): ReviewAction {
  try {
    return { type: 'told', message: work() };
  } catch (error) {
    return failed(error);
  }
}
