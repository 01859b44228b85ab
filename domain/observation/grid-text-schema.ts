import { localizedUpTo } from '@/domain/localized-schema'
import { gridBounds } from './grid-bounds'

/** A text of a grid in every language. */
export const gridTextSchema = localizedUpTo(gridBounds.text)
