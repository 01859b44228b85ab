import { codesOf, type ObservationGrid } from '@/domain/observation/grid'

/** How many rows of codes the console has room for as it stands. */
const usualRows = 10
/** Up to how many codes each has room for what it means. */
const fewCodes = 12
const pairedInRow = 3
const chipsInRow = 5

/**
 * How close the console sets the codes of a grid: `dense` where there are more than it has room for, `roomy` where there are so few
 * that each may say what it means.
 */
export function densityOf(grid: ObservationGrid): 'dense' | 'usual' | 'roomy' {
  const rows = grid.families.map((family) => {
    const codes = codesOf(grid, family)
    if (family.layout === 'tallied') return codes.length
    if (family.layout === 'paired') return Math.ceil(codes.length / pairedInRow)
    const groups = family.groups.length > 0 ? family.groups.map(({ key }) => key) : [null]
    return groups.reduce(
      (sum, group) => sum + Math.ceil(codes.filter((code) => code.group === group).length / chipsInRow),
      0,
    )
  })
  if (rows.reduce((sum, each) => sum + each, 0) > usualRows) return 'dense'
  const isOfChips = grid.families.every(({ layout }) => layout === 'chips')
  return isOfChips && grid.codes.length <= fewCodes ? 'roomy' : 'usual'
}
