'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { type Code, type Colour, codesOf, type Family, genderOf, valencesOf } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useMarking, useTallies } from '../desk/use-marking'
import { Count } from './count'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'
import styles from './paired-family.module.css'

/** The codes of a family, each a wide button for what is upheld and a narrow one for its contrary, with their counts. */
export function PairedFamily({ family, pad }: { family: Family; pad?: boolean }) {
  const t = useTranslations('console')
  const { grid, focus, text } = useMarking()
  const tallies = useTallies()
  const name = text(family.label)
  return (
    <section className={pad ? styles.pad : styles.wide} data-colour={family.colour} aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        {!pad && family.valence === 'upheldBreached' && <span>{t('paired.reminder')}</span>}
      </div>
      <div className={styles.row}>
        {codesOf(grid, family).map((code) => (
          <PairedCode
            key={code.key}
            code={code}
            colour={family.colour}
            positive={tallies.get(code.key)?.positive ?? 0}
            negative={tallies.get(code.key)?.negative ?? 0}
            focus={focus === code.key}
            pad={pad ?? false}
          />
        ))}
      </div>
    </section>
  )
}

type PairedCodeProps = {
  code: Code
  colour: Colour
  positive: number
  negative: number
  focus: boolean
  pad: boolean
}

const PairedCode = memo(function PairedCode({
  code,
  colour,
  positive,
  negative,
  focus,
  pad,
}: PairedCodeProps) {
  const t = useTranslations('console')
  const name = useMarking().text(code.shortLabel)
  const [up, down] = valencesOf(code)
  if (!up || !down) return null
  const gender = genderOf(code, true)
  return (
    <div className={styles.code} data-focus={focus || undefined}>
      <MarkButton
        code={code}
        valence={up}
        label={t(`mark.${up}`, { code: name, gender })}
        className={styles.upheld}
      >
        <CodeShape shape={code.shape} colour={colour} valence={up} size={pad ? 16 : 14} />
        <span className={styles.name}>{name}</span>
        {focus && (
          <span className={styles.star}>
            <FocusStar />
          </span>
        )}
        <Count of={positive} />
        {!pad && <HotkeyCap of={`code:${code.key}`} />}
      </MarkButton>
      <MarkButton
        code={code}
        valence={down}
        label={t(`mark.${down}`, { code: name, gender })}
        className={styles.breached}
      >
        <CodeShape shape={code.shape} colour={colour} valence={down} size={pad ? 22 : 14} />
        {pad && (
          <span className={styles.word} aria-hidden>
            {t(`valence.${down}`, { gender })}
          </span>
        )}
        <Count of={negative} />
        {!pad && <HotkeyCap of={`code:${code.key}`} contrary />}
      </MarkButton>
    </div>
  )
})
