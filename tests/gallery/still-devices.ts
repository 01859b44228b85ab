/** What a browser answers that asks for devices: a still picture and silence, a refusal, nothing at all, or devices without any path. */
export type Devices = 'given' | 'refused' | 'insecure' | 'cutOff'

/** Runs in the page, before anything else: devices whose picture is the same in every run. */
export function giveStillDevices(answer: Devices): void {
  if (answer === 'insecure') {
    Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined })
    return
  }
  if (answer === 'cutOff') {
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super({ ...configuration, iceTransportPolicy: 'relay' })
      }
    }
  }
  const named = {
    microphone: 'Micro du casque',
    camera: 'Caméra intégrée',
    speakers: 'Haut-parleurs du casque',
  }
  // A method: the loader wraps named functions in a helper that the page does not have.
  const a = {
    device(kind: MediaDeviceKind, label: string) {
      return { kind, label, deviceId: kind, groupId: '' }
    },
  }
  const list = [
    a.device('audioinput', named.microphone),
    a.device('videoinput', named.camera),
    a.device('audiooutput', named.speakers),
  ]
  navigator.mediaDevices.enumerateDevices = async () => list as unknown as MediaDeviceInfo[]
  navigator.mediaDevices.getUserMedia = async (asked) => {
    if (answer === 'refused') throw new DOMException('refused', 'NotAllowedError')
    if (!asked?.video) return new AudioContext().createMediaStreamDestination().stream
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 360
    const pen = canvas.getContext('2d')
    if (!pen) throw new DOMException('none', 'NotFoundError')
    pen.fillStyle = '#cbd2ca'
    pen.fillRect(0, 0, 640, 360)
    for (const [colour, x, y, width, height] of [
      ['#415a52', 320, 380, 190, 150],
      ['#c89a7e', 320, 190, 62, 84],
    ] as const) {
      pen.fillStyle = colour
      pen.beginPath()
      pen.ellipse(x, y, width, height, 0, 0, 7)
      pen.fill()
    }
    const stream = canvas.captureStream(5)
    // A picture that does not change sends no frames.
    setInterval(() => pen.fillRect(639, 359, 1, 1), 200)
    return stream
  }
}
