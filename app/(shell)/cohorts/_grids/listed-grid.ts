import type { RouterOutputs } from '@/app/_trpc/types'

export type Library = RouterOutputs['library']['grids']
export type ListedGrid = Library['grids'][number]
