// The package ships no types for its deep paths, and importing its root costs half a second and reads ./.env.
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const porter: { readonly stem: (word: string) => string };
  export default porter;
}
