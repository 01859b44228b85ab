import { NotFoundPage } from '../_ui/not-found-page'

export default function NotFound() {
  return <NotFoundPage />
}
