'use client'

import { use } from 'react'
import { MissingLine } from '@/app/_live/recording/missing-line'
import { Check } from './check/check'
import { EnterCard } from './check/enter-card'
import { Full } from './full'
import styles from './meeting-part.module.css'
import { type MeetingPart, type MeetingPartProps, OpenedContext } from './pieces/meeting-place'
import { useMedium } from './pieces/use-meets'
import { Stage } from './stage'
import { Tiles } from './tiles'
import { useIsInMesh } from './use-mesh'

/** A part of the meeting in its place, which is as large before its code has come. */
export function Part({ of, instead }: MeetingPartProps) {
  const isOpened = use(OpenedContext) !== null
  const isInMesh = useIsInMesh()
  const medium = useMedium()
  if (!isInMesh) return of === 'check' ? <Full /> : instead
  if (of === 'missing') return isOpened ? <MissingLine /> : null
  return (
    <div className={styles[of]} data-medium={medium}>
      {isOpened ? <Drawn of={of} /> : null}
    </div>
  )
}

function Drawn({ of }: { of: Exclude<MeetingPart, 'missing'> }) {
  switch (of) {
    case 'check':
      return <Check hasTitle />
    case 'enter':
      return <EnterCard />
    case 'stage':
      return <Stage />
    case 'tiles':
      return <Tiles />
    case 'strip':
      return <Tiles isStrip />
    default:
      return of satisfies never
  }
}
