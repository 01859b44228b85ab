import type { Voice } from '@/domain/live-session/meeting/medium'
import type { Sending } from '@/domain/live-session/meeting/signal'
import type { SourceKind, SourceState } from '../meeting-view'
import type { Wishes } from './kept-choices'

/** What a person wants on: in general, and at this stage, where they begin muted. */
export type OwnVoice = { readonly wishes: Wishes; readonly lifted: Wishes }

const nothing: Wishes = { microphone: false, camera: false }

export function startingVoice(wishes: Wishes): OwnVoice {
  return { wishes, lifted: nothing }
}

/** Another stage: who begins it muted is muted. */
export function enterStage(voice: OwnVoice): OwnVoice {
  return { ...voice, lifted: nothing }
}

export function turn(voice: OwnVoice, kind: SourceKind, isOn: boolean): OwnVoice {
  return {
    wishes: { ...voice.wishes, [kind]: isOn },
    lifted: { ...voice.lifted, [kind]: isOn },
  }
}

/** Whether the person wants it on, at a stage where they may speak in this way. */
export function isOn({ wishes, lifted }: OwnVoice, kind: SourceKind, voice: Voice): boolean {
  return wishes[kind] && (voice !== 'muted' || lifted[kind])
}

/** Whether it is sent: never where the stage forbids it. */
export function isSent(own: OwnVoice, kind: SourceKind, voice: Voice): boolean {
  return voice !== 'shut' && isOn(own, kind, voice)
}

/** What others are told of a source. */
export function sendingOf(isSentNow: boolean, state: SourceState): Sending {
  if (isSentNow) return 'on'
  return state === 'ready' || state === 'asking' ? 'off' : 'none'
}

/** What is shown of what somebody says they send. */
export function shownSending(sending: Sending, voice: Voice): Sending {
  return voice === 'shut' && sending === 'on' ? 'off' : sending
}
