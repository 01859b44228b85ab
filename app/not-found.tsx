import { NotFoundPage } from './_ui/not-found-page'
import { EntryFrame } from './(entry)/_entry/entry-frame'

export default function NotFound() {
  return (
    <EntryFrame>
      <NotFoundPage />
    </EntryFrame>
  )
}
