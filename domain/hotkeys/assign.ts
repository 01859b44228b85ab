import { claimsOf, type HotkeyCommand, type Layout, standardPress } from './commands'
import { type Press, pressId } from './press'
import { type KeyMap, mayHave, type Overrides, resolveKeys } from './resolve'

/** What giving a key to a command would come to. */
export type Proposal =
  | { readonly type: 'free'; readonly overrides: Overrides }
  | {
      readonly type: 'conflict'
      /** The commands that have the key now. */
      readonly with: readonly string[]
      /** They get the key this command had; null when it had none, or when it would not suit them. */
      readonly swapped: Overrides | null
      /** They are left without a key. */
      readonly taken: Overrides
    }

/** Gives a command this key, if it is free; else says which command has it, and both ways out. `press` must be one it may have. */
export function propose(
  map: KeyMap,
  overrides: Overrides,
  layout: Layout,
  id: string,
  press: Press,
): Proposal {
  const command = commandOf(map, id)
  if (!command || !mayHave(command, press)) return { type: 'free', overrides }
  const owners = claimsOf(command, press).flatMap((claim) => map.owners.get(pressId(claim)) ?? [])
  const others = [...new Set(owners)].filter((owner) => owner !== id)
  const chosen = { ...overrides, [id]: press }
  if (others.length === 0) return { type: 'free', overrides: normalised(map, chosen, layout) }
  const left = new Set(rivals(map.commands, chosen, command, press))
  const unrivalled = Object.fromEntries(Object.entries(chosen).filter(([other]) => !left.has(other)))
  const without = Object.fromEntries(others.map((other) => [other, null]))
  return {
    type: 'conflict',
    with: others,
    swapped: swap(map, chosen, layout, command, others),
    taken: normalised(map, { ...unrivalled, ...without }, layout),
  }
}

/** Leaves a command without a key. */
export function unassign(overrides: Overrides, id: string): Overrides {
  return { ...overrides, [id]: null }
}

function swap(
  map: KeyMap,
  chosen: Overrides,
  layout: Layout,
  command: HotkeyCommand,
  others: readonly string[],
): Overrides | null {
  const left = map.keys.get(command.id)?.press
  if (!left) return null
  const moved = others.map((id) => {
    const other = commandOf(map, id)
    const shift = command.shifted ? (map.keys.get(id)?.press?.shift ?? false) : left.shift
    return [id, { code: left.code, shift: other?.shifted ? false : shift }] as const
  })
  const overrides = { ...chosen, ...Object.fromEntries(moved) }
  const after = resolveKeys(map.commands, overrides, layout)
  const everybodyKeepsOne = map.commands.every(
    ({ id }) => map.keys.get(id)?.press == null || after.keys.get(id)?.press != null,
  )
  const asMeant = [[command.id, chosen[command.id]] as const, ...moved].every(
    ([id, press]) => press && samePress(after.keys.get(id)?.press, press),
  )
  return everybodyKeepsOne && asMeant ? normalised(map, overrides, layout) : null
}

/** A choice that is the standard key anyway is none, unless it keeps another choice from that key. */
function normalised({ commands }: KeyMap, overrides: Overrides, layout: Layout): Overrides {
  const isNone = (command: HotkeyCommand | undefined, press: Press) =>
    command !== undefined &&
    samePress(standardPress(command, layout), press) &&
    rivals(commands, overrides, command, press).length === 0
  return Object.fromEntries(
    Object.entries(overrides).filter(
      ([id, press]) =>
        press === null ||
        !isNone(
          commands.find((command) => command.id === id),
          press,
        ),
    ),
  )
}

/** The other commands for which the same key was chosen, in effect or not. */
function rivals(
  commands: readonly HotkeyCommand[],
  overrides: Overrides,
  command: HotkeyCommand,
  press: Press,
): readonly string[] {
  const wanted = new Set(claimsOf(command, press).map(pressId))
  return commands.flatMap((other) => {
    const chosen = overrides[other.id]
    const isRival =
      other.id !== command.id && chosen && claimsOf(other, chosen).some((claim) => wanted.has(pressId(claim)))
    return isRival ? [other.id] : []
  })
}

function samePress(one: Press | null | undefined, other: Press): boolean {
  return one != null && pressId(one) === pressId(other)
}

function commandOf({ commands }: KeyMap, id: string): HotkeyCommand | undefined {
  return commands.find((command) => command.id === id)
}
