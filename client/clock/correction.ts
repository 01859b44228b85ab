import type { CommandRequest } from '@/domain/live-session/command'
import { jumpMs } from './exchange'

/** By what a moment was read: the offset known then, and wall clock minus monotonic clock, ms. */
export type ClockReading = { readonly offset: number; readonly skew: number }

/**
 * By how much the device's clock was set back since `before` (both are wall clock minus monotonic clock, ms); 0 if it was not.
 * A clock that runs ahead is no proof: the device may just have slept.
 */
export function setBackBy(before: number, now: number): number {
  return before - now > jumpMs ? before - now : 0
}

/**
 * Correction in ms of a moment read while the clock was unmeasured. A clock set forward has lowered the offset by as
 * much; a device that slept has not changed it.
 */
export function correctionOf(read: ClockReading, measured: ClockReading): number {
  const isSameClock = Math.abs(measured.skew - read.skew) <= jumpMs
  const correction = measured.offset - read.offset
  return isSameClock && Math.abs(correction) > jumpMs ? correction : 0
}

/**
 * The time to show after `shown`, both epoch ms. A slightly earlier estimate holds the clock until it has caught up,
 * so that a later press never bears an earlier time. A larger error is corrected at once.
 */
export function neverBackwards(shown: number, next: number): number {
  return shown - next > jumpMs ? next : Math.max(shown, next)
}

/** The same act, all its moments later by so many ms. */
export function movedBy(request: CommandRequest, ms: number): CommandRequest {
  if (ms === 0) return request
  const moved = { ...request, at: request.at + ms }
  const { command } = request
  if (command.type === 'hearTalk') return { ...moved, command: { ...command, from: command.from + ms } }
  if (command.type !== 'moveDial') return moved
  const samples = command.samples.map((sample) => ({ ...sample, at: sample.at + ms }))
  return { ...moved, command: { ...command, samples } }
}
