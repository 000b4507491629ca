// Compares the articles of a folder and writes what differs as Markdown: node examples/folder-to-markdown.js FOLDER
import { crossCheck, InputError, readSources, renderReport } from 'crosscheck';

try {
  const { documents } = await readSources(process.argv.slice(2));
  process.stdout.write(await renderReport(crossCheck(documents), documents, 'markdown'));
} catch (error) {
  // Whatever is wrong with the input is told in one line that names the file; anything else is a bug.
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
