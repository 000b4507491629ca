/** The package's version; a test holds it equal to package.json, which would cost a file read at every start. */
export const VERSION = '0.1.0';
