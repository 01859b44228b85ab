import { NotFoundPage } from './_ui/not-found-page'

/** Comes with every page, in case: it carries no script of its own. */
export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  )
}
