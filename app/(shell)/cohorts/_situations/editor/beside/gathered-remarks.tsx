'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './gathered-remarks.module.css'

type Gathered = RouterOutputs['scenario']['remarks']
type GatheredRemarksProps = {
  cohortId: string
  scenarioKey: string
  /** Whether it stands among other cards, which it does once there is something to say. */
  isCard?: boolean
}

/** How a situation fared in its interviews and what was said of it, for its editors; nothing for others. */
export function GatheredRemarks({ cohortId, scenarioKey: key, isCard = false }: GatheredRemarksProps) {
  const t = useTranslations('remarks')
  const { data, isPending } = useQuery(
    useTRPC().scenario.remarks.queryOptions({ cohortId, key }, { retry: false, staleTime: 0 }),
  )
  if (!data && !isPending) return null
  const Title = isCard ? 'h2' : 'h3'
  const played = data?.versions.filter(({ interviews }) => interviews > 0) ?? []
  if (isCard && played.length === 0) return null
  return (
    <section className={classes.gathered} data-card={isCard || undefined} aria-busy={isPending || undefined}>
      <Title>{t('gathered')}</Title>
      {data?.isHereOnly ? <p className={classes.small}>{t('hereOnly')}</p> : null}
      {data && played.length === 0 ? <p className={classes.small}>{t('none')}</p> : null}
      {played.map((each) => (
        <OfVersion key={each.version} of={each} />
      ))}
    </section>
  )
}

function OfVersion({ of }: { of: Gathered['versions'][number] }) {
  const t = useTranslations('remarks')
  const _locale = useLocale()
  const { version, interviews, tooEasy, tooHard, reveals, words } = of
  return (
    <div className={classes.version}>
      <p className={classes.head}>
        <b>{t('version', { version })}</b> {t('interviews', { count: interviews })}
      </p>
      {tooEasy + tooHard > 0 ? <p>{t('briefCounts', { easy: tooEasy, hard: tooHard })}</p> : null}
      <ul>
        {reveals.map(({ id, fact, earned, unearnable }) => (
          <li key={id}>
            <span>
              <Said of={fact} />
            </span>
            <span data-never={earned === 0 || undefined}>
              {t('earned', { earned, interviews })}
              {unearnable > 0 ? <small>{t('unearnableCount', { count: unearnable })}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      {words.length > 0 ? (
        <>
          <p className={classes.small}>{t('sentences')}</p>
          {words.map((sentence) => (
            <blockquote key={sentence}>{sentence}</blockquote>
          ))}
        </>
      ) : null}
    </div>
  )
}
