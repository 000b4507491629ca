import './src/cross-check-pair.ts';
import { deedsIn } from './src/compare/roles.ts';
import { readAsOne } from './src/extract/article.ts';
import { documentOf } from './src/read/document.ts';
for(const t of process.argv.slice(2)){const s=readAsOne(documentOf('d',t,'2024-03-20'));console.log(t,deedsIn(s).map(d=>d.deed+': '+d.doers.map(x=>x.lower)+' -> '+d.sufferers.map(x=>x.lower)).join(' ; '));}
