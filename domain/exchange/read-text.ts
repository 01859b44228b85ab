import { mostBytes } from './content-file'
import { placesIn } from './json/path'
import { type ReadJson, readJson } from './json/read-json'
import type { Problem, Problems } from './problem'

type Parsed = Extract<ReadJson, { readonly fault: null }>

/** Reads a file as JSON, or says why it cannot be: too large, or at which place it stops being JSON. */
export function readText(text: string): Parsed | Problems {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > mostBytes)
    return refused({
      code: 'tooLarge',
      place: { line: 1, column: 1 },
      about: { most: Math.round(mostBytes / 1024), found: Math.ceil(bytes / 1024) },
    })
  const read = readJson(text)
  if (read.fault === null) return read
  const { code, offset, found } = read.fault
  return refused({ code, place: placesIn(text)(offset), about: { found } })
}

function refused(problem: Pick<Problem, 'code' | 'place' | 'about'>): Problems {
  return { problems: [{ ...problem, path: [], item: null }], moreProblems: 0 }
}
