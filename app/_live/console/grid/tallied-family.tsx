'use client'

import { useTranslations } from 'next-intl'
import { memo, use } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { activePhase } from '@/domain/live-session/marking/phases'
import { marksDuring } from '@/domain/live-session/marking/tallies'
import { type Code, type Colour, codesOf, type Family, genderOf, valencesOf } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { type Console, ConsoleContext } from '../desk/use-console'
import { useMarking, useTallies } from '../desk/use-marking'
import { Count } from './count'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'
import { type PhaseTally, readsAs, tallyOf } from './phase-tally'
import styles from './tallied-family.module.css'

/** The codes of a family, each with its two buttons and what this phase has shown of it. */
export function TalliedFamily({ family, pad }: { family: Family; pad?: boolean }) {
  const t = useTranslations('console')
  const words = useTranslations('supervision')
  const { grid, focus, text } = useMarking()
  const tallies = useTallies()
  const desk = use(ConsoleContext)
  const during = desk && marksOfPhase(desk)
  const name = text(family.label)
  return (
    <section className={pad ? styles.pad : styles.grid} data-colour={family.colour} aria-label={name}>
      {!pad && (
        <div className={styles.titles}>
          <h2>{name}</h2>
          {desk?.blind && <Tag>{words('blind')}</Tag>}
          <span>{desk && t('tallied.thisPhase')}</span>
        </div>
      )}
      {codesOf(grid, family).map((code) => (
        <div key={code.key} className={styles.row} data-focus={focus === code.key || undefined}>
          <TalliedCode
            code={code}
            colour={family.colour}
            positive={tallies.get(code.key)?.positive ?? 0}
            negative={tallies.get(code.key)?.negative ?? 0}
            focus={focus === code.key}
            pad={pad ?? false}
          />
          {during && <Tally code={code} colour={family.colour} tally={tallyOf(during, code.key)} />}
        </div>
      ))}
    </section>
  )
}

function marksOfPhase({ live, marks, phaseTrack }: Console): readonly Mark[] {
  const phase = activePhase(live.state, phaseTrack)
  return phase === null ? [] : marksDuring(live.state, marks, phase, phaseTrack)
}

type TalliedCodeProps = {
  code: Code
  colour: Colour
  /** How often it was noted each way, in the whole interview. */
  positive: number
  negative: number
  focus: boolean
  pad: boolean
}

/** Its name and its buttons, each with a place kept for its count. */
const TalliedCode = memo(function TalliedCode(props: TalliedCodeProps) {
  const { code, colour, positive, negative, focus, pad } = props
  const t = useTranslations('console')
  const { text } = useMarking()
  const name = text(code.shortLabel)
  const gender = genderOf(code, true)
  const shape = (pad ? 18 : 14) + (focus ? 2 : 0)
  return (
    <>
      <div className={styles.name}>
        <span>
          <b>{name}</b>
          {focus && <FocusStar named />}
        </span>
        {!pad && <span className={styles.hint}>{text(code.hint)}</span>}
      </div>
      {valencesOf(code).map((valence, index) => (
        <MarkButton
          key={valence}
          code={code}
          valence={valence}
          label={t(`mark.${valence}`, { code: name, gender })}
          className={index === 0 ? styles.plus : styles.minus}
        >
          <CodeShape shape={code.shape} colour={colour} valence={valence} size={shape} />
          <span>{t(`valence.${valence}`, { gender })}</span>
          <Count of={index === 0 ? positive : negative} />
          {!pad && <HotkeyCap of={`code:${code.key}`} contrary={index > 0} />}
        </MarkButton>
      ))}
    </>
  )
})

type TallyProps = { code: Code; colour: Colour; tally: PhaseTally }

/** As many shapes as there is room for, the latest ones; how many came before them as a figure. */
const Tally = memo(
  function Tally({ code, colour, tally }: TallyProps) {
    const t = useTranslations('console')
    const { positive, negative, before, latest } = tally
    return (
      <div
        className={styles.tally}
        role="img"
        aria-label={
          code.valence === 'none'
            ? ''
            : t(`tallied.${code.valence}`, { positive, negative, gender: genderOf(code, true) })
        }
      >
        <span className={styles.before}>{before > 0 && `+${before}`}</span>
        {latest.length === 0 && '–'}
        {latest.map(({ id, valence }) => (
          <CodeShape key={id} shape={code.shape} colour={colour} valence={valence} size={14} />
        ))}
      </div>
    )
  },
  (a, b) => a.code === b.code && readsAs(a.tally, b.tally),
)
