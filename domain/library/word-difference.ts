/** A run of a text: in both, only in the older one, or only in the newer one. */
export type WordRun = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Above this product of their numbers of words, texts are compared by their ends alone. */
const MOST_COMPARED = 1_000_000

/**
 * What changed between two texts, word by word: runs that give the older text without the new ones, and the newer one without those
 * that are gone. As few words as possible change (longest common subsequence).
 */
export function wordDifference(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return joined([
    ...old.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...old.slice(old.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ])
}

/** Words, each with the spaces before it, and punctuation apart: a comma that is added changes no word. */
function wordsOf(text: string): string[] {
  return text.match(/\s*[\p{L}\p{N}’'-]+|\s*[^\s\p{L}\p{N}]|\s+$/gu) ?? []
}

function between(old: readonly string[], now: readonly string[]): WordRun[] {
  const all = [
    ...old.map((text) => ({ kind: 'gone' as const, text })),
    ...now.map((text) => ({ kind: 'new' as const, text })),
  ]
  if (old.length === 0 || now.length === 0 || old.length * now.length > MOST_COMPARED) return all
  const width = now.length + 1
  const common = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [gone, added] = [old[i], now[j]]
    if (gone !== undefined && gone === added) {
      runs.push({ kind: 'same', text: gone })
      i += 1
      j += 1
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'gone', text: gone })
      i += 1
    } else {
      runs.push({ kind: 'new', text: added ?? '' })
      j += 1
    }
  }
  return runs
}

/** Neighbours of one kind as one run; between two words that stay, what goes stands before what comes. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = []
  let [gone, added] = ['', '']
  const close = () => {
    if (gone) result.push({ kind: 'gone', text: gone })
    if (added) result.push({ kind: 'new', text: added })
    ;[gone, added] = ['', '']
  }
  for (const { kind, text } of runs) {
    if (kind === 'gone') gone += text
    else if (kind === 'new') added += text
    else {
      close()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  close()
  return result
}

/** How many words a text has, as people count them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}
