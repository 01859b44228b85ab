import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import classes from './found.module.css'

type FoundListProps = {
  /** Whether there is a following page, and whether it is on its way. */
  readonly pages: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
  /** Of the button that brings the following page. */
  readonly more: string
  /** Items of a list; none where nothing was found. */
  readonly children: readonly ReactNode[]
}

/** What was found, a page at a time. */
export function FoundList({ pages, more, children }: FoundListProps) {
  return (
    <>
      {children.length > 0 ? <ul className={classes.list}>{children}</ul> : null}
      {pages.hasNextPage ? (
        <div className={classes.more}>
          <Button busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
