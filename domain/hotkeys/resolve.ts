import { type ConsoleAction, claimsOf, type HotkeyCommand, type Layout, standardPress } from './commands'
import { assignable, type KeyPress, type Press, pressId } from './press'

/** Keys a person has chosen, by command; null: this command shall have none. Commands of other grids are left alone. */
export type Overrides = Readonly<Record<string, Press | null>>

export type Key = {
  readonly press: Press | null
  /** `letter`: wherever the keyboard writes it. `taken`: another command was given its key. `none`: it never had one. */
  readonly from: 'choice' | 'standard' | 'letter' | 'taken' | 'none'
}

export type KeyMap = {
  readonly commands: readonly HotkeyCommand[]
  /** The key of every command. */
  readonly keys: ReadonlyMap<string, Key>
  /** Which command answers to a press, by `pressId`. */
  readonly owners: ReadonlyMap<string, string>
}

/**
 * Which key each command has: what the person chose first, then the standard keys that are left. No press has two
 * commands; a command without a key says why.
 */
export function resolveKeys(
  commands: readonly HotkeyCommand[],
  overrides: Overrides,
  layout: Layout,
): KeyMap {
  const keys = new Map<string, Key>()
  const owners = new Map<string, string>()

  function take(command: HotkeyCommand, press: Press, from: Key['from']): boolean {
    const claims = claimsOf(command, press).map(pressId)
    if (claims.some((claim) => owners.has(claim))) return false
    for (const claim of claims) owners.set(claim, command.id)
    keys.set(command.id, { press, from })
    return true
  }

  const left = commands.filter((command) => {
    const chosen = overrides[command.id]
    if (chosen === null) keys.set(command.id, { press: null, from: 'choice' })
    return chosen !== null && !(chosen && mayHave(command, chosen) && take(command, chosen, 'choice'))
  })
  for (const command of left) {
    const press = standardPress(command, layout)
    const from = typeof command.standard === 'string' ? 'letter' : 'standard'
    if (press === null) keys.set(command.id, { press: null, from: 'none' })
    else if (!take(command, press, from)) keys.set(command.id, { press: null, from: 'taken' })
  }
  return { commands, keys, owners }
}

/** Whether a command can be on this key at all: a mark with a contrary keeps Shift for it. */
export function mayHave(command: HotkeyCommand, press: Press): boolean {
  return assignable.test(press.code) && !(command.shifted && press.shift)
}

/**
 * The console's command for a key press; null for none. Keys chosen by the person match by place; M, ⇧M, N and ? by the
 * letter written, since a page cannot know every keyboard.
 */
export function actionAt(map: KeyMap, press: KeyPress): ConsoleAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return null
  const owner = map.owners.get(pressId({ code: press.code, shift: press.shiftKey }))
  const command = map.commands.find(({ id }) => id === owner)
  const from = command && map.keys.get(command.id)?.from
  if (command && from === 'choice') return actionOf(command, press)
  const written = map.commands.find(
    ({ id, standard }) => map.keys.get(id)?.from === 'letter' && writes(press, standard),
  )
  if (written) return written.action
  return command && from === 'standard' ? actionOf(command, press) : null
}

function writes({ key, shiftKey }: KeyPress, letter: HotkeyCommand['standard']): boolean {
  if (letter === '?') return key === '?'
  if (letter === 'M') return shiftKey && key.toUpperCase() === 'M'
  return !shiftKey && key.toLowerCase() === letter
}

/** Shift on a command that has no contrary is part of its key. */
function actionOf({ action, shifted }: HotkeyCommand, { shiftKey }: KeyPress): ConsoleAction {
  return shifted && shiftKey ? shifted : action
}
