import type { RecorderForm } from '@/domain/live-session/recording/recorder'

/** What kind of device this page runs on, by its pointer and its screen. */
export function deviceForm(): RecorderForm {
  if (!window.matchMedia('(pointer: coarse)').matches) return 'computer'
  return Math.min(window.screen.width, window.screen.height) < 600 ? 'phone' : 'tablet'
}
