'use client'

import { useTranslations } from 'next-intl'
import { type CSSProperties, type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { isTouch } from '@/app/_preferences/use-buzz'
import { type Code, isNegative, type Valence } from '@/domain/observation/grid'
import { useIsHit } from '../desk/hits'
import { useMarking } from '../desk/use-marking'

/** A second tap on one button sooner than this is the same finger trembling. */
const doubleTapMs = 300

type MarkButtonProps = {
  code: Code
  valence: Valence | null
  /** Said by screen readers: the code and its direction. */
  label: string
  className: string | undefined
  /** Its place in a grid that orders its buttons otherwise than the page does. */
  order?: number
  children: ReactNode
}

/** One press, one mark. The mark bears the moment the finger went down, not the moment it came up. */
export function MarkButton({ code, valence, label, className, order, children }: MarkButtonProps) {
  const { focus: chosen, mark, hits, shortcutOf, buzz, now, ringOf } = useMarking()
  const hit = useIsHit(hits, code.key, valence)
  const t = useTranslations('console.grid')
  const focus = chosen === code.key
  const id = useId()
  const downAt = useRef<number | null>(null)
  const lastTap = useRef(Number.NEGATIVE_INFINITY)

  function onClick(event: MouseEvent<HTMLButtonElement>) {
    const at = (event.detail > 0 ? downAt.current : null) ?? now()
    downAt.current = null
    if (isTouch(event) && at - lastTap.current < doubleTapMs) return
    lastTap.current = at
    buzz(event, valence === 'breached' ? 'breach' : 'act')
    mark(code.key, valence, at)
  }

  return (
    <button
      type="button"
      className={className}
      style={order === undefined ? undefined : ({ '--order': order } as CSSProperties)}
      aria-label={label}
      aria-keyshortcuts={shortcutOf(`code:${code.key}`, isNegative(valence))}
      aria-describedby={focus ? id : undefined}
      data-focus={focus || undefined}
      data-hit={hit || undefined}
      data-ring={ringOf?.(code.key, valence)}
      onPointerDown={() => {
        downAt.current = now()
      }}
      onClick={onClick}
    >
      {focus && (
        <span id={id} hidden>
          {t('focus')}
        </span>
      )}
      {children}
    </button>
  )
}
