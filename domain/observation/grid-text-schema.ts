import { contentTextUpTo } from '@/domain/localized-schema'
import { gridBounds } from './grid-bounds'

/** A text of a grid, in one language or in both. */
export const gridTextSchema = contentTextUpTo(gridBounds.text)
