// Compares several stories, each by itself, and counts what was found: node examples/stories.js
import { crossCheckStories, documentOf } from 'crosscheck';

const stories = [
  {
    name: 'quay fire',
    documents: [
      documentOf('herald', 'The fire on the northern quay injured 14 people.', { publisher: 'The Quay Herald' }),
      documentOf('post', 'The fire on the northern quay injured twelve people.', { publisher: 'Harbour Post' }),
    ],
  },
  {
    name: 'bridge',
    documents: [
      documentOf('herald', 'The bridge at Alma reopened on 4 May 2024.', { publisher: 'The Quay Herald' }),
      documentOf('post', 'On 4 May 2024 the bridge at Alma reopened.', { publisher: 'Harbour Post' }),
    ],
  },
];

for await (const { story, report } of crossCheckStories(stories)) {
  const contradictions = report.findings.filter(({ verdict }) => verdict === 'contradict').length;
  console.log(`${story.name}: ${contradictions} to clear up, ${report.coverage.aligned} claims in both`);
}
