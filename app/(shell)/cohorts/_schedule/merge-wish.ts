import type { Wish } from './wish'

/** Parts of an interview that one person changes as a whole. */
export const wishParts = ['people', 'situation', 'hour', 'place', 'plan'] as const
export type WishPart = (typeof wishParts)[number]

const fieldsOf: Record<WishPart, readonly (keyof Wish)[]> = {
  people: ['advisorId', 'beneficiaryId', 'supervisorIds', 'observerIds', 'supervision'],
  situation: ['scenarioKey'],
  hour: ['day', 'time'],
  place: ['place', 'roomName', 'link'],
  plan: ['phases', 'briefing', 'steppingOut', 'selfAssessment', 'debrief'],
}

/** Whether a part is otherwise in one than in the other. */
export function differs(part: WishPart, one: Wish, other: Wish): boolean {
  return JSON.stringify(pick(one, part)) !== JSON.stringify(pick(other, part))
}

export type MergedWish = {
  /** Mine where I changed something, theirs elsewhere. */
  readonly merged: Wish
  /** Parts that only they changed. */
  readonly taken: readonly WishPart[]
  /** Parts that we both changed, to different ends. */
  readonly contested: readonly WishPart[]
}

/** Brings together two edits of the same interview, part by part: nothing of either is lost without being named. */
export function mergeWish(base: Wish, mine: Wish, theirs: Wish): MergedWish {
  const theyChanged = wishParts.filter((part) => differs(part, base, theirs))
  const taken = theyChanged.filter((part) => !differs(part, base, mine))
  const contested = theyChanged.filter((part) => differs(part, base, mine) && differs(part, mine, theirs))
  return { merged: takeParts(mine, theirs, taken), taken, contested }
}

/** `mine` with these parts as they are in `theirs`. */
export function takeParts(mine: Wish, theirs: Wish, parts: readonly WishPart[]): Wish {
  return { ...mine, ...Object.assign({}, ...parts.map((part) => pick(theirs, part))) }
}

function pick(wish: Wish, part: WishPart): Partial<Wish> {
  return Object.fromEntries(fieldsOf[part].map((field) => [field, wish[field]]))
}
