import type { LiveSessionState } from '@/domain/live-session/state'
import { type Cast, castOf } from './names/cast'
import { type Names, namesOf } from './names/names'
import type { Room } from './room'
import type { ReaderWords } from './words/reader-words'

/** An interview as one seat may see it, with what its people and things are called in the reader's language. */
export type Interview = {
  readonly room: Room
  readonly state: LiveSessionState
  readonly words: ReaderWords
  readonly cast: Cast
  readonly names: Names
}

export function interviewOf(room: Room, state: LiveSessionState, words: ReaderWords): Interview {
  const cast = castOf(room, state.contract, words.t('room.someone'))
  return { room, state, words, cast, names: namesOf(room, words) }
}
