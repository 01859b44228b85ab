/**
 * What a message takes and says: the names of the arguments and tags it shows, and its words, branch after branch.
 * An argument that only selects words is not shown: one language may need it alone (« d’Inès », « de Thomas »).
 */
export type Reading = { names: string[]; words: string }

const argument = /\{\s*(\w+)\s*(?:\}|,\s*(?:plural|selectordinal|select)\s*,|,[^{}]*\})/uy
const selects = /,\s*select\s*,$/u
const branch = /\s*(?:=\d+|\w+)\s*\{/uy
const tag = /<(\/?)(\w+)>/uy

/** Reads the part of ICU that our messages use: arguments, plurals and selections, tags. */
export function readMessage(message: string): Reading {
  const names = new Set<string>()
  const words: string[] = []
  let at = 0

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(message)
    if (found) at = pattern.lastIndex
    return found
  }

  function expectClosing() {
    if (message[at] !== '}') throw new Error(`a brace is not closed in: ${message}`)
    at += 1
  }

  function readArgument([head, name = '']: RegExpExecArray) {
    if (!selects.test(head)) names.add(name)
    if (head.endsWith('}')) {
      words.push('…')
      return
    }
    while (take(branch)) {
      readText(true)
      words.push(' ')
      expectClosing()
    }
    take(/\s*/uy)
    expectClosing()
  }

  function readText(isInside: boolean) {
    while (at < message.length && !(isInside && message[at] === '}')) {
      const found = take(argument)
      const marked = found ? null : take(tag)
      if (found) readArgument(found)
      else if (marked) names.add(`<${marked[2]}>`)
      else if (message[at] === '{' || message[at] === '}') throw new Error(`a stray brace in: ${message}`)
      else words.push(message[at++] ?? '')
    }
  }

  readText(false)
  return { names: [...names].sort(), words: words.join('').replace(/ {2,}/gu, ' ').trim() }
}
