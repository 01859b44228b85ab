'use client'

import { memo } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { type Code, type Colour, codesOf, type Family } from '@/domain/observation/grid'
import { markSigns } from '@/reading/shapes/legend'
import { spokenName } from '@/reading/words/spoken-name'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useMarking, useTallies } from '../desk/use-marking'
import styles from './chip-family.module.css'
import { Count } from './count'
import { densityOf } from './density-of'
import { fillRows } from './fill-rows'
import { FocusStar } from './focus-star'
import { MarkButton } from './mark-button'

/** How many chips stand side by side in a small window. */
const consoleColumns = 5

/** The codes of a family as chips, each with how often it has been noted: a row for each group; on the pad, so many columns. */
export function ChipFamily({ family, columns }: { family: Family; columns?: number }) {
  const { grid, focus, text } = useMarking()
  const tallies = useTallies()
  const name = text(family.label)
  const roomy = densityOf(grid) === 'roomy'
  const all = codesOf(grid, family)
  const groups = (family.groups.length > 0 ? family.groups : [{ key: null, label: family.label }])
    .map(({ key, label }) => ({ key, name: text(label), codes: all.filter((code) => code.group === key) }))
    .filter(({ codes }) => codes.length > 0)
  const inRows = fillRows(
    groups.map(({ codes }) => codes),
    columns ?? consoleColumns,
  )
  const chipOf = (code: Code) => ({
    code,
    place: inRows.indexOf(code),
    colour: family.colour,
    count: tallies.get(code.key)?.count ?? 0,
    focus: focus === code.key,
    roomy,
  })
  return (
    <section className={columns ? styles.pad : styles.wide} data-colour={family.colour} aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        {!columns && (
          <ul className={styles.legend}>
            {markSigns([family]).map(({ key, sign, shortLabel }) => (
              <li key={key}>
                <CodeShape {...sign} size={12} />
                {text(shortLabel)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {columns ? (
        <div className={styles.chips}>
          {inRows.map((code) => (
            <Chip key={code.key} {...chipOf(code)} pad />
          ))}
        </div>
      ) : (
        groups.map(({ key, name, codes }) => (
          <fieldset
            key={key}
            className={styles.group}
            aria-label={name}
            data-whole={key === null || undefined}
          >
            {key !== null && <span className={styles.groupName}>{name}</span>}
            <div
              className={styles.chips}
              data-many={codes.length > 4 || undefined}
              data-halves={codes.length === 4 || codes.length < 3 || undefined}
            >
              {codes.map((code) => (
                <Chip key={code.key} {...chipOf(code)} />
              ))}
            </div>
          </fieldset>
        ))
      )}
    </section>
  )
}

type ChipProps = {
  code: Code
  colour: Colour
  count: number
  focus: boolean
  /** Its place where all groups fill the same rows, as they do on the pad and in a small window. */
  place: number
  /** Whether there is room for what the code means. */
  roomy: boolean
  pad?: boolean
}

const Chip = memo(function Chip({ code, colour, count, focus, place, roomy, pad }: ChipProps) {
  const { text } = useMarking()
  return (
    <MarkButton
      code={code}
      valence={null}
      label={spokenName(text(code.shortLabel), text(code.label))}
      className={styles.chip}
      order={place}
    >
      <CodeShape shape={code.shape} colour={colour} valence={null} size={pad ? 14 : 12} />
      <span className={styles.name}>
        {text(code.shortLabel)}
        {roomy && <small aria-hidden data-hint={text(code.hint)} />}
      </span>
      {focus && <FocusStar />}
      <Count of={count} />
      {!pad && <HotkeyCap of={`code:${code.key}`} />}
    </MarkButton>
  )
})
