/** What long work is at: reading articles, aligning their claims, comparing the pairs found. */
export type Stage = 'read' | 'align' | 'compare';

/** Is told, now and then, how much of a stage is done: articles for `read` and `align`, pairs for `compare`. */
export type OnProgress = (stage: Stage, done: number, total: number) => void;
