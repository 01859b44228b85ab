import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LateCodeNotice } from '@/app/_kit/late-code-notice'
import { MantineWithColours } from '@/app/_kit/theme/mantine'
import { Messages } from '@/app/_kit/theme/messages'
import { RehearsalPage } from '@/app/_rehearsal/rehearsal-page'
import { AnswersGiven } from '@/app/_trpc/answers'
import { caller } from '@/app/_trpc/caller'
import { give } from '@/app/_trpc/give'
import { preferencesQuestion } from '@/app/_trpc/preferences-question'
import { withQuery } from '@/app/(shell)/_shell/with-query'
import { defaultGrid } from '@/domain/observation/built-in-grids'
import { requirePerson } from '@/server/entry/require-person'
import { getRuntime } from '@/server/entry/runtime'
import { gridsWithinReach } from '@/server/library/grid/grids-within-reach'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rehearsal'))('title') }
}

/** A rehearsal outside of an interview. `?grid=key`: with another grid than the default one; `?from=preferences`: the way back. */
export default async function RehearsalOutside({ searchParams }: PageProps<'/rehearsal'>) {
  const query = await searchParams
  const { id: personId, demo: isDemo } = await requirePerson(withQuery('/rehearsal', query))
  const { db } = (await getRuntime()).database
  const grids = await gridsWithinReach(db, { personId, isDemo })
  const grid = grids.find(({ key }) => key === query.grid) ?? defaultGrid
  const given = await give(preferencesQuestion, () => caller.person.preferences())
  return (
    <AnswersGiven given={given}>
      <Messages of="rehearsal">
        <MantineWithColours>
          <RehearsalPage
            grid={grid}
            grids={grids.map(({ key, title }) => ({ key, title }))}
            back={query.from === 'preferences' ? '/preferences' : '/progress'}
          />
        </MantineWithColours>
        <LateCodeNotice />
      </Messages>
    </AnswersGiven>
  )
}
