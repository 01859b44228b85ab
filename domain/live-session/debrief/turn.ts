import type { Seat } from '../core/seat'

/** A turn of the debrief: a seat's, or the step it ends with. */
export type Turn = Seat | 'commitment'

/** One stay in a turn, epoch ms; `to` is null while it lasts. */
export type TurnTaken = { readonly turn: Turn; readonly from: number; readonly to: number | null }
