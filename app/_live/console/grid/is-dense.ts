import { codesOf, type ObservationGrid } from '@/domain/observation/grid'

/** How many rows of codes the console has room for as it stands; beyond, it sets them closer. */
const roomyRows = 10
const pairedInRow = 3
const chipsInRow = 5

/** Whether a grid has more codes than the console shows in its usual size: its families are then set closer together. */
export function isDense(grid: ObservationGrid): boolean {
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
  return rows.reduce((sum, each) => sum + each, 0) > roomyRows
}
