/** `npm run structure`: files and lines by top folder, the deepest chain of imports, circles, and imports that go up. */
import { readFileSync } from 'node:fs'
import { circlesOfFolders } from './floors'
import { circlesOf, deepestChain, readImportGraph, sourceFolders } from './import-graph'
import { wrongImports } from './rooms'

const graph = readImportGraph()
const files = [...graph.keys()]

for (const folder of sourceFolders) {
  const inside = files.filter((file) => file.startsWith(`${folder}/`))
  const lines = inside
    .map((file) => readFileSync(file, 'utf8').split('\n').length - 1)
    .toSorted((a, b) => a - b)
  const sum = lines.reduce((total, each) => total + each, 0)
  console.log(
    `${folder.padEnd(8)} ${String(inside.length).padStart(4)} files ${String(sum).padStart(6)} lines, median ${lines[lines.length >> 1]}, longest ${lines.at(-1)}`,
  )
}
const chain = deepestChain(readImportGraph('values'))
console.log(
  `\nDeepest chain of imports: ${chain.length} (${deepestChain(graph).length} with types)\n  ${chain.join('\n  ')}`,
)
const circles = circlesOf(graph)
console.log(`\nCircles: ${circles.length}${circles.map((circle) => `\n  ${circle.join(' ')}`).join('')}`)
const folders = circlesOfFolders(graph)
console.log(
  `\nCircles of folders on floors of server/: ${folders.length}${folders.map((circle) => `\n  ${circle.join(' ')}`).join('')}`,
)
const wrong = wrongImports(graph)
console.log(`\nImports that go up or across: ${wrong.length}${wrong.map((each) => `\n  ${each}`).join('')}`)
