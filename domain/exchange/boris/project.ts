import * as z from 'zod/mini'
import type { Colour, Valence } from '@/domain/observation/grid'

/** The version of the project files of BORIS that is written here; `config.py` of BORIS 9 names it. */
export const projectVersion = '7.0'
/** The newest major version that is read: what is read of a project has not changed since version 4. */
export const newestMajor = 9
/** More than any ethogram has. */
export const mostBehaviours = 500
/** More sets of modifiers, and values of one set, than any behaviour has. */
export const mostModifierValues = 500

export const eventTypes = { state: 'State event', point: 'Point event' } as const

/**
 * A behaviour of an ethogram as BORIS writes it: all texts except modifiers. Add no field: importing into another
 * project, BORIS stops at an unknown one.
 */
export type Behaviour = {
  readonly type: string
  readonly key: string
  readonly code: string
  readonly description: string
  readonly color: string
  readonly category: string
  readonly modifiers: Modifiers
  /** Codes of the states that end when this one begins, parted by commas. */
  readonly excluded: string
  readonly 'coding map': string
}

/** Sets of modifiers by their number; BORIS writes '' for none after an ethogram was edited. */
export type Modifiers = Readonly<Record<string, ModifierSet>>
export type ModifierSet = {
  readonly name: string
  readonly description: string
  /** 0: one of the values; 1: several; 2: a number; 3: from a file. */
  readonly type: number
  readonly 'ask at stop': boolean
  readonly values: readonly string[]
}

/** Words for a direction, the first pair as they are written; all of them are understood. */
export const directionWords: Readonly<Record<Valence, { fr: string; en: string; also: readonly string[] }>> =
  {
    demonstrated: { fr: 'manifesté', en: 'shown', also: ['demonstrated', '+'] },
    missed: { fr: 'manqué', en: 'missed', also: ['-', '−'] },
    upheld: { fr: 'respecté', en: 'upheld', also: ['tenu'] },
    breached: { fr: 'manquement', en: 'breach', also: ['breached'] },
  }

/** The colours of families as hexadecimal codes: what the tokens of the light theme say. */
export const colourCodes: Readonly<Record<Colour, string>> = {
  teal: '#0a6a6b',
  violet: '#6547b5',
  slate: '#59626d',
}

const text = z._default(z.string(), '')
const modifierSetSchema = z.looseObject({
  name: text,
  description: text,
  type: z._default(z.number(), 0),
  'ask at stop': z._default(z.boolean(), false),
  values: z._default(z.array(z.string()), []),
})

const behaviourSchema = z.looseObject({
  type: z.string(),
  code: z.string().check(z.trim(), z.minLength(1)),
  key: text,
  description: text,
  color: text,
  category: text,
  excluded: text,
  'coding map': text,
  // A text before version 4, and '' for none.
  modifiers: z._default(z.union([z.string(), z.record(z.string(), modifierSetSchema)]), ''),
})

/** As much of a project file as an ethogram needs; everything else is counted only. */
export const projectSchema = z.looseObject({
  project_format_version: z.string().check(z.regex(/^\d+(?:\.\d+)*$/)),
  project_name: text,
  project_description: text,
  behaviors_conf: z.record(z.string(), behaviourSchema),
  behavioral_categories_config: z.optional(z.unknown()),
})
export type Project = z.infer<typeof projectSchema>

/** The behaviours of a project in their order, with modifiers in today's form. */
export function behavioursOf({ behaviors_conf }: Project): Behaviour[] {
  return Object.entries(behaviors_conf)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, { type, key, code, description, color, category, excluded, modifiers, ...rest }]) => ({
      type,
      key,
      code,
      description,
      color,
      category,
      excluded,
      modifiers: typeof modifiers === 'string' ? modifiersOfOld(modifiers) : modifiers,
      'coding map': rest['coding map'],
    }))
}

function modifiersOfOld(text: string): Modifiers {
  if (text === '') return {}
  const sets = text
    .split('|')
    .map((values, index) => [
      String(index),
      { name: '', description: '', type: 0, 'ask at stop': false, values: values.split(',') },
    ])
  return Object.fromEntries(sets)
}
