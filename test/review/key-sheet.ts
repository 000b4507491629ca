import { KEYMAP, keyName } from '../../src/review/keymap.ts';

/** The keys as a Markdown page, made of the table that the review works with. */
export function keySheet(): string {
  const groups = Map.groupBy(KEYMAP, (binding) => binding.group);
  const sections = [...groups].map(([group, bindings]) => {
    const rows = bindings.map(
      ({ keys, about }) => `| ${keys.map((key) => `\`${keyName(key)}\``).join(' ')} | ${about} |`,
    );
    return [`## ${group}`, '', '| keys | what they do |', '| --- | --- |', ...rows].join('\n');
  });
  return `${['# Keys of the review', 'Made from `src/review/keymap.ts` by `npm run test:update`; `?` shows the same in the review.', ...sections].join('\n\n')}\n`;
}
