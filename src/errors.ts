/** The input, an option or the configuration is wrong; the message names the file and the way out in one line. Exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
