/** Measures how loud streams are. */
export type Meters = {
  /** Measures the sound of this stream as `name`; null for no more. */
  readonly watch: (name: string, stream: MediaStream | null) => void
  /** Loudness from 0 to 1 at this moment; 0 where nothing is measured. */
  readonly levelOf: (name: string) => number
  /** Whether nothing at all comes, as from a headset that is muted at its own switch; null where that is not known. */
  readonly isSilent: (name: string) => boolean | null
  /** Whether the browser plays and measures nothing before the person presses something. */
  readonly isBlocked: () => boolean
  readonly resume: () => void
  readonly end: () => void
}

type Meter = {
  readonly stream: MediaStream
  readonly source: MediaStreamAudioSourceNode
  readonly analyser: AnalyserNode
  /** Hears all that comes between two looks half a second apart; only of one’s own. */
  readonly whole: AnalyserNode | null
}

const quietest = -60
/** A quiet room behind a noise suppressor stays above this, root mean square. */
const silence = 1e-5

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** Root mean square of samples in [-1, 1] as loudness from 0 (-60 dB and less) to 1 (0 dB). */
export function loudnessOf(rms: number): number {
  return rms === 0 ? 0 : Math.min(1, Math.max(0, 1 - (20 * Math.log10(rms)) / quietest))
}

export function createMeters(changed: () => void): Meters {
  let context: AudioContext | null = null
  const meters = new Map<string, Meter>()
  const samples = new Float32Array(1_024)
  const wholeSamples = new Float32Array(32_768)

  function open(): AudioContext {
    if (context) return context
    context = new AudioContext()
    context.addEventListener('statechange', changed)
    return context
  }

  function unwatch(name: string): void {
    const meter = meters.get(name)
    meter?.source.disconnect()
    meters.delete(name)
  }

  function measure(name: string): number | null {
    const meter = meters.get(name)
    if (!meter || context?.state !== 'running') return null
    meter.analyser.getFloatTimeDomainData(samples)
    return rootMeanSquare(samples)
  }

  return {
    watch(name, stream) {
      const sound = stream?.getAudioTracks().length ? stream : null
      if (meters.get(name)?.stream === sound) return
      unwatch(name)
      if (sound === null) return
      try {
        const within = open()
        const source = within.createMediaStreamSource(sound)
        const analyser = within.createAnalyser()
        analyser.fftSize = samples.length
        source.connect(analyser)
        const whole = name === 'own' ? within.createAnalyser() : null
        if (whole) {
          whole.fftSize = wholeSamples.length
          source.connect(whole)
        }
        meters.set(name, { stream: sound, source, analyser, whole })
      } catch {
        // A browser without Web Audio shows no meter.
      }
    },
    levelOf: (name) => loudnessOf(measure(name) ?? 0),
    isSilent(name) {
      const whole = meters.get(name)?.whole
      if (!whole || context?.state !== 'running') return null
      whole.getFloatTimeDomainData(wholeSamples)
      return rootMeanSquare(wholeSamples) < silence
    },
    isBlocked: () => context !== null && context.state === 'suspended',
    resume() {
      context?.resume().catch(() => undefined)
    },
    end() {
      for (const name of [...meters.keys()]) unwatch(name)
      context?.removeEventListener('statechange', changed)
      context?.close().catch(() => undefined)
      context = null
    },
  }
}
