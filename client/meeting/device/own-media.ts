import { createSameFields } from '@/client/remember'
import type { Medium, Voice } from '@/domain/live-session/meeting/medium'
import type { Sending } from '@/domain/live-session/meeting/signal'
import type { MeetingBrowser } from '../meeting-browser'
import type { MeetingView, Source, SourceKind } from '../meeting-view'
import type { SentTracks } from '../peer/media-lines'
import { createDeviceList } from './device-list'
import { createKeptChoices, type Wishes } from './kept-choices'
import type { Meters } from './meters'
import { createSource } from './source'
import { createUnheard } from './unheard'
import { allOff, isSent, sendingOf, turnsOff } from './voice'

export type Sends = { readonly microphone: Sending; readonly camera: Sending; readonly tracks: SentTracks }

type OwnMediaOptions = {
  readonly liveSessionId: string
  readonly personId: string
  readonly medium: Medium
  readonly browser: MeetingBrowser
  readonly meters: Meters
  /** Something that is drawn has changed. */
  readonly changed: () => void
  /** What is sent to the others has changed. */
  readonly sendingChanged: () => void
}

const kinds = ['microphone', 'camera'] as const

/** This person’s microphone and camera: which run, what is sent of them at this stage, and what was chosen. */
export function createOwnMedia(options: OwnMediaOptions) {
  const { browser, meters, medium } = options
  const kept = createKeptChoices(browser.storage, options)
  let chosen = kept.devices()
  let wishes = kept.wishes()
  /** What a stage turned off: entering turns it on again where one may be heard. */
  let quieted = kept.quieted()
  let voice: Voice = 'open'
  let onEntering: Voice = 'open'
  let isIn = false
  let tries = 0
  const list = createDeviceList(browser.devices, noteDevices)
  let known = list.lists()
  const sources = { microphone: source('microphone'), camera: source('camera') }
  const same = { microphone: createSameFields<Source>(), camera: createSameFields<Source>() }
  const sameSpeakers = createSameFields<MeetingView['speakers']>()
  /** One's own tracks as streams, the same object while the track lasts. */
  const streams = new Map<SourceKind, { readonly track: MediaStreamTrack; readonly stream: MediaStream }>()
  let sends: Sends = { microphone: 'none', camera: 'none', tracks: { microphone: null, camera: null } }
  const unheard = createUnheard(() => meters.isSilent('own'), browser.now, options.changed)

  function source(kind: SourceKind) {
    return createSource({
      kind,
      devices: browser.devices,
      preferred: () => chosen[kind],
      changed: settle,
    })
  }

  /** Works out anew what runs and what is sent. */
  function settle(): void {
    // A person who tries their devices sees and hears themselves at any stage; otherwise none is held.
    const isUsed = isIn || tries > 0
    const isShown = wishes.camera && isUsed && (isIn ? voice !== 'shut' : onEntering === 'open')
    sources.camera.want(medium === 'video' && isShown)
    sources.microphone.want(isUsed)
    const track = { microphone: sources.microphone.track(), camera: sources.camera.track() }
    const isSpoken = isIn ? isSent(wishes, 'microphone', voice) : wishes.microphone
    if (track.microphone) track.microphone.enabled = isSpoken
    meters.watch('own', streamOf('microphone'))
    unheard.follow(track.microphone !== null && isSpoken)
    tellOthers(track)
    options.changed()
  }

  function wish(next: Wishes, nextQuieted: readonly SourceKind[]): void {
    wishes = next
    quieted = nextQuieted
    kept.keepWishes(wishes)
    kept.keepQuieted(quieted)
  }

  function noteDevices(): void {
    const lists = list.lists()
    for (const kind of kinds) sources[kind].devicesRead(lists[kind].length > 0, lists[kind] !== known[kind])
    known = lists
    settle()
  }

  function tellOthers(track: SentTracks): void {
    const sent = {
      microphone: isSent(wishes, 'microphone', voice) ? track.microphone : null,
      camera: isSent(wishes, 'camera', voice) ? track.camera : null,
    }
    const next: Sends = {
      microphone: sendingOf(sent.microphone !== null, sources.microphone.state()),
      camera: medium === 'video' ? sendingOf(sent.camera !== null, sources.camera.state()) : 'none',
      tracks: sent,
    }
    const isSame =
      next.microphone === sends.microphone &&
      next.camera === sends.camera &&
      sent.microphone === sends.tracks.microphone &&
      sent.camera === sends.tracks.camera
    if (isSame) return
    sends = next
    options.sendingChanged()
  }

  function streamOf(kind: SourceKind): MediaStream | null {
    const track = sources[kind].track()
    const held = streams.get(kind)
    if (track === null) {
      streams.delete(kind)
      return null
    }
    if (held?.track === track) return held.stream
    const stream = browser.createStream()
    stream.addTrack(track)
    streams.set(kind, { track, stream })
    return stream
  }

  function viewOf(kind: SourceKind): Source {
    const each = sources[kind]
    return same[kind]({
      state: each.state(),
      isOn: wishes[kind],
      deviceId: each.deviceId() ?? (each.state() === 'ready' ? chosen[kind] : null),
      choices: list.lists()[kind],
    })
  }

  return {
    sends: () => sends,
    view: () => ({
      microphone: viewOf('microphone'),
      camera: viewOf('camera'),
      ownPicture: streamOf('camera'),
      ownSound: streamOf('microphone'),
      isUnheard: unheard.isUnheard(),
      speakers: sameSpeakers({ choices: list.lists().speakers, deviceId: chosen.speakers }),
    }),
    /** Devices run for a person who tries them, until the function returned is called. */
    try(): () => void {
      tries += 1
      settle()
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        tries -= 1
        settle()
      }
    },
    async prepare(asked: readonly SourceKind[]): Promise<void> {
      // Each apart: asked together, both fail where one is granted.
      for (const kind of asked) {
        if (kind === 'microphone' || medium === 'video') await sources[kind].prepare()
        // Not awaited: Firefox answers no such question in a window that is not in front.
        void list.read()
      }
    },
    turn(kind: SourceKind, isOnNow: boolean): void {
      wish(
        { ...wishes, [kind]: isOnNow },
        quieted.filter((each) => each !== kind),
      )
      settle()
      if (isOnNow && (kind === 'microphone' || medium === 'video'))
        void sources[kind].prepare().then(list.read)
    },
    choose(kind: SourceKind | 'speakers', deviceId: string): void {
      chosen = { ...chosen, [kind]: deviceId }
      kept.keepDevices(chosen)
      if (kind !== 'speakers') void sources[kind].choose(deviceId)
      options.changed()
    },
    /** The person enters by a press: devices that a stage, not the person, turned off are on again where allowed. */
    wake(): void {
      if (onEntering !== 'open' || quieted.length === 0) return
      wish({ ...wishes, ...Object.fromEntries(quieted.map((kind) => [kind, true])) }, [])
      settle()
    },
    /** The stage, and whether this person is in. `onEntering`: how they are heard if they enter now. */
    follow(next: {
      readonly voice: Voice
      readonly onEntering: Voice
      readonly isNewStage: boolean
      readonly isIn: boolean
    }): void {
      if (turnsOff({ voice, isIn }, next)) {
        const turned = kinds.filter((kind) => wishes[kind] || quieted.includes(kind))
        wish(allOff, turned)
      }
      voice = next.voice
      onEntering = next.onEntering
      isIn = next.isIn
      settle()
    },
    end(): void {
      unheard.follow(false)
      list.end()
      for (const kind of kinds) sources[kind].end()
    },
  }
}
