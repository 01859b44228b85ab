'use client'

import { IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { proposedMove } from '@/domain/scenario/proposed-move'
import type { RevealDraft } from '@/domain/scenario/scenario-draft'
import { MoveButtons } from '../../../_library/move-buttons'
import { AsideNotes } from './aside-notes'
import { CodeSelect } from './code-select'
import { fieldId, useEditing } from './editing'
import classes from './fields.module.css'
import { PairField } from './pair-field'

type RevealRowProps = {
  reveal: RevealDraft
  /** Its place, from one on. */
  number: number
  /** How many reveals there are. */
  of: number
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

/** One reveal: what is said, what it comes to, and the move that earns it. */
export function RevealRow({ reveal, number, of, onMove, onRemove }: RevealRowProps) {
  const t = useTranslations('situationEditor')
  const { standing, mayWrite, edit, stand } = useEditing()
  const at = (name: string) => ['reveals', reveal.id, name]

  function chooseMove(key: string) {
    const proposed = (each: string | null) => {
      const code = standing.codes.find((one) => one.key === each)
      return code ? proposedMove(code) : { fr: '', en: '' }
    }
    const [before, after] = [proposed(reveal.move), proposed(key)]
    edit(at('move'), key === '' ? null : key)
    for (const language of ['fr', 'en'] as const) {
      const isOwn = reveal.unlockedBy[language] !== '' && reveal.unlockedBy[language] !== before[language]
      if (!isOwn) edit([...at('unlockedBy'), language], after[language])
    }
  }

  return (
    <article
      id={fieldId(['reveals', reveal.id])}
      className={classes.reveal}
      aria-label={t('revealNumber', { number })}
    >
      <p className={classes.sub}>{t('lineHint')}</p>
      <PairField path={at('line')} text={reveal.line} label={t('line')} isVoice />
      <div className={classes.earned}>
        <span>{t('earnedBy')}</span>
        <CodeSelect
          id={fieldId(at('move'))}
          label={t('move')}
          none={t('ownWords')}
          value={reveal.move ?? ''}
          codes={standing.codes}
          isReadOnly={!mayWrite}
          onChoose={chooseMove}
          onFocus={() => stand(at('move'))}
          onBlur={() => stand(null)}
        />
        <Earned given={standing.given[reveal.id] ?? 0} plays={standing.plays} />
        {mayWrite ? (
          <span className={classes.acts}>
            <MoveButtons
              up={t('up', { number })}
              down={t('down', { number })}
              place={{ at: number - 1, of }}
              onMove={onMove}
            />
            <Button kind="ghost" size="s" square aria-label={t('remove', { number })} onClick={onRemove}>
              <IconTrash {...icon} />
            </Button>
          </span>
        ) : null}
      </div>
      <AsideNotes path={at('move')} />
      <p className={classes.sub}>{t('unlockedByHint')}</p>
      <PairField path={at('unlockedBy')} text={reveal.unlockedBy} label={t('whatEarnsIt')} />
      <p className={classes.sub}>{t('factHint')}</p>
      <PairField path={at('fact')} text={reveal.fact} label={t('fact')} />
    </article>
  )
}

/** In how many of the interviews it was given; nothing before the first one. */
function Earned({ given, plays }: { given: number; plays: number }) {
  const t = useTranslations('situationEditor')
  if (plays === 0) return null
  return (
    <span className={classes.given} data-never={given === 0 || undefined}>
      {t('given', { given, plays })}
    </span>
  )
}
