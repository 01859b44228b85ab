'use client'

import { lazy } from '@/app/_kit/lazy'
import type { GoneSignProps } from './gone-sign'
import type { Sounding } from './recording'
import { SoundButton } from './sound-button'
import type { SoundSheetProps } from './sound-sheet'

/** Loaded after the page; until then its button stands there. */
const SoundSheet = lazy<SoundSheetProps>(
  () => import('./sound-sheet').then((module) => module.SoundSheet),
  ({ heard, playhead }) => <SoundButton heard={heard} playhead={playhead} />,
)
const GoneSign = lazy<GoneSignProps>(() => import('./gone-sign').then((module) => module.GoneSign))

type SoundSignProps = Omit<SoundSheetProps, 'heard' | 'replay'> & { sounding: Sounding }

/** Beside the controls of the replay: whether it has sound, or had some that is gone. */
export function SoundSign({ sounding: { heard, replay }, ...rest }: SoundSignProps) {
  if (heard.standing === 'kept') return <SoundSheet heard={heard} replay={replay} {...rest} />
  return <GoneSign gone={heard} />
}
