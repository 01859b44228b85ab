import { measureLoudness } from '@/client/meeting/talk/worklet'
import { createLevelMeter, type LevelMeter } from './level-meter'

/** One sound made of whatever microphone there is at the moment: it goes on, silent, while none is. */
export type Mixer = {
  readonly stream: MediaStream
  /** Sound made so far, ms. It stands still while the browser runs no sound. */
  readonly madeMs: () => number
  /** How loud it is at this moment: the root mean square of its samples, 0 to 1. */
  readonly loudness: () => number
  /** How loud it was, where this browser measures that. */
  readonly levels: LevelMeter['steps']
  readonly listen: (stream: MediaStream | null) => void
  readonly end: () => void
}

/** Throws where the browser has no sound. */
export function openMixer(): Mixer {
  const context = new AudioContext()
  const out = new MediaStreamAudioDestinationNode(context, { channelCount: 1 })
  // Without something to play, some browsers make no sound at all, and a recorder would shorten the time.
  const silence = new ConstantSourceNode(context, { offset: 0 })
  silence.connect(out)
  silence.start()
  const meter = createLevelMeter()
  let measure: AudioNode | null = null
  const resume = () => void context.resume().catch(() => undefined)
  const gestures = new AbortController()
  for (const gesture of ['pointerdown', 'keydown'] as const)
    window.addEventListener(gesture, resume, { capture: true, signal: gestures.signal })
  resume()
  let now: { readonly node: AnalyserNode; readonly samples: Float32Array<ArrayBuffer> } | null = null
  measureLoudness(context, meter.hear).then(
    (node) => {
      node.connect(out)
      measure = node
      heard?.node.connect(node)
    },
    // A browser that measures nothing records all the same.
    () => undefined,
  )
  let heard: { readonly stream: MediaStream; readonly node: MediaStreamAudioSourceNode } | null = null
  return {
    stream: out.stream,
    madeMs: () => context.currentTime * 1_000,
    loudness() {
      if (heard === null) return 0
      now ??= {
        node: new AnalyserNode(context, { fftSize: 2_048 }),
        samples: new Float32Array(2_048),
      }
      heard.node.connect(now.node)
      now.node.getFloatTimeDomainData(now.samples)
      const power = now.samples.reduce((sum, sample) => sum + sample * sample, 0)
      return Math.sqrt(power / now.samples.length)
    },
    levels: meter.steps,
    listen(stream) {
      // A phone call stops the sound of a page without a gesture that would start it again.
      if (context.state !== 'running') resume()
      if (heard?.stream === stream || (heard === null && stream === null)) return
      heard?.node.disconnect()
      heard = stream ? { stream, node: context.createMediaStreamSource(stream) } : null
      heard?.node.connect(out)
      if (measure) heard?.node.connect(measure)
    },
    end() {
      gestures.abort()
      heard?.node.disconnect()
      silence.stop()
      void context.close().catch(() => undefined)
    },
  }
}
