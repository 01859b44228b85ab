import type { Face } from './faces'

/** Text that one face can set. */
export type Run = { readonly text: string; readonly face: Face }

/** Drawn in place of a character that no face has, so that readers see that one stood there. */
export const missing = '□'

const NNBSP = /\u202F/gu
/** Characters without a shape: marks of direction, joiners, variants, soft hyphens, controls. */
const invisible = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** Cuts a text into runs. Each character goes to the first face that has it; nothing visible is left out. */
export function runsOf(text: string, faces: () => Iterable<Face>): readonly Run[] {
  const runs: { text: string; face: Face }[] = []
  // No face has the narrow no-break space. The thin space looks the same, and lines are already broken here.
  for (const { segment } of graphemes.segment(text.normalize('NFC').replace(NNBSP, '\u2009'))) {
    for (const { text: part, face } of place(segment, faces)) {
      const last = runs.at(-1)
      if (last?.face === face) last.text += part
      else runs.push({ text: part, face })
    }
  }
  return runs
}

function place(segment: string, faces: () => Iterable<Face>): readonly Run[] {
  const whole = [...segment].filter((character) => !invisible.test(character))
  if (whole.length === 0) return []
  for (const face of faces()) {
    if (!whole.every((character) => covers(face, character))) continue
    // Joiners and variants stay where the face knows them, so that a joined emoji is drawn as one.
    const text = [...segment].filter((each) => !invisible.test(each) || covers(face, each)).join('')
    return [{ text, face }]
  }
  if (whole.length > 1) return whole.flatMap((character) => place(character, faces))
  return segment === missing ? [] : place(missing, faces)
}

function covers(face: Face, character: string): boolean {
  return face.has.has(character.codePointAt(0) ?? 0)
}
