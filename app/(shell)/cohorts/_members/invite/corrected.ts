import { readPeople } from '@/domain/cohort/invite/read-people'
import type { WantedPerson } from '@/domain/cohort/invite/wanted-person'

/** The pasted text with what was written of a person replaced; an empty replacement takes an empty line with it. */
export function replaceInLine(text: string, person: WantedPerson, typed: string): string {
  const lines = text.split(/\r\n|\r|\n/u)
  const before = lines[person.line - 1] ?? ''
  const after = before.includes(person.text) ? before.replace(person.text, () => typed) : typed
  const kept = after.trim() === '' ? [] : [after]
  return [...lines.slice(0, person.line - 1), ...kept, ...lines.slice(person.line)].join('\n')
}

/** The people of a file with one line corrected, which is read as a pasted line is; nothing typed takes the line away. */
export function correctPerson(
  wanted: readonly WantedPerson[],
  person: WantedPerson,
  typed: string,
): WantedPerson[] {
  return wanted.flatMap((each) => {
    if (each !== person) return each
    // The role of the line was read before, save where it was the fault.
    return readPeople(typed.replaceAll(/[\r\n]/gu, ' ')).map((read) => ({
      ...read,
      line: person.line,
      role: person.role,
    }))
  })
}
