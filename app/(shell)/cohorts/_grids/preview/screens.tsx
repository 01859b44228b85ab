'use client'

import { type ReactNode, useState } from 'react'
import consoleStyles from '@/app/_live/console/desk/console.module.css'
import { Families, PadFamilies } from '@/app/_live/console/grid/family-marks'
import { FrameChecklist } from '@/app/_live/console/grid/frame-checklist'
import { SelfAssessmentForm } from '@/app/_live/reflection/self-assessment-form'
import type { Draft } from '@/app/_live/reflection/use-draft'
import type { ObservationGrid } from '@/domain/observation/grid'
import type { SelfAssessment } from '@/domain/observation/self-assessment'
import { PretendInterview } from './pretend-interview'
import styles from './preview.module.css'

export const screens = ['console', 'pad', 'self'] as const
export type Screen = (typeof screens)[number]

/** One screen of an interview with this grid, drawn by the room's own components. */
export function ScreenOf({ grid, screen }: { grid: ObservationGrid; screen: Screen }) {
  switch (screen) {
    case 'console':
      return (
        <PretendInterview grid={grid} as="supervisor">
          <div className={consoleStyles.centre}>
            <Families />
            <FrameChecklist />
          </div>
        </PretendInterview>
      )
    case 'pad':
      return (
        <PretendInterview grid={grid} as="supervisor">
          <div className={styles.pad}>
            <PadFamilies oneHanded />
            <FrameChecklist pad />
          </div>
        </PretendInterview>
      )
    case 'self':
      return (
        <PretendInterview grid={grid} as="advisor">
          <PretendForm />
        </PretendInterview>
      )
    default:
      return screen satisfies never
  }
}

function PretendForm() {
  const [answers, change] = useState<SelfAssessment>({
    ratings: {},
    moment: { codeKey: null, text: '', at: null, direction: null },
    freeText: '',
  })
  return (
    <SelfAssessmentForm
      layout={Bare}
      draft={{ answers, change, ...unsaved }}
      missing={null}
      check={() => false}
      lock={() => undefined}
    />
  )
}

/** The questions alone, without the page that stands round them. */
function Bare({ children }: { children: ReactNode }) {
  return <div className={styles.form}>{children}</div>
}

const nothing = () => undefined
const unsaved: Omit<Draft<SelfAssessment>, 'answers' | 'change'> = {
  state: 'idle',
  other: null,
  begun: true,
  begin: nothing,
  swap: nothing,
  dismissOther: nothing,
}
