/**
 * Sends the mean square of each 20 ms frame, five at a time. As a string it needs no request; `strict-dynamic` allows
 * it.
 */
const source = `
registerProcessor('triade-talk', class extends AudioWorkletProcessor {
  constructor() {
    super()
    this.size = Math.round(sampleRate / 50)
    this.sum = 0
    this.count = 0
    this.squares = []
  }
  process([[samples]]) {
    for (let at = 0; at < 128; at += 1) {
      const sample = samples ? samples[at] : 0
      this.sum += sample * sample
      this.count += 1
      if (this.count < this.size) continue
      this.squares.push(this.sum / this.size)
      this.sum = 0
      this.count = 0
      if (this.squares.length < 5) continue
      this.port.postMessage({ endMs: (currentFrame + at + 1) / sampleRate * 1000, squares: this.squares })
      this.squares = []
    }
    return true
  }
})
`
const highPassHz = 120

/** Frames of 20 ms that were heard, as loudness in dBFS; the last of them ended at `endMs` of the audio context. */
export type HeardSound = { readonly endMs: number; readonly levels: readonly number[] }

/** An ear for one stream at a time. Nothing that it hears leaves it but loudness. */
export type Ear = {
  readonly listen: (stream: MediaStream) => void
  readonly end: () => void
}

/**
 * A node that measures what reaches it, and gives out silence. Calls back at each message, as long as the browser lets sound run. Rejects
 * where the browser measures no sound.
 */
export async function measureLoudness(
  context: AudioContext,
  heard: (sound: HeardSound) => void,
): Promise<AudioWorkletNode> {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  try {
    await context.audioWorklet.addModule(address)
  } finally {
    URL.revokeObjectURL(address)
  }
  const node = new AudioWorkletNode(context, 'triade-talk', {
    channelCount: 1,
    channelCountMode: 'explicit',
  })
  node.port.onmessage = ({ data }: MessageEvent<{ endMs: number; squares: number[] }>) => {
    heard({ endMs: data.endMs, levels: data.squares.map((square) => 10 * Math.log10(square)) })
  }
  return node
}

/** Rejects where the browser measures no sound. */
export async function openEar(heard: (sound: HeardSound) => void): Promise<Ear> {
  const context = new AudioContext()
  const node = await measureLoudness(context, heard).catch((error: unknown) => {
    void context.close()
    throw error
  })
  const highPass = context.createBiquadFilter()
  highPass.type = 'highpass'
  highPass.frequency.value = highPassHz
  // The node gives out silence. Without a way to the speakers some browsers would not run it.
  highPass.connect(node).connect(context.destination)
  const resume = () => void context.resume().catch(() => undefined)
  const gestures = new AbortController()
  for (const gesture of ['pointerdown', 'keydown'] as const)
    window.addEventListener(gesture, resume, { capture: true, signal: gestures.signal })
  resume()
  let microphone: MediaStreamAudioSourceNode | null = null
  return {
    listen(stream) {
      microphone?.disconnect()
      microphone = context.createMediaStreamSource(stream)
      microphone.connect(highPass)
    },
    end() {
      gestures.abort()
      node.port.onmessage = null
      microphone?.disconnect()
      void context.close().catch(() => undefined)
    },
  }
}
