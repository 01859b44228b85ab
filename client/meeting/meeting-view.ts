import type { Medium } from '@/domain/live-session/meeting/medium'
import type { Sending, ToldRecording } from '@/domain/live-session/meeting/signal'
import type { HeardRecording } from './told-recordings'

export type SourceKind = 'microphone' | 'camera'

export type DeviceChoice = { readonly id: string; readonly label: string }

/** State of a microphone or camera of this device. */
export type SourceState =
  /** The browser has not been asked. */
  | 'unasked'
  /** The browser asks the person. */
  | 'asking'
  | 'ready'
  /** By the person or the system. */
  | 'refused'
  /** There is no such device. */
  | 'missing'
  /** Another program holds it. */
  | 'busy'
  /** It was unplugged or taken away. */
  | 'lost'
  /** The page is on plain http, where browsers offer no devices beyond localhost. */
  | 'insecure'

export type Source = {
  readonly state: SourceState
  /** Whether the person wants it on. */
  readonly isOn: boolean
  /** The device in use; null for none. */
  readonly deviceId: string | null
  readonly choices: readonly DeviceChoice[]
}

/** How another person is connected. */
export type Link =
  /** No sign of their page yet. */
  | 'away'
  /** Their page was there, and has left. */
  | 'gone'
  | 'connecting'
  | 'connected'
  /** The connection is being restored. */
  | 'broken'

export type Peer = {
  readonly personId: string
  readonly link: Link
  readonly microphone: Sending
  readonly camera: Sending
  /** What they are heard and seen by; the same object while the connection lasts. Null before. */
  readonly stream: MediaStream | null
  /** `weak`: picture or sound of this person come badly here. */
  readonly quality: 'good' | 'weak'
  /** `relayed`: through the relay of the organisation. Null while not connected. */
  readonly path: 'direct' | 'relayed' | null
  /** Whether no path was found and none will be without a relay: none is set up, or it does not answer. */
  readonly lacksRelay: boolean
  /** Whether one of the two browsers refuses what the other describes, so that trying again is of no use. */
  readonly lacksAgreement: boolean
}

/** What the screens draw. What has not changed is the very same value as before. */
export type MeetingView = {
  readonly medium: Medium
  /** Whether this browser can carry sound and picture; where it cannot, nothing is asked of anyone. */
  readonly canConnect: boolean
  /** Whether this page is in: it connects to the others, and to newcomers. */
  readonly isIn: boolean
  /** Whether this page has left because another page of this person came in. */
  readonly isElsewhere?: boolean
  readonly microphone: Source
  readonly camera: Source
  /** The picture of one's own camera; null while it is off. */
  readonly ownPicture: MediaStream | null
  /** The sound of one's own microphone, sent or not; null where there is none. */
  readonly ownSound: MediaStream | null
  /** The microphone is on and nothing has been heard of it for a while: perhaps muted on the headset. */
  readonly isUnheard: boolean
  /** Whether the browser plays no sound before the person presses something (`allowSound`). */
  readonly isSoundBlocked: boolean
  readonly speakers: { readonly choices: readonly DeviceChoice[]; readonly deviceId: string | null }
  /** The others of the mesh, in its order. */
  readonly peers: readonly Peer[]
  /** Whether the organisation has set up a relay; null before it is known. */
  readonly hasRelay: boolean | null
  /** What the page of each player last told of their recording, by person; empty for players. */
  readonly recordings: ReadonlyMap<string, HeardRecording>
}

/** What screens ask of a meeting. None of these throws or rejects: what came of it is in the view. */
export type MeetingActs = {
  /** Asks for microphone and, with `video`, camera, each apart; again after a refusal. */
  prepare(kinds?: readonly SourceKind[]): Promise<void>
  /** Runs the devices for a person who looks at them, before entering or not, until the function returned is called. */
  try(): () => void
  /** Turns on again what a stage had turned off, for a person who presses to enter where they are heard. */
  wake(): void
  /** Connects to the others; with whatever devices there are, or none. */
  enter(): void
  leave(): void
  turn(kind: SourceKind, isOn: boolean): void
  choose(kind: SourceKind | 'speakers', deviceId: string): void
  /** Plays what the browser held back; called from a press. */
  allowSound(): void
  /** Connects anew to a person whose link is broken. */
  reconnect(personId: string): void
  /** Loudness from 0 to 1 of a person, or of one's own microphone (`own`), as it is at this moment; for meters, which ask at each frame. */
  levelOf(whom: 'own' | (string & {})): number
  /** Tells those who watch how one's own recording stands, again and again until told null. */
  tellRecording(told: ToldRecording | null): void
}

/** A meeting as React reads it (`useSyncExternalStore`), with its acts. */
export type Meeting = MeetingActs & {
  getSnapshot(): MeetingView
  subscribe(listener: () => void): () => void
  /** Stops everything: tracks, connections, timers. */
  end(): void
}
